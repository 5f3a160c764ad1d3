"""A cell of the matrix leads to all that is known of it, by keyboard and by mouse."""

from __future__ import annotations

import pytest


@pytest.fixture
def chart(user):
    user.wishes("tab_controls")
    user.chooses("controls.view", "matrix")
    return user.window.parts.current_tab().frame.paper.chart


def looked_into(user):
    chosen = user.program.session.state.selection.controls
    return chosen.view, chosen.item, chosen.jurisdiction


def test_that_enter_on_a_cell_of_the_matrix_looks_into_the_entry(user, chart):
    chart.view.setFocus()
    chart.view.setCurrentIndex(chart.view.cells.index(1, 1))
    user.presses("Return", chart.view)
    assert looked_into(user) == ("entry", "EUV_SCANNER", "JP")
    assert user.exhibit.title.endswith("the list of Japan")


def test_that_a_double_click_looks_into_the_entry(user, chart):
    chart.view.doubleClicked.emit(chart.view.cells.index(1, 0))
    assert looked_into(user) == ("entry", "EUV_SCANNER", "US")


def test_that_a_text_of_a_comparison_looks_into_its_entry(user, chart):
    user.chooses("controls.view", "compare")
    texts = user.window.parts.current_tab().frame.paper.chart
    texts.view.setFocus()
    texts.view.setCurrentIndex(texts.view.texts.index(1, 2))
    user.presses("Return", texts.view)
    view, item, jurisdiction = looked_into(user)
    assert (view, jurisdiction) == ("entry", "JP")
    assert item


def test_that_the_slider_of_dates_moves_the_lists_in_time(user, chart):
    before = chart.spec
    slider = user.window.parts.selection.controls["controls.as_of"].slider
    slider.setFocus()
    user.presses("Left", slider)
    assert user.program.session.state.selection.controls.as_of
    assert chart.spec != before
    assert chart.view.cells.names[0].is_heading
