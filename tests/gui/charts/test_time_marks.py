"""Marks of what happened when, above lines and above a balance."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from core.briefs.exhibit import TimeMark
from gui.charts import time_marks
from tests.gui.charts.specs import BALANCE, LINES, datum

WHEN = ((2010.0, "Norway"), (2010.0, "Japan"), (2011.0, "Canada"))


def marked(spec):
    marks = tuple(
        TimeMark(position, name, f"{name}, told", datum(1.0, "count", name))
        for position, name in WHEN
    )
    return spec._replace(marks=marks)


@pytest.fixture(params=[LINES, BALANCE], ids=["lines", "balance"])
def drawn(request, chart):
    return chart(marked(request.param))


def reached(drawn):
    """Return what the pointer reaches at the sign of each mark."""
    panel, found = drawn.canvas.panels[0], []
    drawn.pointed.connect(found.append)
    for position, above in ((2010.0, 0), (2010.0, 1), (2011.0, 0)):
        at = time_marks.place(panel, position, above)
        drawn._on_sheet_clicked(at)
    return found


def test_that_a_sign_is_reached_by_the_pointer_each_by_itself(drawn):
    assert reached(drawn) == ["Norway", "Japan", "Canada"]


def test_that_signs_stand_above_the_plot(drawn):
    panel = drawn.canvas.panels[0]
    at = time_marks.place(panel, 2010.0, 1)
    assert 0 < at.y() < panel.rect.top()


def test_that_what_happened_at_once_has_one_name_and_no_name_is_over_another(drawn):
    panel = drawn.canvas.panels[0]
    names = time_marks.names(drawn.spec.marks, panel, drawn.metrics())
    assert names[0].text == "Norway, Japan"
    for one, other in pairwise(names):
        assert not one.rect.intersects(other.rect)
    assert all(name.rect.top() >= 0 for name in names)


def test_that_a_year_is_written_where_the_axis_is_finer_than_that(chart):
    spec = marked(LINES)
    marks = tuple(mark._replace(when="2010") for mark in spec.marks[:2])
    drawn = chart(spec._replace(marks=marks))
    [name] = time_marks.names(marks, drawn.canvas.panels[0], drawn.metrics())
    assert name.text == "Norway, Japan (2010)"


def test_that_a_chart_without_marks_gives_them_no_room(chart):
    above = chart(LINES).canvas.panels[0].rect.top()
    assert chart(marked(LINES)).canvas.panels[0].rect.top() > above
    assert time_marks.height((), chart(LINES).metrics()) == 0


def test_that_a_sign_leads_to_the_row_it_is_from(drawn):
    asked = []
    drawn.asked.connect(asked.append)
    at = time_marks.place(drawn.canvas.panels[0], 2011.0, 0)
    drawn._on_sheet_clicked(QPointF(at))
    drawn._on_sheet_double_clicked(QPointF(at))
    assert asked == ["Canada"]
