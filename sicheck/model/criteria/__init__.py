"""The shape of a criteria set: `set.yaml` and one file per marker."""

from sicheck.model.criteria.basics import LANGUAGES, Cel, Effort, Id, Quote, Weight, Words, is_words, said
from sicheck.model.criteria.fields import unknown_key
from sicheck.model.criteria.ladder import Condition, Expected, Indicator, Level, Marker, MayFall
from sicheck.model.criteria.mirrors import Axis, AxisBand, Diagnosis, DiagnosisResult, OwnWords, Remark, Signal
from sicheck.model.criteria.rules import Knockout, Outcomes, Warn
from sicheck.model.criteria.set_file import Band, CriteriaSet, EffortWeights, SetFile, VerdictNeed, VerdictRules

__all__ = [
    "LANGUAGES",
    "Axis",
    "AxisBand",
    "Band",
    "Cel",
    "Condition",
    "CriteriaSet",
    "Diagnosis",
    "DiagnosisResult",
    "Effort",
    "EffortWeights",
    "Expected",
    "Id",
    "Indicator",
    "Knockout",
    "Level",
    "Marker",
    "MayFall",
    "Outcomes",
    "OwnWords",
    "Quote",
    "Remark",
    "SetFile",
    "Signal",
    "VerdictNeed",
    "VerdictRules",
    "Warn",
    "Weight",
    "Words",
    "is_words",
    "said",
    "unknown_key",
]
