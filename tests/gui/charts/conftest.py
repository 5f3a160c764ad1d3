"""Charts of a known size."""

from __future__ import annotations

import pytest

from gui.charts import chart_for
from gui.theme import house_palette


@pytest.fixture
def dark(qapp):
    """A function that makes the whole application dark."""
    before = qapp.palette()
    yield lambda: qapp.setPalette(house_palette(dark=True))
    qapp.setPalette(before)


@pytest.fixture
def chart(qtbot):
    """Return a function that draws a spec at a size; the charts live with the test."""
    held = []

    def draw(spec, width=800, height=400):
        made = chart_for(spec)
        held.append(made)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.describe("Shares", "What the chart shows, in a paragraph.")
        made.grab()
        return made

    return draw
