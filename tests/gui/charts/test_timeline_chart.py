"""A line for each measure: where its signs stand, and what is reached and read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from core.briefs.exhibit import Span, TimelineRow, TimelineSpec
from core.ticks import date_ticks
from gui.charts.timeline_parts import extent, lanes, marks
from tests.gui.charts.specs import TIMELINE


def spans(*of, today=2026.5):
    return TimelineSpec((TimelineRow("US", of),), today, "today", ())


def test_that_each_measure_has_a_line_and_its_moments(chart):
    assert chart(TIMELINE).drawn() == {
        "United States": [(2022.7, 2022.8), (2022.8, 2023.6), (2025.9, 2026.9)],
        "Taiwan": [(2026.3,)],
        "Korea": [],
    }


def test_that_signs_stand_where_it_was_announced_holds_and_ends(chart):
    there = chart(TIMELINE).canvas.panels[0].marks
    assert (2022.7, 0.0) in there
    assert (2022.8, 0.0) in there
    assert (2026.9, -2.0) in there
    assert (2026.3, -3.0) in there


def test_that_a_suspension_is_hatched_and_a_lag_is_not(chart):
    blocks = chart(TIMELINE).canvas.panels[0]._bars.blocks
    assert [block.hatched for block in blocks] == [False, True]


def test_that_a_suspension_without_an_end_reaches_on(chart):
    spec = spans(Span("suspension", "Rule", "Rule", 2026.0))
    (block,) = chart(spec).canvas.panels[0]._bars.blocks
    assert block.rect.right() == pytest.approx(extent(spec)[1])


def test_that_a_measure_without_an_end_has_no_bar(chart):
    drawn = chart(spans(Span("measure", "Rule", "Rule", 2024.0)))
    assert drawn.canvas.panels[0].blocks == []


def test_that_an_end_before_the_beginning_is_no_bar(chart):
    drawn = chart(spans(Span("measure", "Rule", "Rule", 2024.0, 2023.0)))
    assert drawn.canvas.panels[0].blocks == []
    drawn.grab()


def test_that_the_arrow_keys_go_from_measure_to_measure(chart, qtbot):
    drawn = chart(TIMELINE)
    said = []
    for _step in range(5):
        qtbot.keyClick(drawn, Qt.Key.Key_Down)
        said.append(drawn.readout.text())
    assert said == [
        "United States: Interim rule of 2022",
        "United States: Japan 289 days after it",
        "United States: Affiliates rule suspended",
        *["Taiwan: Draft of 18 items"] * 2,
    ]


def test_that_a_click_takes_the_line_and_an_empty_one_nothing(chart):
    drawn = chart(TIMELINE)
    panel = drawn.canvas.panels[0]
    drawn._on_sheet_clicked(QPointF(panel.rect.right() - 3, panel.pixel(0, -3).y()))
    assert drawn.readout.text() == "Taiwan: Draft of 18 items"
    assert drawn._nearest(panel.pixel(2024, -4)) is None


def test_that_the_axis_holds_today_and_every_date():
    low, high = extent(spans(Span("measure", "Rule", "Rule", 2020.0, 2021.0)))
    assert low < 2020.0
    assert high > 2026.5


@pytest.mark.parametrize(
    ("low", "high"), [(2025.0, 2025.6), (1996.0, 2027.0), (0, 9e3)]
)
def test_that_dates_on_the_axis_are_round_and_have_room(low, high):
    ticks = date_ticks(low, high, 8)
    assert 1 <= len(ticks) <= 10
    assert all(low <= at <= high for at, _text in ticks)


def test_that_what_ends_soon_stands_out(chart):
    drawn = chart(spans(Span("measure", "Rule", "Rule", 2024.0, 2026.6)))
    before = drawn.grab().toImage()
    drawn.show_spec(spans(Span("measure", "Rule", "Rule", 2024.0, 2026.6, soon=True)))
    assert drawn.grab().toImage() != before


def test_that_what_does_not_hold_has_the_sign_of_the_legend(chart):
    spec = spans(Span("draft", "Draft", "Draft", 2024.0, 2025.0))
    drawn = marks(lanes(spec), chart(spec).inks)
    assert [(mark.marker, mark.hollow) for mark in drawn] == [("d", True), ("s", True)]


def test_that_what_has_no_date_is_named_and_reached(chart, qtbot):
    drawn = chart(spans(Span("draft", "Draft", "Draft: proposed", None)))
    drawn.grab()
    qtbot.keyClick(drawn, Qt.Key.Key_Down)
    assert drawn.readout.text() == "US: Draft: proposed"
    assert drawn.canvas.panels[0].marks == []
