"""The styles of an XML Spreadsheet."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.cell_formats import GENERAL
from core.intake.reader.workbook.style_xml import MOST_INDENT, number_of
from core.intake.reader.workbook.styles import MOST_STYLES, PLAIN, CellStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "General Number": GENERAL,
        "Fixed": "0.00",
        "Standard": "#,##0.00",
        "Percent": "0.00%",
        "Scientific": "0.00E+00",
        "Short Date": "m/d/yyyy",
        "General Date": "m/d/yyyy h:mm",
        "Long Date": "d-mmm-yy",
        "Medium Date": "d-mmm-yy",
        "Short Time": "h:mm",
        "Long Time": "h:mm:ss",
    }
)
"""Formats that are called by a name, and the codes they stand for."""


class XmlStyles:
    """Listens to the definitions of styles; afterwards knows each by its name."""

    def __init__(self) -> None:
        self.kinds: list[CellStyle] = [PLAIN]
        self._numbers: dict[str, int] = {}
        self._current = 0

    def kind(self, name: str) -> int:
        """Return the number of a style; cells without one have the default."""
        return self._numbers.get(name or "Default", 0)

    def start(self, name: str, said: Mapping[str, str]) -> None:
        """Take the start of an element."""
        match name:
            case "Style" if len(self.kinds) < MOST_STYLES:
                parent = self.kinds[self.kind(said.get("Parent", ""))]
                self._current = len(self.kinds)
                self.kinds.append(parent)
                self._numbers[said.get("ID", "")] = self._current
            case "Font" if "Bold" in said:
                self._change(bold=said["Bold"] == "1")
            case "Alignment" if "Indent" in said:
                self._change(indent=min(number_of(said["Indent"]), MOST_INDENT))
            case "NumberFormat" if "Format" in said:
                self._change(format=_NAMED.get(said["Format"], said["Format"]))

    def _change(self, **said: object) -> None:
        if self._current:
            kind = self.kinds[self._current]._replace(**said)  # type: ignore[arg-type]
            self.kinds[self._current] = kind
