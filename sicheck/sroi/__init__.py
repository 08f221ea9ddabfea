"""From a value map to present values, ratio, payback, sensitivity and ranges; nothing is rounded on the way."""

from sicheck.sroi.assumptions import SHARES, Assumption, Kind, assumptions
from sicheck.sroi.bounds import bounds
from sicheck.sroi.breakeven import breakeven
from sicheck.sroi.calculation import OutcomeValue, Result, StakeholderValue, YearValue, calculate
from sicheck.sroi.completeness import Lack, incomplete
from sicheck.sroi.dice import Shape
from sicheck.sroi.intervals import Interval
from sicheck.sroi.moving import Still
from sicheck.sroi.sensitivity import SPREAD, Swing, sensitivity
from sicheck.sroi.simulation import DRAWS, Driver, Simulation, simulate
from sicheck.sroi.waterfall import Step, waterfall

__all__ = [
    "DRAWS",
    "SHARES",
    "SPREAD",
    "Assumption",
    "Driver",
    "Interval",
    "Kind",
    "Lack",
    "OutcomeValue",
    "Result",
    "Shape",
    "Simulation",
    "StakeholderValue",
    "Step",
    "Still",
    "Swing",
    "YearValue",
    "assumptions",
    "bounds",
    "breakeven",
    "calculate",
    "incomplete",
    "sensitivity",
    "simulate",
    "waterfall",
]
