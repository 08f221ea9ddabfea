"""The command line run within the tests: the same arguments, exit code and texts, without starting a program anew."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from helpers import quiet

from sicheck.catalogue.loading import load, loaded
from sicheck.cli import run


def ran(arguments: tuple[object, ...], cwd: Path, environment: Mapping[str, str]) -> CompletedProcess[str]:
    """What a command leaves when it is run in a folder and an environment."""
    shown, told = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    load.cache_clear()  # a folder of the same name may hold other criteria by now
    loaded.cache_clear()
    with pytest.MonkeyPatch.context() as patch, chdir(cwd):
        patch.setattr(os, "environ", {**quiet(), **environment})
        patch.setattr(sys, "argv", ["sicheck", *map(str, arguments)])
        patch.setattr(sys, "stdout", shown)
        patch.setattr(sys, "stderr", told)
        with pytest.raises(SystemExit) as left:
            run()
    return CompletedProcess([*map(str, arguments)], int(str(left.value.code)), _text(shown), _text(told))


def _text(stream: io.TextIOWrapper) -> str:
    """As a reader of a pipe gets it."""
    stream.seek(0)
    return stream.read()
