"""The styles of an OpenDocument spreadsheet, by name, as Excel would call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.cell_formats import GENERAL
from core.intake.reader.workbook.style_xml import MOST_INDENT, number_of
from core.intake.reader.workbook.styles import CellStyle
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Mapping

_LENGTH: Final = lazily(r"([0-9.]{1,12})(cm|mm|in|pt|pc)")
_POINTS: Final = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0}
_STEP: Final = 10.0
"""One step of indent in points, as LibreOffice writes those of Excel."""
_MOST_DECIMALS: Final = 30
_MOST_PARENTS: Final = 20
_BOLD: Final = frozenset({"bold", "600", "700", "800", "900"})
_DATES: Final = frozenset({"date-style", "time-style"})
_NUMBERS: Final = frozenset({"number-style", "percentage-style", "currency-style"})


class _Style(NamedTuple):
    parent: str = ""
    format: str | None = None
    bold: bool | None = None
    indent: int | None = None


class OdsStyles:
    """Listens to the definitions of styles; afterwards knows each by its name."""

    def __init__(self) -> None:
        self.hidden_tables: set[str] = set()
        self._styles: dict[str, _Style] = {}
        self._formats: dict[str, str] = {}
        self._family = self._name = ""
        self._code: list[str] = []
        self._literal = False

    def style(self, name: str) -> CellStyle:
        """Return what a style says, with what it takes from the styles it is made of.

        A chain of parents that leads back to itself ends after a few steps.
        """
        bold, indent, code = None, None, None
        for _step in range(_MOST_PARENTS):
            own = self._styles.get(name)
            if own is None:
                break
            bold = own.bold if bold is None else bold
            indent = own.indent if indent is None else indent
            code = own.format if code is None else code
            name = own.parent
        shown = self._formats.get(code or "", GENERAL)
        return CellStyle(bold or False, indent or 0, shown)

    # --- Listener ---

    def start(self, name: str, said: Mapping[str, str]) -> None:
        """Take the start of an element."""
        match name:
            case "style":
                self._begin(said)
            case "text-properties" if self._family == "table-cell":
                if weight := said.get("font-weight"):
                    self._change(bold=weight in _BOLD)
            case "paragraph-properties" if self._family == "table-cell":
                if margin := said.get("margin-left"):
                    self._change(indent=_steps(margin))
            case "table-properties" if said.get("display") == "false":
                self.hidden_tables.add(self._name)
            case _:
                self._start_format(name, said)

    def _start_format(self, name: str, said: Mapping[str, str]) -> None:
        match name:
            case _ if name in _NUMBERS | _DATES:
                self._name, self._code = said.get("name", ""), []
            case "number" | "scientific-number":
                self._code.append(_places(said))
            case "text" | "currency-symbol":
                self._literal = True

    def text(self, text: str) -> None:
        """Take the words of a number format."""
        if self._literal and self._name not in self._formats:
            self._code.append("%" if text == "%" else f'"{text.replace(chr(34), "")}"')

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self._literal = False
        if name == "style":
            self._family = ""
        elif name in _DATES:
            self._formats[self._name] = "yyyy-mm-dd" if name[0] == "d" else "hh:mm:ss"
        elif name in _NUMBERS:
            self._formats[self._name] = "".join(self._code)

    def _begin(self, said: Mapping[str, str]) -> None:
        self._family, self._name = said.get("family", ""), said.get("name", "")
        parent, code = said.get("parent-style-name", ""), said.get("data-style-name")
        if self._family == "table-cell":
            self._styles[self._name] = _Style(parent, code)

    def _change(self, **said: bool | int) -> None:
        self._styles[self._name] = self._styles[self._name]._replace(**said)  # type: ignore[arg-type]


def _places(said: Mapping[str, str]) -> str:
    """Return the places of a number as Excel writes them."""
    whole = "#,##0" if said.get("grouping") == "true" else "0"
    decimals = min(number_of(said.get("decimal-places", "0")), _MOST_DECIMALS)
    factor = said.get("display-factor", "1").rstrip("0").rstrip(".")
    zeros = len(said.get("display-factor", "1").partition(".")[0]) - 1
    commas = "," * (zeros // 3) if factor == "1" else ""
    return whole + ("." + "0" * decimals if decimals else "") + commas


def _steps(length: str) -> int:
    match = _LENGTH.fullmatch(length)
    if match is None or match[1].count(".") > 1 or not match[1].strip("."):
        return 0
    points = float(match[1]) * _POINTS[match[2]]
    return min(max(round(points / _STEP), points > 0), MOST_INDENT)
