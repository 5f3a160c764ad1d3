"""The styles of a sheet whose box begins anywhere, as the finder asks for them."""

from __future__ import annotations

import pytest

from core.intake.reader.structure.styles import Merged, StylesOfSheet
from core.intake.reader.workbook.grid import Sheet
from core.intake.reader.workbook.styles import CellStyle, Range, Styles


@pytest.fixture
def sheet():
    styles = Styles([CellStyle(bold=True, indent=2)])
    styles.add_row(6, {3: 0})
    rows = [["Table 1", None], ["Total", 1.0], ["Japan", 2.0]]
    merged = (Range(5, 3, 5, 4), Range(5, 3, 9, 4))
    return Sheet("Data", 1, rows, 5, 3, merged=merged, styles=styles)


def test_that_styles_are_counted_from_the_first_cell(sheet):
    styles = StylesOfSheet(sheet)
    assert (styles.bold(1, 0), styles.indent(1, 0)) == (True, 2)
    assert (styles.bold(1, 1), styles.indent(2, 0)) == (False, 0)


def test_that_a_merged_range_beyond_the_filled_box_is_left_out(sheet):
    assert StylesOfSheet(sheet).merged == (Merged(0, 0, 0, 1),)
