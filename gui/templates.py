"""The empty workbooks that ship with the program, to be filled in by hand."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from core.errors import CaseError
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAMES = {
    "output": N_("&Output by economy and industry"),
    "share": N_("&Published shares"),
    "trade": N_("&Trade by partner"),
    "indicator": N_("&Indicators"),
    "controls": N_("E&xport controls"),
    "event": N_("&Events"),
}


def templates() -> Sequence[tuple[str, str]]:
    """Return the names of the templates with their words, the known ones first."""
    folder = files("resources") / "templates"
    there = {
        item.name.removesuffix(".xlsx")
        for item in folder.iterdir()
        if item.name.endswith(".xlsx")
    }
    known = [(name, _(words)) for name, words in NAMES.items() if name in there]
    others = sorted(there - NAMES.keys())
    return [*known, *((name, name.replace("_", " ").capitalize()) for name in others)]


def write_template(name: str, path: Path) -> None:
    """Write a template where the user wants to fill it in.

    Raises:
        CaseError: The file cannot be written there.
    """
    template = files("resources") / "templates" / f"{name}.xlsx"
    try:
        path.write_bytes(template.read_bytes())
    except OSError as error:
        message = _(
            "{name} could not be written ({cause}); choose another name or folder, or "
            "close the file where it is open."
        )
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=path.name, cause=cause)) from error
