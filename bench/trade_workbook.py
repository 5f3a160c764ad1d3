"""A long trade workbook, written as Excel writes one: texts once, cells by number.

openpyxl would take half a minute for what takes seconds here, and would leave out the
table of texts that every workbook saved by Excel has.
"""

from __future__ import annotations

import zipfile
from html import escape
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

Cells: TypeAlias = tuple[str | int | float, ...]

HEADINGS: Final = (
    *("Reporter", "Partner", "Product code", "Product", "Flow", "Year", "Unit"),
    *("Trade value", "Net weight (kg)"),
)
REPORTERS: Final = ("United States", "Japan", "Germany")
PARTNERS: Final = (
    *("China", "Japan", "Germany", "Mexico", "Canada", "Viet Nam", "Korea, Rep."),
    *("France", "India", "Brazil"),
)
FLOWS: Final = ("Exports", "Imports")
YEARS: Final = 10
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class _Texts:
    """The table of texts of a workbook, while it grows."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        """Return the number of a text."""
        return self._places.setdefault(text, len(self._places))

    def markup(self) -> str:
        """Return the part that holds them."""
        said = "".join(f"<si><t>{escape(text)}</t></si>" for text in self._places)
        return f'{_DECLARED}<sst xmlns="{_MAIN}">{said}</sst>'


def few_economies(number: int) -> Cells:
    """Return one row of many products of few economies; no two speak of the same."""
    rest, flow = divmod(number, len(FLOWS))
    rest, partner = divmod(rest, len(PARTNERS))
    rest, reporter = divmod(rest, len(REPORTERS))
    product, year = divmod(rest, YEARS)
    return _cells(
        number,
        (REPORTERS[reporter], PARTNERS[partner]),
        f"{product * 37 % 1_000_000:06d}",
        (FLOWS[flow], 2024 - year),
    )


def write_trade_workbook(
    path: Path, rows: int, cells: Callable[[int], Cells] = few_economies
) -> None:
    """Write a workbook with so many rows of trade in nine columns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    texts = _Texts()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for piece in _sheet(rows, cells, texts):
                sheet.write(piece.encode())
        package.writestr("xl/sharedStrings.xml", texts.markup())
        for name, part in _frame().items():
            package.writestr(name, _DECLARED + part)


def _sheet(rows: int, cells: Callable[[int], Cells], texts: _Texts) -> Iterator[str]:
    yield (
        f'{_DECLARED}<worksheet xmlns="{_MAIN}"><dimension ref="A1:I{rows + 1}"/>'
        "<sheetData>"
    )
    yield _row(1, HEADINGS, texts)
    for number in range(rows):
        yield _row(number + 2, cells(number), texts)
    yield "</sheetData></worksheet>"


def _cells(
    number: int, who: tuple[str, str], product: str, what: tuple[str, int]
) -> Cells:
    named = (*who, product, f"Product {product}", *what, "USD")
    return (*named, number * 7919 % 10_000_019 / 7, number * 104_729 % 1_000_003 / 10)


def many_economies(names: Sequence[str]) -> Callable[[int], Cells]:
    """Return rows of as many reporters and partners; no two speak of the same.

    Every one of them trades each year in 125 of 5,000 products, with two partners each.
    """
    size = len(names)

    def cells(number: int) -> Cells:
        rest, flow = divmod(number, len(FLOWS))
        rest, year = divmod(rest, YEARS)
        rest, reporter = divmod(rest, size)
        turn, product = divmod(rest, 125)
        partner = reporter + 1 + (product * 3 + turn * 101) % (size - 1)
        code = 100_000 + (product * 40 + reporter * 7) % 5_000 * 173
        return _cells(
            number,
            (names[reporter], names[partner % size]),
            f"{code:06d}",
            (FLOWS[flow], 2024 - year),
        )

    return cells


def _row(number: int, cells: Cells, texts: _Texts) -> str:
    written = "".join(
        f'<c r="{column}{number}" t="s"><v>{texts.place(cell)}</v></c>'
        if isinstance(cell, str)
        else f'<c r="{column}{number}"><v>{cell}</v></c>'
        for column, cell in zip("ABCDEFGHI", cells, strict=True)
    )
    return f'<row r="{number}" spans="1:9">{written}</row>'


def _frame() -> dict[str, str]:
    """Return the parts around the sheet."""
    relation = f'<Relationship Id="rId%d" Type="{_OFFICE}/%s" Target="%s"/>'
    relations = f'<Relationships xmlns="{_PACKAGE}/relationships">%s</Relationships>'
    inner = (
        ("worksheet", "worksheets/sheet1.xml"),
        ("sharedStrings", "sharedStrings.xml"),
    )
    outer = relation % (1, "officeDocument", "xl/workbook.xml")
    override = '<Override PartName="/xl/%s.xml" ContentType="' + _KIND + '%s+xml"/>'
    kinds = (
        ("workbook", "sheet.main"),
        ("worksheets/sheet1", "worksheet"),
        ("sharedStrings", "sharedStrings"),
    )
    return {
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Trade" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": relations
        % "".join(relation % (n, *one) for n, one in enumerate(inner, 1)),
        "_rels/.rels": relations % outer,
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            'package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/>'
            + "".join(override % one for one in kinds)
            + "</Types>"
        ),
    }
