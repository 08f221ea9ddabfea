"""`sicheck criteria list | show | lint | test | texts`: read a criteria set, or check your own."""

from __future__ import annotations

from typing import Annotated

import typer

from sicheck.cli.common import (
    DIFFERS,
    Colour,
    CriteriaOption,
    DebugOption,
    ForceOption,
    LanguageOption,
    OutputOption,
    date_of,
    language_of,
)
from sicheck.cli.screen import look
from sicheck.cli.writing import complain, deliver, told
from sicheck.errors import Problem, SicheckError
from sicheck.resources import DEFAULT_SET

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def criteria(context: typer.Context) -> None:
    """Read the criteria, or check a set of your own."""
    if context.invoked_subcommand is None:
        deliver(context.get_help() + "\n")


@app.command(name="list")
def list_(
    *, language: LanguageOption = None, criteria: CriteriaOption = DEFAULT_SET, debug: DebugOption = False
) -> None:
    """List the markers, criteria, knock-outs and diagnoses with their ids."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.catalogue import load  # noqa: PLC0415 - pydantic, only when needed
        from sicheck.outputs.criteria_text import listed  # noqa: PLC0415

        deliver(listed(load(criteria, spoken), spoken, look(Colour.never, full=True, more=())))


@app.command(epilog="\b\nExample:\n  sicheck criteria show system-change.need")
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="An id of `sicheck criteria list`.", show_default=False)],
    *,
    language: LanguageOption = None,
    criteria: CriteriaOption = DEFAULT_SET,
    debug: DebugOption = False,
) -> None:
    """Show one criterion with its levels, or a marker, knock-out, warning or diagnosis; the same as `explain`."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.cli.explaining import Explaining  # noqa: PLC0415 - pydantic and CEL, only when needed

        deliver(Explaining(criteria, date_of(None), spoken, "terminal").name(name))


@app.command()
def lint(
    *, language: LanguageOption = None, criteria: CriteriaOption = DEFAULT_SET, debug: DebugOption = False
) -> None:
    """Check the conditions, field names, texts and levels of a criteria set."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.catalogue import load, loaded  # noqa: PLC0415 - pydantic, only when needed
        from sicheck.outputs.criteria_text import lint_summary, overlay_summary  # noqa: PLC0415
        from sicheck.workbench.lint import lint as find_mistakes  # noqa: PLC0415
        from sicheck.workbench.translations import progress  # noqa: PLC0415

        load(criteria, spoken)
        found = loaded(criteria)
        if problems := find_mistakes(found):
            raise SicheckError(problems)
        deliver(lint_summary(found.criteria, spoken))
        for each in progress(found):
            deliver(overlay_summary(spoken, each.language, each.done, each.stale, each.all))


@app.command(epilog="\b\nExample:\n  sicheck criteria texts fr --output my-set/texts/fr.yaml")
def texts(  # noqa: PLR0913 - a command has as many parameters as options
    into: Annotated[str, typer.Argument(metavar="LANG", help="Code of the language, such as fr.", show_default=False)],
    *,
    language: LanguageOption = None,
    criteria: CriteriaOption = DEFAULT_SET,
    output: OutputOption = None,
    force: ForceOption = False,
    debug: DebugOption = False,
) -> None:
    """Write the texts of a criteria set to be translated into a further language; what is translated stays."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.catalogue import load, loaded  # noqa: PLC0415 - pydantic, only when needed
        from sicheck.workbench.translations import to_fill_in  # noqa: PLC0415

        load(criteria, spoken)
        deliver(to_fill_in(loaded(criteria), into), output, force=force, for_people=False)


@app.command()
def test(
    *, language: LanguageOption = None, criteria: CriteriaOption = DEFAULT_SET, debug: DebugOption = False
) -> None:
    """Run the cases of a criteria set: project snippets and the levels they give."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.catalogue import load, loaded  # noqa: PLC0415 - pydantic, only when needed
        from sicheck.outputs.criteria_text import cases_summary  # noqa: PLC0415
        from sicheck.workbench.cases import run_cases  # noqa: PLC0415

        load(criteria, spoken)
        outcomes = run_cases(loaded(criteria))
        if not outcomes:
            raise SicheckError([Problem("cases-none", {"criteria": criteria})])
        failed = [each for each in outcomes if each.differences]
        for each in failed:
            complain([Problem("case-failed", {"file": each.file, "name": each.name}), *each.differences], spoken)
        deliver(cases_summary(len(outcomes), len(failed), spoken))
        if failed:
            raise typer.Exit(DIFFERS)
