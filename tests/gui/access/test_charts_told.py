"""Each view with a chart tells it in words, and has its figures in a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from gui.widgets.sorting import Sorting

TABS = ("market_share", "trade", "controls")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_that_each_chart_has_a_summary_and_a_table_within_reach(user):
    user.wishes("tab_market_share")
    user.wishes("table")
    missing, seen = [], 0
    for tab in TABS:
        user.wishes(f"tab_{tab}")
        shown = user.window.current_tab()
        for view in shown.views:
            shown.choose_view(view.code)
            if shown.exhibit is None:
                continue
            seen += 1
            QApplication.processEvents()
            missing += [f"{tab}/{view.code}: {what}" for what in _missing(shown)]
    assert seen > 25
    assert missing == []


def _missing(tab):
    """Yield what the chart and the table of a view lack."""
    chart, table = tab.frame.paper.chart, tab.frame.table
    told = QAccessible.queryAccessibleInterface(chart.focusProxy() or chart)
    if not told.text(QAccessible.Text.Description).strip():
        yield "summary"
    if chart not in tab.stops or table not in tab.stops:
        yield "stop of Tab"
    if not table.isVisible() or not table.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield "table"
    if tab.exhibit.title not in table.accessibleName():
        yield "name of the table"
    if not isinstance(table, Sorting) or not table.isSortingEnabled():
        yield "sorting"
