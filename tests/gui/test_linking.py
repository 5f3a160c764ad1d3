"""What is pointed at stands out in chart and table; a heat map leads to the trend."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt


@pytest.fixture
def looking(user):
    """Return a function that opens a view with its table."""

    def look(view, **chosen):
        for name, code in {**chosen, "view": view}.items():
            user.chooses(f"market.{name}", code)
        if not user.program.session.state.table_shown:
            user.wishes("table")
        return user.window.parts.current_tab().frame

    return look


def tinted(frame):
    """Return the first cells of the table's rows that stand out."""
    model = frame.table.rows
    rows = range(model.rowCount())
    role = Qt.ItemDataRole.BackgroundRole
    return [row for row in rows if model.index(row, 0).data(role) not in (None, False)]


def row_of(frame, name, column=0):
    model = frame.table.rows
    return next(
        row
        for row in range(model.rowCount())
        if model.index(row, column).data() == name
    )


@pytest.mark.parametrize("view", ["trend", "ranking", "multiples"])
def test_that_a_point_in_the_chart_lights_up_its_rows(looking, view):
    frame = looking(view)
    chart = frame.paper.chart
    stop = chart._stops[0][-1]
    chart._on_sheet_hovered(chart._pixel(stop))
    assert frame.lit
    assert tinted(frame)
    assert len(tinted(frame)) < frame.table.rows.rowCount()
    chart._on_sheet_left()
    assert frame.lit == ""
    assert tinted(frame) == []


@pytest.mark.parametrize("view", ["trend", "ranking", "heat"])
def test_that_a_row_of_the_table_lights_up_the_chart(looking, view):
    frame = looking(view)
    column = 1 if view == "ranking" else 0
    row = row_of(frame, "China", column)
    frame.table._on_entered(frame.table.rows.index(row, 0))
    assert frame.paper.chart._lit == "CHN"
    assert tinted(frame) == [row]


def test_that_a_row_of_the_heat_map_lights_up_that_of_the_table(looking):
    frame = looking("heat")
    view = frame.paper.chart.view
    view._on_entered(view.cells.index(1, 0))
    assert frame.lit == frame.paper.chart.spec.row_codes[1]
    assert view.cells.lit_row == 1
    assert len(tinted(frame)) == 1


def test_that_who_was_clicked_stands_out_until_the_ground_is_clicked(looking, qtbot):
    frame = looking("trend")
    chart = frame.paper.chart
    where = chart._pixel(chart._stops[0][-1]).toPoint()
    qtbot.mouseClick(chart.canvas.sheet, Qt.MouseButton.LeftButton, pos=where)
    chart._on_sheet_left()
    assert frame.lit
    qtbot.mouseClick(chart.canvas.sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert frame.lit == ""


def test_that_the_arrow_keys_light_up_as_well(looking, user):
    frame = looking("trend")
    user.presses("Right", frame.paper.chart)
    assert frame.lit


def test_that_a_number_of_the_sentence_lights_up_whose_it_is(looking, user):
    frame = looking("trend")
    user.presses("Right", frame.paper.reading)
    assert frame.lit == "USA"


def test_that_a_table_of_one_economy_has_no_row_that_stands_out(looking, user):
    looking("trend")
    user.chooses("economies", "CHN")
    frame = user.window.parts.current_tab().frame
    frame.select("CHN")
    assert tinted(frame) == []


def test_that_the_lines_of_others_step_back(looking):
    frame = looking("trend")
    chart = frame.paper.chart
    before = [look.ink.name() for look in chart._looks(chart.spec)]
    frame.select("CHN")
    after = [look.ink.name() for look in chart._looks(chart.spec)]
    codes = [line.code for line in chart.spec.lines]
    kept = [code for code, *inks in zip(codes, before, after) if len({*inks}) == 1]  # noqa: B905
    assert kept == ["CHN"]


def test_that_nobody_steps_back_for_one_who_is_not_drawn(looking):
    frame = looking("trend")
    chart = frame.paper.chart
    before = chart._looks(chart.spec)
    frame.select("XXX")
    assert chart._looks(chart.spec) == before


def test_that_a_picture_shows_all_alike(looking):
    frame = looking("trend")
    before = frame.as_image(1.0)
    frame.select("CHN")
    assert frame.as_image(1.0) == before


def test_that_a_cell_of_the_heat_map_leads_to_its_trend(looking, user, qtbot):
    frame = looking("heat")
    view = frame.paper.chart.view
    spec = frame.paper.chart.spec
    index = view.cells.index(1, 0)
    where = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    market = user.program.session.state.selection.market
    assert (market.view, market.industry) == ("trend", spec.column_codes[0])
    assert user.exhibit.key == "market_share.trend"
    assert frame.lit == spec.row_codes[1]


def test_that_the_space_bar_leads_to_the_trend_too(looking, user):
    frame = looking("heat")
    view = frame.paper.chart.view
    user.presses("Right", view)
    user.presses("Space", view)
    assert user.exhibit.key == "market_share.trend"


def test_that_headings_of_the_heat_map_sort_it(looking, user):
    frame = looking("heat")
    chart = frame.paper.chart
    code = chart.spec.column_codes[2]
    chart._on_across_clicked(2)
    assert user.program.session.state.selection.market.sorted_by == code
    assert chart.view.cells.headerData(2, Qt.Orientation.Horizontal).endswith("▾")
    chart._on_across_clicked(2)
    assert chart.spec.sorted_by == ""
    chart._on_down_clicked(1)
    assert chart.spec.sorted_by == chart.spec.row_codes[1]


def test_that_the_years_can_be_played_in_the_window(user, qtbot):
    user.chooses("market.view", "ranking")
    control = user.window.parts.selection.controls["years"]
    control.play.clock.setInterval(0)
    titles = []
    user.program.session.changed.connect(
        lambda _state: titles.append(user.exhibit.title)
    )
    qtbot.mouseClick(control.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not control.play.is_playing)
    assert len({*titles}) > 10


def test_that_a_point_that_is_left_is_hovered_no_more(looking):
    frame = looking("trend")
    chart = frame.paper.chart
    chart._on_sheet_hovered(chart._pixel(chart._stops[0][-1]))
    chart._on_sheet_hovered(QPointF(-500, -500))
    assert frame.lit == ""
