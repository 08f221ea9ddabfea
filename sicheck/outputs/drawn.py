"""Drawing for a terminal with rich: as wide as the screen, in colour or plain, and no room at the ends of lines."""

from __future__ import annotations

from io import StringIO

from rich.console import Console, Group

from sicheck.outputs import Look


def drawn(group: Group, look: Look) -> str:
    """The drawing as text; nothing of the environment changes it."""
    console = Console(
        file=StringIO(),
        width=look.width,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(group)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))
