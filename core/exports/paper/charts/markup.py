"""Pieces of DrawingML charts: fills, lines, texts, and references to the workbook."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.script import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exports.paper.script import Script

POINT: Final = 12_700
"""EMU of a point."""
SYMBOLS: Final = MappingProxyType(
    {
        "o": "circle",
        "s": "square",
        "t1": "triangle",
        "d": "diamond",
        "t": "triangle",
        "h": "circle",
        "p": "square",
        "star": "star",
    }
)
SOFT_INK: Final = "595959"
GRID_INK: Final = "D9D9D9"
NO_FILL: Final = "<a:noFill/>"
NO_LINE: Final = "<a:ln><a:noFill/></a:ln>"


def solid(colour: str) -> str:
    """Return a fill of one colour, `#rrggbb`."""
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#").upper()}"/></a:solidFill>'


def hatched(colour: str) -> str:
    """Return a fill of stripes, for what is unknown or incomplete."""
    ink = colour.lstrip("#").upper()
    return (
        '<a:pattFill prst="wdUpDiag">'
        f'<a:fgClr><a:srgbClr val="{ink}"/></a:fgClr>'
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
    )


def line(colour: str, points: float, dash: Sequence[float] = ()) -> str:
    """Return a line; the strokes and gaps of a dash are in widths of the line."""
    runs = zip(dash[::2], dash[1::2], strict=True)
    made = "".join(
        f'<a:ds d="{on * 100_000:.0f}" sp="{off * 100_000:.0f}"/>' for on, off in runs
    )
    dashed = f"<a:custDash>{made}</a:custDash>" if made else ""
    wide = round(points * POINT)
    return f'<a:ln w="{wide}" cap="flat">{solid(colour)}{dashed}<a:round/></a:ln>'


def properties(inner: str) -> str:
    """Return fill and line of a part of a chart."""
    return f"<c:spPr>{inner}</c:spPr>"


def text_properties(
    script: Script,
    size: float,
    colour: str = SOFT_INK,
    *,
    bold: bool = False,
    turn: int = 0,
) -> str:
    """Return how a text of a chart looks.

    Args:
        script: Language and fonts.
        size: In points.
        colour: As hexadecimal digits.
        bold: Whether it stands out.
        turn: In sixty thousandths of a degree.
    """
    return (
        f'<c:txPr><a:bodyPr rot="{turn}" wrap="none"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr lang="{script.lang}" sz="{size * 100:.0f}" b="{bold:d}">'
        f"{solid(colour)}{script.fonts}</a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{script.lang}"/></a:p></c:txPr>'
    )


def rich(script: Script, text: str, size: float, colour: str = SOFT_INK) -> str:
    """Return a text that is written as it stands, not taken from a cell."""
    look = f'lang="{script.lang}" sz="{size * 100:.0f}"'
    return (
        '<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>'
        f"<a:rPr {look}>{solid(colour)}{script.fonts}</a:rPr>"
        f"<a:t>{escaped(text)}</a:t></a:r></a:p></c:rich></c:tx>"
    )


def name_reference(home: Home, column: int, name: str) -> str:
    """Return a reference to the heading of a column."""
    return (
        f"<c:tx><c:strRef><c:f>{home.cells(column, 0, 0)}</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{escaped(name)}</c:v></c:pt>'
        "</c:strCache></c:strRef></c:tx>"
    )


def categories_reference(home: Home, names: Sequence[str]) -> str:
    """Return a reference to the names of the rows."""
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{escaped(name)}</c:v></c:pt>'
        for n, name in enumerate(names)
    )
    return (
        f"<c:cat><c:strRef><c:f>{home.cells(1, 1, len(names))}</c:f><c:strCache>"
        f'<c:ptCount val="{len(names)}"/>{points}</c:strCache></c:strRef></c:cat>'
    )


def values_reference(
    home: Home, column: int, values: Sequence[float | None], number_format: str
) -> str:
    """Return a reference to the numbers of a column; an unknown one has no point."""
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{value!r}</c:v></c:pt>'
        for n, value in enumerate(values)
        if value is not None
    )
    return (
        f"<c:val><c:numRef><c:f>{home.cells(column, 1, len(values))}</c:f>"
        f"<c:numCache><c:formatCode>{escaped(number_format)}</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef></c:val>'
    )


class Home(NamedTuple):
    """Where the rows of a chart stand.

    Attributes:
        sheet: Its name.
        top: The row of headings, the first of a sheet being 1.
    """

    sheet: str = "Data"
    top: int = 1

    def cells(self, column: int, first: int, last: int) -> str:
        """Return a run of cells of a column, counted in rows from the headings."""
        letter = letters(column)
        sheet = escaped(self.sheet.replace("'", "''"))
        start = f"'{sheet}'!${letter}${self.top + first}"
        return start if first == last else f"{start}:${letter}${self.top + last}"


def letters(column: int) -> str:
    """Return what a column is called, the first being 1.

    Example:
        >>> letters(1), letters(27)
        ('A', 'AA')
    """
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
