"""From a value map to present values, ratio and payback; nothing is rounded on the way."""

from sicheck.sroi.calculation import OutcomeValue, Result, YearValue, calculate, ratio_low
from sicheck.sroi.completeness import Lack, incomplete

__all__ = ["Lack", "OutcomeValue", "Result", "YearValue", "calculate", "incomplete", "ratio_low"]
