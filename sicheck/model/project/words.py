"""The fixed lists of the project file, and which side and sector each kind of actor stands on."""

from typing import Literal, get_args

Stage = Literal["idea", "pilot", "running", "scaling"]
Phase = Literal["discover", "define", "develop", "deliver", "evaluate"]
Say = Literal["none", "inform", "consult", "involve", "collaborate", "empower"]
Side = Literal["inside", "outside"]
OrganisationKind = Literal[
    "citizens-initiative",
    "association",
    "care-organisation",
    "social-enterprise",
    "company",
    "government",
    "school",
    "knowledge-institute",
    "partnership",
]
InsideKind = Literal[
    "management", "board", "core-group", "frontline", "support-staff", "volunteers", "staff-representation", "members"
]
OutsideKind = Literal[
    "target-group",
    "representatives",
    "family",
    "citizens",
    "association",
    "care-organisation",
    "social-enterprise",
    "company",
    "government",
    "funder",
    "school",
    "knowledge-institute",
    "fellow-organisation",
]
ActorKind = Literal[InsideKind, OutsideKind]
Origin = Literal[
    "target-group-asked",
    "own-observation",
    "frontline-idea",
    "management-decision",
    "call",
    "obligation",
    "competitor",
    "trend",
]
Whose = Literal["people-outside", "community", "staff", "members", "environment", "own-organisation", "owners"]
Basis = Literal["counted", "estimated"]
Condition = Literal["policies", "practices", "resource-flows", "relationships", "power", "mental-models"]
View = Literal["target-group", "frontline", "management", "funder", "partner", "outsider", "team"]

STAGES: tuple[Stage, ...] = get_args(Stage)
PHASES: tuple[Phase, ...] = get_args(Phase)
SAYS: tuple[Say, ...] = get_args(Say)
INSIDE: tuple[str, ...] = get_args(InsideKind)
DEEP_CONDITIONS = ("relationships", "power", "mental-models")
VISIBLE_CONDITIONS = ("policies", "practices", "resource-flows")
WORKERS = ("frontline", "volunteers")
DECIDERS = ("management", "board", "core-group")
SPOKESPEOPLE = ("representatives", "family")

SECTOR = {
    "target-group": "citizens",
    "representatives": "civil-society",
    "family": "citizens",
    "citizens": "citizens",
    "citizens-initiative": "civil-society",
    "association": "civil-society",
    "care-organisation": "care",
    "social-enterprise": "social-economy",
    "company": "business",
    "government": "government",
    "funder": "funders",
    "school": "knowledge",
    "knowledge-institute": "knowledge",
    "partnership": "civil-society",
}
"""The sector of an outside actor or an organisation; `fellow-organisation` shares the sector of the project's own."""
