"""A funder's call: its rules, held against an assessment, give a verdict with reasons."""

from sicheck.call.file import CallFile, bundled_calls, read_call, read_call_file
from sicheck.call.gate import GateVerdict, Judged, expired_waivers, gate_verdict, unknown_projects, waiver_problems
from sicheck.call.judging import judge
from sicheck.call.notices import call_notices

__all__ = [
    "CallFile",
    "GateVerdict",
    "Judged",
    "bundled_calls",
    "call_notices",
    "expired_waivers",
    "gate_verdict",
    "judge",
    "read_call",
    "read_call_file",
    "unknown_projects",
    "waiver_problems",
]
