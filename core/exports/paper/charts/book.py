"""The workbook within a chart: the rows that it plots, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from core.exports.paper.script import cell_text

if TYPE_CHECKING:
    from datetime import date

    from core.exports.paper.charts.columns import Columns

SAFE: Final[dict[str, Any]] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
"""A text stays a text whatever it begins with."""


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def book_of(columns: Columns, day: date) -> bytes:
    """Return a workbook: periods or names down, series across; unknown cells empty."""
    from xlsxwriter import Workbook  # noqa: PLC0415  # only an export needs it

    stream = BytesIO()
    with Workbook(stream, SAFE) as book:
        book.set_properties({"created": _moment(day)})
        sheet = book.add_worksheet(columns.home.sheet)
        sheet.set_column(0, 0, 28)
        number = book.add_format({"num_format": columns.plot.number_format})
        for row, name in enumerate(columns.categories, start=1):
            sheet.write_string(row, 0, cell_text(name))
        for across, column in enumerate(columns.columns, start=1):
            sheet.write_string(0, across, cell_text(column.series.name))
            for row, point in enumerate(column.series.points, start=1):
                if point.value is not None:
                    sheet.write_number(row, across, point.value, number)
    return stream.getvalue()
