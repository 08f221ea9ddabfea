"""`sicheck call list | show | lint`: read a funder's call, or check your own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import Colour, DateOption, DebugOption, LanguageOption, date_of, language_of
from sicheck.cli.gate import OtherCriteriaOption
from sicheck.cli.screen import look
from sicheck.cli.writing import complain, deliver, told
from sicheck.errors import SicheckError

app = typer.Typer(rich_markup_mode=None)

LINT_EXAMPLES = """\b
Examples:
  sicheck call lint call.yaml
  sicheck call lint call.yaml projects/ --date 2027-03-01
"""
SHOW_EXAMPLES = """\b
Example:
  sicheck call show call.yaml --lang nl
"""
CallArgument = Annotated[
    str, typer.Argument(metavar="CALL", help="A call: a file, or one that comes along by its name.", show_default=False)
]


@app.callback(invoke_without_command=True)
def call(context: typer.Context) -> None:
    """Read the call of a funder, or check one of your own."""
    if context.invoked_subcommand is None:
        deliver(context.get_help() + "\n")


@app.command(name="list")
def list_(*, language: LanguageOption = None, debug: DebugOption = False) -> None:
    """List the calls that come along."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.call import bundled_calls, read_call_file  # noqa: PLC0415 - pydantic, only when needed
        from sicheck.outputs.call.page import listed  # noqa: PLC0415
        from sicheck.report import call_row  # noqa: PLC0415

        found = {name: call_row(read_call_file(name, spoken), spoken).title for name in bundled_calls()}
        deliver(listed(found, spoken, look(Colour.never, full=True, more=())))


@app.command(epilog=SHOW_EXAMPLES)
def show(
    name: CallArgument,
    *,
    language: LanguageOption = None,
    criteria: OtherCriteriaOption = None,
    date: DateOption = None,
    debug: DebugOption = False,
) -> None:
    """Show what a call asks, in words: for who applies."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.call import read_call_file  # noqa: PLC0415 - pydantic, only when needed
        from sicheck.outputs.call.page import shown  # noqa: PLC0415
        from sicheck.report.call.page import call_page  # noqa: PLC0415

        page = call_page(read_call_file(name, spoken, criteria), date_of(date), spoken)
        more = ["sicheck", "assess", "project.yaml", "--call", name, "--lang", spoken]
        deliver(shown(page, look(Colour.never, full=True, more=more)))


@app.command(epilog=LINT_EXAMPLES)
def lint(  # noqa: PLR0913 - a command has as many parameters as options
    name: CallArgument,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Projects that its exceptions are for: files, or folders of them."),
    ] = None,
    *,
    language: LanguageOption = None,
    criteria: OtherCriteriaOption = None,
    date: DateOption = None,
    debug: DebugOption = False,
) -> None:
    """Check a call: its form, ids, conditions and texts, and all exceptions in it."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        _lint(name, paths or [], criteria, date_of(date), spoken)


def _lint(name: str, paths: list[Path], criteria: str | None, date: dt.date, language: str) -> None:
    from sicheck.call import call_notices, read_call_file  # noqa: PLC0415 - pydantic, only when needed
    from sicheck.cli.linting import problems_of  # noqa: PLC0415
    from sicheck.outputs.call.page import lint_summary  # noqa: PLC0415
    from sicheck.report.call.page import call_page  # noqa: PLC0415

    call = read_call_file(name, language, criteria)
    complain(call_notices(call), language)
    if problems := problems_of(call, paths, date):
        raise SicheckError(problems)
    deliver(lint_summary(call_page(call, date, language), look(Colour.never, full=True, more=())))
