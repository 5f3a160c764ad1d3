"""What is said of rows or columns in spans costs what its spans cost, not its rows."""

from __future__ import annotations

from core.intake.limits import LAST_ROW
from core.intake.reader.workbook.spans import Spans


def test_that_spans_over_spans_are_counted_once():
    spans = Spans()
    for first, last in ((5, 9), (1, 20), (18, 30), (5, 7)):
        spans.add(first, last)
    assert spans.within(4, 25) == set(range(4, 26))


def test_that_a_span_turned_round_holds_nothing():
    spans = Spans()
    spans.add(9, 2)
    assert spans.within(1, 20) == set()


def test_that_all_rows_a_million_times_cost_nothing():
    spans = Spans()
    for _time in range(1_000_000):
        spans.add(1, LAST_ROW)
    assert spans.within(7, 8) == {7, 8}
