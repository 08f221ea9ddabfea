"""Parse, call, print, exit: one module a command; nothing else prints or exits."""

from __future__ import annotations

import sys
from typing import Annotated, cast

import typer

from sicheck import __version__
from sicheck.cli.advise import EXAMPLES as ADVISE_EXAMPLES
from sicheck.cli.advise import advise
from sicheck.cli.assess import EXAMPLES, assess
from sicheck.cli.call import app as call
from sicheck.cli.common import COULD_NOT, INTERRUPTED, language_of
from sicheck.cli.criteria import app as criteria
from sicheck.cli.demo import demo
from sicheck.cli.explain import EXAMPLES as EXPLAIN_EXAMPLES
from sicheck.cli.explain import explain
from sicheck.cli.gate import EXAMPLES as GATE_EXAMPLES
from sicheck.cli.gate import gate
from sicheck.cli.init import EXAMPLES as INIT_EXAMPLES
from sicheck.cli.init import init
from sicheck.cli.schema import EXAMPLES as SCHEMA_EXAMPLES
from sicheck.cli.schema import schema
from sicheck.cli.speech import Command, language_at_start, spoken
from sicheck.cli.sroi import EXAMPLES as SROI_EXAMPLES
from sicheck.cli.sroi import sroi
from sicheck.cli.verify import EXAMPLES as VERIFY_EXAMPLES
from sicheck.cli.verify import verify
from sicheck.cli.writing import complain, deliver, told
from sicheck.texts import Phrases

__all__ = ["app", "run"]

app = typer.Typer(
    name="sicheck",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command(epilog=INIT_EXAMPLES)(init)
app.command(epilog=EXAMPLES)(assess)
app.command(epilog=ADVISE_EXAMPLES)(advise)
app.command(epilog=GATE_EXAMPLES)(gate)
app.command(epilog=VERIFY_EXAMPLES)(verify)
app.command(epilog=SROI_EXAMPLES)(sroi)
app.command()(demo)
app.command(epilog=EXPLAIN_EXAMPLES)(explain)
app.add_typer(call, name="call")
app.add_typer(criteria, name="criteria")
app.command(epilog=SCHEMA_EXAMPLES)(schema)


@app.callback(invoke_without_command=True)
def sicheck(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="The version of sicheck.")] = False,
) -> None:
    """See how socially innovative a project really is, and what to do next."""
    if version:
        deliver(f"sicheck {__version__}\n")
    elif context.invoked_subcommand is None:
        language = language_of(None)
        with told(language):
            deliver(_welcome(language))


def _welcome(language: str) -> str:
    phrase = Phrases(language, "report")
    commands = {
        "sicheck init": "init",
        "sicheck assess project.yaml": "assess",
        "sicheck demo": "demo",
        "sicheck explain": "explain",
        "sicheck --help": "help",
    }
    lines = (f"  {command:<30}{phrase(f'welcome.{key}')}" for command, key in commands.items())
    return "\n".join([phrase("welcome.what"), "", *lines, "", phrase("welcome.private"), ""])


def run() -> None:
    """Runs the command line and exits; help and mistakes are in the reader's language."""
    arguments = _as_options(sys.argv[1:])
    language = language_at_start(arguments)
    sys.exit(_exit_code(spoken(app, language), arguments, language))


def _as_options(arguments: list[str]) -> list[str]:
    """`sicheck help assess` is `sicheck assess --help`."""
    return [*arguments[1:], "--help"] if arguments[:1] == ["help"] else arguments


def _exit_code(command: Command, arguments: list[str], language: str) -> int:
    try:
        return int(command.main(arguments, standalone_mode=False) or 0)
    except typer.Abort:
        return INTERRUPTED
    except typer.TyperException as error:
        from sicheck.cli.examples import with_example  # noqa: PLC0415 - only mistakes need it
        from sicheck.cli.usage import Mistake, usage_problem  # noqa: PLC0415

        complain([with_example(usage_problem(cast("Mistake", error)), language)], language)
        return COULD_NOT
