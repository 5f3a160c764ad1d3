"""Slopes from then to now: what is drawn, and who is named."""

from __future__ import annotations

import itertools
import math

from PySide6.QtCore import Qt

from core.briefs.exhibit import Benchmark
from gui.charts.slope_parts import FARTHEST
from tests.gui.charts.specs import SLOPES, slope_spec


def test_that_a_slope_goes_from_end_to_end_and_an_unknown_end_is_a_gap(chart):
    drawn = chart(SLOPES).drawn()
    assert drawn["Economy CHN"] == [(0.0, 0.1), (1.0, 0.3)]
    assert math.isnan(drawn["Economy JPN"][0][1])


def test_that_both_ends_are_named_with_their_values(chart):
    drawn = chart(SLOPES)
    before, after = ([label.text for label in drawn.labels(side)] for side in (0, 1))
    assert before == ["Economy CHN  10.0%", "Economy USA  40.0%"]
    assert after == ["Economy CHN  30.0%", "Economy USA  20.0%", "Economy JPN  10.0%"]


def test_that_names_of_many_do_not_cover_each_other(chart):
    many = {f"E{n}": (0.01 + n / 5000, 0.02 + n / 6000) for n in range(66)}
    drawn = chart(slope_spec(**many))
    for side in (0, 1):
        labels = sorted(drawn.labels(side), key=lambda label: label.rect.top())
        assert 3 < len(labels) < 66
        for label in labels:
            away = label.rect.center().y() - label.end.y()
            assert abs(away) <= FARTHEST * label.rect.height()
        for one, other in itertools.pairwise(labels):
            assert one.rect.bottom() <= other.rect.top() + 0.5


def test_that_the_largest_are_named_where_there_is_no_room_for_all(chart):
    many = {f"E{n}": (0.01 + n / 5000, 0.02 + n / 6000) for n in range(66)}
    codes = {label.code for label in chart(slope_spec(**many)).labels(1)}
    assert "E65" in codes
    assert "E0" not in codes


def test_that_a_name_is_taken_for_the_end_it_stands_beside(chart, qtbot):
    drawn = chart(SLOPES)
    label = drawn.labels(0)[1]
    qtbot.mouseClick(
        drawn.canvas.sheet,
        Qt.MouseButton.LeftButton,
        pos=label.rect.center().toPoint(),
    )
    assert drawn.readout.text() == "Economy USA, 2010: 40.0%"


def test_that_an_unknown_end_can_be_reached_and_says_so(chart, qtbot):
    drawn = chart(SLOPES)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(drawn, key)
    assert drawn.readout.text().startswith("Economy JPN, 2010: not known")


def test_that_a_benchmark_lies_within_the_slopes(chart):
    spec = SLOPES._replace(unit="LQ", benchmarks=(Benchmark(1.0, "LQ 1.00"),))
    drawn = chart(spec)
    panel = drawn.canvas.panels[0]
    assert panel.rect.top() <= panel.pixel(0, 1.0).y() + 1
    drawn.grab()
