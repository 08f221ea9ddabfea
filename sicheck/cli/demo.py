"""`sicheck demo`: the report of an invented project that fills every section."""

from __future__ import annotations

from sicheck.cli.assess import FullOption
from sicheck.cli.common import (
    Colour,
    ColourOption,
    DateOption,
    DebugOption,
    LanguageOption,
    date_of,
    language_of,
)
from sicheck.cli.screen import look
from sicheck.cli.writing import deliver, told
from sicheck.outputs import FORMATS
from sicheck.resources import DEFAULT_SET, examples
from sicheck.texts import Phrases

FILE = "buurtkeuken.yaml"


def demo(
    *,
    full: FullOption = False,
    language: LanguageOption = None,
    date: DateOption = None,
    color: ColourOption = Colour.auto,
    debug: DebugOption = False,
) -> None:
    """See the report of an invented project, before you write a line."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        from sicheck.catalogue import load  # noqa: PLC0415 - pydantic and CEL, only when needed
        from sicheck.cli.work import Work  # noqa: PLC0415

        work = Work(load(DEFAULT_SET, spoken), date_of(date), spoken)
        name = f"examples/{FILE}"
        found = work.batch_of((examples() / FILE).read_bytes(), name)
        phrase = Phrases(spoken, "report")
        more = {name: f"sicheck demo --full --lang {spoken}"}
        text = FORMATS["terminal"].write(found._replace(more=more), look(color, full=full, more=()))
        deliver(f"{phrase('demo.intro')}\n\n{text}")
