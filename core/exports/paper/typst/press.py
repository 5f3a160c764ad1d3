"""The typesetter: data and our templates in, pages out.

Making one reads which fonts the machine has, which takes a tenth of a second; setting
a page takes a few milliseconds. So one is kept. It may be used from any thread: it
sets one paper at a time, and other threads run meanwhile.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from core.briefs.colours import GREY, on_paper
from core.briefs.kind_looks import STATUS_HUES
from core.errors import ExportError
from core.i18n import _, language_of

if TYPE_CHECKING:
    from datetime import date

MISSING: Final = re.compile('the text [`"]+(.*?)[`"]+ could not be displayed')
SHOWN: Final = b"""#let d = json("paper.json")
#set document(title: "-")
#for one in d.signs [#one ]
"""
"""A page of every character there is: PDF/UA refuses one that no font has."""


class Press:
    """Sets pages with the fonts of this machine, and refuses to show boxes for letters.

    Args:
        has_system_fonts: Whether it may use more than the fonts it brings along.
    """

    def __init__(self, *, has_system_fonts: bool = True) -> None:
        from typst import Compiler, Fonts  # noqa: PLC0415  # slow, and seldom needed

        self._turn = Lock()
        self._fonts = Fonts(include_system_fonts=has_system_fonts)
        self._compiler = Compiler(font_paths=self._fonts)
        self._shown: set[str] = set()

    def pdf(self, data: bytes, day: date) -> bytes:
        """Return a tagged PDF (PDF/UA-1); the same data give the same bytes.

        Raises:
            ExportError: No font on this machine has a character of it.
        """
        with self._turn:
            self._require_fonts(data)
            made = self._compiler.compile(
                _files(data), format="pdf", pdf_standards=["ua-1"], timestamp=_at(day)
            )
        return _whole(made)

    def svg(self, data: bytes) -> tuple[bytes, ...]:
        """Return every page as SVG; letters are outlines.

        Raises:
            ExportError: No font on this machine has a character of it.
        """
        with self._turn:
            self._require_fonts(data)
            made = self._compiler.compile(_files(data), format="svg")
        return tuple(made) if isinstance(made, list) else (_whole(made),)

    def png(self, data: bytes, dots_per_inch: float) -> bytes:
        """Return the one page of a picture as PNG.

        Raises:
            ExportError: No font on this machine has a character of it.
        """
        with self._turn:
            self._require_fonts(data)
            made = self._compiler.compile(_files(data), format="png", ppi=dots_per_inch)
        return _whole(made)

    def pieces(self, draft: bytes) -> tuple[tuple[int, int, float], ...]:
        """Return where the pieces of a draft begin: piece, page, points down it.

        A piece may begin more than once; it is counted from 0, its page from 1.
        """
        found = json.loads(self._asked(draft, "<pieces>"))
        return tuple((piece, page, down) for piece, page, down in found)

    def page_count(self, draft: bytes) -> int:
        """Return how many pages a draft has."""
        return int(self._asked(draft, "<end>"))

    def _asked(self, draft: bytes, label: str) -> str:
        """Return what a draft says at a label, as JSON."""
        from typst import Compiler  # noqa: PLC0415  # as above

        with self._turn:
            compiler = Compiler(_files(draft), font_paths=self._fonts)
            return str(compiler.query(label, field="value", one=True))

    def _require_fonts(self, data: bytes) -> None:
        from typst import TypstError  # noqa: PLC0415  # as above

        signs = {sign for sign in data.decode() if not sign.isspace()} - self._shown
        if not signs:
            return
        page = json.dumps({"signs": sorted(signs)}).encode()
        files: Any = {"main": SHOWN, "paper.json": page}
        try:
            self._compiler.compile(files, format="pdf", pdf_standards=["ua-1"])
        except TypstError as error:
            if found := MISSING.search(str(error)):
                raise ExportError(_no_font(found[1])) from error
            raise
        self._shown |= signs


def _whole(made: bytes | list[bytes] | None) -> bytes:
    assert isinstance(made, bytes)  # noqa: S101  # what has one page is one file
    return made


@cache
def press() -> Press:
    """Return the typesetter that all exports of this process share."""
    return Press()


@cache
def _templates() -> tuple[tuple[str, bytes], ...]:
    folder = files("resources") / "typst"
    return tuple(
        (one.name, one.read_bytes())
        for one in folder.iterdir()
        if one.name.endswith(".typ")
    )


def _files(data: bytes) -> Any:  # noqa: ANN401  # its stub knows no files by name
    found = dict(_templates())
    return {
        **found,
        "main": found["main.typ"],
        "paper.json": data,
        "colours.json": _colours(),
    }


def _colours() -> bytes:
    """Return the colours of the signs of statuses, by status."""
    hues = {**dict(STATUS_HUES), "other": GREY}
    colours = {status: on_paper(hue) for status, hue in hues.items()}
    return json.dumps(colours).encode()


def _at(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _no_font(sign: str) -> str:
    if language_of(sign) == "ja":
        return _(
            "No font on this machine has Japanese characters ({sign}); install one, "
            "such as Noto Sans CJK JP, and export again."
        ).format(sign=sign)
    return _(
        "No font on this machine has the character {sign}; take it out of the "
        "briefing, or install a font that has it."
    ).format(sign=sign)
