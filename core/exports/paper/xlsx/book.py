"""A workbook while it is written: its sheets, its formats, its charts."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from core.exports.paper.charts.book import SAFE
from core.exports.paper.charts.space import chart_space
from core.exports.paper.measure import BOLD, height
from core.exports.paper.script import cell_text, clean, east_asian, latin
from core.exports.paper.words import byline, day_of
from core.exports.paper.zips import steady

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.paper import Paper
    from core.exports.paper.charts.columns import Columns
    from core.exports.paper.script import Script

Drawn: TypeAlias = Any
"""A sheet or a look of the library, which has no types."""
A4: Final = 9
SIZE: Final = 10
LONGEST: Final = 255
"""Of the header or footer of a sheet, in letters; Excel takes no more."""
LONGEST_MARKING: Final = 240
LINE: Final = 15.0
HIGHEST: Final = 400.0
"""Of a row, in points: Excel takes no more than 409."""
LETTERS: Final = 0.52
"""Width of a column of one letter, in heights of the type."""
Across: TypeAlias = tuple[int, float]
"""The last column of a run from the first on, and how many letters wide all are."""


class Book:
    """What sheets are added to, one after the other."""

    def __init__(self, paper: Paper, script: Script) -> None:
        from xlsxwriter import Workbook  # noqa: PLC0415  # only an export needs it

        self.paper = paper
        self.script = script
        self.day = day_of(paper)
        self._stream = BytesIO()
        self._charts: list[bytes] = []
        font = east_asian() if paper.language == "ja" else latin()
        look = {"font_name": font, "font_size": SIZE, "valign": "top"}
        options = {**SAFE, "default_format_properties": look}
        self._book: Any = Workbook(self._stream, options)
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **look: object) -> Drawn:
        """Return a look of cells; equal ones are one."""
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(look))
        return self._formats[key]

    def sheet(
        self, name: str, widths: Sequence[float], head: int | None = None
    ) -> Drawn:
        """Add a sheet that prints well: A4, as wide as the page, its marking above.

        Args:
            name: Of the sheet.
            widths: Of its columns, in characters.
            head: The row of headings, from 0, which stays in view and is repeated.
        """
        sheet = self._book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        marking = _header(self.paper.marking, LONGEST_MARKING)
        title = _header(self.paper.title, LONGEST - len(f"&L&R{marking}"))
        sheet.set_header(f"&L{title}&R{marking}")
        pages = f"&C{marking}&R&P / &N"
        said = _header(byline(self.paper), LONGEST - len(f"&L{pages}"))
        sheet.set_footer(f"&L{said}{pages}")
        for column, wide in enumerate(widths):
            sheet.set_column(column, column, wide)
        if head is not None:
            sheet.freeze_panes(head + 1, 1)
            sheet.repeat_rows(head)
        return sheet

    def say(
        self, sheet: Drawn, row: int, text: str, across: Across, **look: object
    ) -> None:
        """Write a text over several columns, on as many lines as it needs."""
        if not text:
            return
        last, wide = across
        made = self.format(text_wrap=True, **look)
        size = float(str(look.get("font_size", SIZE)))
        if last:
            sheet.merge_range(row, 0, row, last, "", made)
        sheet.write_string(row, 0, cell_text(text), made)
        lines = height((text,), size * BOLD, wide * LETTERS * SIZE)
        sheet.set_row(row, max(LINE, min(lines + 3, HIGHEST)))

    def row_height(self, texts: Sequence[str], widths: Sequence[float]) -> float:
        """Return how high a row of texts that wrap is."""
        cells = zip(texts, widths, strict=True)
        lines = (height((text,), SIZE, wide * LETTERS * SIZE) for text, wide in cells)
        return max(LINE, min(max(lines) + 3, HIGHEST))

    def chart(
        self,
        sheet: Drawn,
        columns: Columns,
        where: tuple[int, int],
        alt: str,
    ) -> None:
        """Set a chart beside the rows it refers to.

        Args:
            sheet: That holds the rows.
            columns: What is plotted, at home in that sheet.
            where: Row and column of its corner, from 0.
            alt: What is read out of it.
        """
        wide, high = 720, 420
        # The library keeps place and description; what is drawn is ours.
        kept = self._book.add_chart({"type": "line"})
        kept.add_series({"values": f"='{columns.home.sheet}'!$B$1"})
        kept.set_size({"width": wide, "height": high})
        row, column = where
        options = {"description": cell_text(alt), "object_position": 2}
        sheet.insert_chart(row, column, kept, options)
        points = (wide * 0.75, high * 0.75)
        self._charts.append(chart_space(columns, points, SIZE, self.script))

    def finished(self) -> bytes:
        """Return the workbook; the same paper gives the same bytes."""
        moment = datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)
        paper = self.paper
        self._book.set_properties(
            {
                "title": clean(paper.title),
                "subject": clean(paper.subtitle),
                "author": clean(paper.author),
                "status": clean(paper.marking),
                "created": moment,
            }
        )
        self._book.close()
        parts = {
            f"xl/charts/chart{number}.xml": chart
            for number, chart in enumerate(self._charts, 1)
        }
        return steady(self._stream.getvalue(), self.day, parts)


def _header(text: str, most: int) -> str:
    """Return a text as a header holds it: its own signs begin with an ampersand.

    A header that is too long would be left out whole, with its marking: what belongs
    to the rest is cut instead.
    """
    said = clean(text)[: max(most, 0)]
    while len(made := said.replace("&", "&&")) > max(most, 0):
        said = said[:-1]
    return made
