"""What is looked at beside the scores: knock-outs and warnings."""

from sicheck.model.base import Model
from sicheck.model.criteria.basics import AtLeastOne, Cel, FieldPath, Id, Quote, Words


class Outcomes(Model):
    """What is said in each state of a knock-out."""

    triggered: Words
    clear: Words
    unknown: Words


class Knockout(Model):
    """A rule that decides on its own: `answered_when` false is unknown, else triggered or clear."""

    id: Id
    title: Words
    source: Quote
    reads: AtLeastOne[FieldPath]
    answered_when: Cel
    triggered_when: Cel
    text: Outcomes
    advice: Words


class Warn(Model):
    """A point of attention that never changes a score. `when` may read `value` and `result` of the diagnoses."""

    id: Id
    title: Words
    source: Quote
    when: Cel
    text: Words
    advice: Words
