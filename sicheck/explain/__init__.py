"""What every id means, and how a score came about: pages and derivations in one language, for outputs to draw."""

from sicheck.explain.branch import branch
from sicheck.explain.index import find
from sicheck.explain.pages import Explanation, explain, overview
from sicheck.explain.trace import Trace, trace

__all__ = ["Explanation", "Trace", "branch", "explain", "find", "overview", "trace"]
