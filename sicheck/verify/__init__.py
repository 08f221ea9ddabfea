"""A report held against the same report made anew: whether it stands, and what differs if not."""

from sicheck.verify.claims import Claim, ClaimedProject, Made
from sicheck.verify.differences import ABSENT, Absent, Difference, Kind, differences
from sicheck.verify.entries import Steps, claim_steps, entry_steps, with_unrepeated
from sicheck.verify.given import GivenFile, given_files
from sicheck.verify.json_text import Group, Json, parsed
from sicheck.verify.reading import read_claims
from sicheck.verify.verification import Finding, Role, Verification, verification

__all__ = [
    "ABSENT",
    "Absent",
    "Claim",
    "ClaimedProject",
    "Difference",
    "Finding",
    "GivenFile",
    "Group",
    "Json",
    "Kind",
    "Made",
    "Role",
    "Steps",
    "Verification",
    "claim_steps",
    "differences",
    "entry_steps",
    "given_files",
    "parsed",
    "read_claims",
    "verification",
    "with_unrepeated",
]
