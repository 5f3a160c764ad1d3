"""The layouts of publishers that come with the program, one file for each."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=1)
def shipped_recipes() -> tuple[Mapping[str, Any], ...]:
    """Return the layouts as they are written, in the order of their files' names.

    They are read once: every import wants them, and TOML takes time.
    """
    folder = files("core.intake.recipes")
    written = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    in_order = sorted(written, key=lambda file: file.name)
    return tuple(tomllib.loads(file.read_text(encoding="utf-8")) for file in in_order)
