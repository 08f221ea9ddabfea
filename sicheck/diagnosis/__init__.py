"""What is seen beside the scores: knock-outs, diagnoses and warnings, all by the rules of the criteria set."""

from sicheck.diagnosis.knockouts import knockout_results
from sicheck.diagnosis.mirrors import diagnosis_results, warning_ids

__all__ = ["diagnosis_results", "knockout_results", "warning_ids"]
