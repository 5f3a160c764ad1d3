"""The styles an xlsx workbook defines, which its cells refer to by number."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from core.cell_formats import GENERAL
from core.intake.reader.workbook.styles import MOST_STYLES, CellStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

BUILT_IN: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%",
        10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy",
        15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
        19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm",
        37: "#,##0;(#,##0)", 38: "#,##0;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
        40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
        48: "##0.0E+0", 49: "@",
    }
)  # fmt: skip
"""The formats every workbook has without defining them."""

MOST_INDENT: Final = 250


def cell_styles(markup: bytes) -> tuple[CellStyle, ...]:
    """Return the styles in the order in which cells count them.

    What is not well formed defines none; the values are read all the same.
    """
    try:
        root = ET.fromstring(markup or b"<none/>")  # noqa: S314  # no document type gets here
    except ET.ParseError:
        return ()
    formats = dict(BUILT_IN)
    bold: list[bool] = []
    styles: list[CellStyle] = []
    for part in root:
        match _name(part):
            case "numFmts":
                formats |= _formats(part)
            case "fonts":
                bold = [_is_bold(font) for font in part]
            case "cellXfs":
                styles = [_style(xf, bold, formats) for xf in part[:MOST_STYLES]]
    return tuple(styles)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _formats(part: ET.Element) -> dict[int, str]:
    return {
        number_of(one.get("numFmtId", "")): one.get("formatCode", GENERAL)
        for one in part
    }


def _is_bold(font: ET.Element) -> bool:
    return any(
        _name(one) == "b" and one.get("val", "1") not in {"0", "false"} for one in font
    )


def _style(xf: ET.Element, bold: list[bool], formats: Mapping[int, str]) -> CellStyle:
    font = number_of(xf.get("fontId", ""))
    indents = (one.get("indent", "") for one in xf if _name(one) == "alignment")
    return CellStyle(
        bold=bold[font] if font < len(bold) else False,
        indent=min(number_of(next(indents, "")), MOST_INDENT),
        format=formats.get(number_of(xf.get("numFmtId", "")), GENERAL),
    )


def number_of(text: str) -> int:
    """Return a number in plain digits; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004
