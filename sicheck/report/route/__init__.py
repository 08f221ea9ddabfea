"""A route to a target or a call, in words."""

from sicheck.report.route.rows import RouteRows
from sicheck.report.route.wording import route_rows

__all__ = ["RouteRows", "route_rows"]
