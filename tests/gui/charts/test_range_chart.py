"""Ranges of which only some are in sight."""

from __future__ import annotations

from core.briefs.exhibit import RangeSpec
from tests.gui.charts.specs import RANGES

SPEC = RangeSpec(RANGES.ranges * 3, "share")


def ticks(drawn):
    return drawn.canvas.panels[0].ticks


def test_that_an_axis_below_the_rows_in_sight_is_written_above_them_too(chart):
    assert ticks(chart(SPEC, height=900))["top"] == ()
    low = ticks(chart(SPEC, height=260))
    assert low["top"] == low["bottom"] != ()


def test_that_the_axis_moves_when_a_window_gets_low(chart):
    drawn = chart(SPEC, height=900)
    drawn.resize(800, 260)
    drawn.grab()
    assert ticks(drawn)["top"] != ()
