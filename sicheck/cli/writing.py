"""Where results and messages go: to the screen, or whole or not at all to a file; and how a command ends."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import typer

from sicheck.cli.common import BUG, COULD_NOT
from sicheck.errors import Problem, SicheckError

_STANDARD_OUTPUT = ("-", "/dev/stdout")


@contextmanager
def told(language: str, *, debug: bool = False) -> Iterator[None]:
    """Ends the command with the right exit code, and mistakes in the reader's language."""
    try:
        yield
    except SicheckError as error:
        complain(error.problems, language)
        raise typer.Exit(COULD_NOT) from (error if debug else None)
    except typer.Exit:
        raise
    except Exception as error:
        if debug:
            raise
        complain([Problem("bug", {"kind": type(error).__name__, "why": str(error)[:300]})], language)
        raise typer.Exit(BUG) from None


def complain(problems: Iterable[Problem], language: str) -> None:
    """Mistakes and notices go to stderr, never to stdout."""
    found = tuple(problems)
    if found and sys.stderr is not None:
        from sicheck.cli.screen import width  # noqa: PLC0415 - only mistakes need it
        from sicheck.outputs.problems import as_text  # noqa: PLC0415

        _send(sys.stderr, _encoded(as_text(found, language, width()) + "\n", sys.stderr))


def is_screen(output: Path | None) -> bool:
    """Whether what is delivered there goes to stdout."""
    return output is None or str(output) in _STANDARD_OUTPUT


def deliver(text: str, output: Path | None = None, *, force: bool = False, for_people: bool = True) -> None:
    """Writes the result to the screen, or whole or not at all to a file.

    What machines read is UTF-8 everywhere; people's screens get what they can show.

    Raises:
        SicheckError: when the file exists and may not be replaced, or when nothing can be written.
    """
    on_screen = is_screen(output) and for_people and sys.stdout is not None
    _put(_encoded(text, sys.stdout) if on_screen else text.encode("utf-8"), output, force=force)


def deliver_bytes(data: bytes, output: Path | None = None, *, force: bool = False) -> None:
    """Writes a result that is no text, whole or not at all to a file, or to another program.

    Raises:
        SicheckError: when it would go to a screen, which can't show it, and as `deliver` does.
    """
    if is_screen(output) and sys.stdout is not None and sys.stdout.isatty():
        raise SicheckError([Problem("output-needed")])
    _put(data, output, force=force)


def _put(data: bytes, output: Path | None, *, force: bool) -> None:
    if output is not None and not is_screen(output):
        _replace(output, data, force=force)
    elif sys.stdout is None:
        raise SicheckError([Problem("screen-unwritable", {"why": os.strerror(errno.EBADF)})])
    else:
        _print(data)


def _encoded(text: str, stream: TextIO) -> bytes:
    return text.encode(stream.encoding or "utf-8", errors="replace")


def _print(data: bytes) -> None:
    try:
        _send(sys.stdout, data)
    except OSError as error:
        raise SicheckError([Problem("screen-unwritable", {"why": error.strerror})]) from error


def _send(stream: TextIO, data: bytes) -> None:
    """`sicheck … | head` is no mistake: when the reader has left, the rest goes nowhere and the exit code stays."""
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _replace(output: Path, data: bytes, *, force: bool) -> None:
    try:
        if output.is_file() and not force:
            raise SicheckError([Problem("output-exists", {"file": str(output)})])
        _whole_or_not_at_all(output.resolve(), data)
    except OSError as error:
        raise SicheckError([Problem("output-unwritable", {"file": str(output), "why": error.strerror})]) from error


def _whole_or_not_at_all(output: Path, data: bytes) -> None:
    """Writes beside the file and then takes its place; a device or a pipe is written to and stays what it is."""
    if output.exists() and not output.is_file():
        output.write_bytes(data)
        return
    handle, beside = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name[:40]}-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(beside).chmod(_mode(output))
        Path(beside).replace(output)
    except OSError:
        with suppress(OSError):
            Path(beside).unlink()
        raise


def _mode(output: Path) -> int:
    """The mode of the file that is replaced, else what the user's umask gives to any new file."""
    if output.exists():
        return output.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
