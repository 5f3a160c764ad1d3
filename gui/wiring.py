"""Which wish goes where: every connection of a window in one place.

Widgets never talk to each other; each wish goes to the session or to those who move
it, and every change comes back from the session.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gui.panels.escape import on_escape

if TYPE_CHECKING:
    from gui.importing.previewing import Previewing
    from gui.layout import Layout
    from gui.main_window import MainWindow
    from gui.menu_bar import Menus
    from gui.office import Office
    from gui.panels.panels import Panels
    from gui.preview.page import PreviewPage


def wire(window: MainWindow, office: Office) -> None:
    """Connect all that a window is made of."""
    _wire_parts(window.parts, window.menus, office)
    window.parts.panels_made = partial(_wire_panels, window=window, office=office)
    on_escape(window.parts.tabs, window.tracing.put_away)
    for tab in window.parts.all_tabs:
        tab.chosen.connect(office.session.choose)
        tab.pointed.connect(window.show_situation)
        tab.asked.connect(window.tracing.trace)
        tab.wished.connect(window.menus.wish)
    window.parts.tabs.currentChanged.connect(window.go_to_place)
    office.session.changed.connect(window.show_state)
    office.desk.left.connect(window.close)
    office.desk.settled.connect(window.parts.load_panels)


def _wire_parts(parts: Layout, menus: Menus, office: Office) -> None:
    session = office.session
    parts.selection.chosen.connect(session.choose)
    parts.progress.cancelled.connect(office.desk.cancel)
    parts.banner.closed.connect(session.close_notice)
    parts.banner.acted.connect(menus.wish)
    parts.sources.changes_asked.connect(office.refreshing.show_changes)
    parts.sources.locate_asked.connect(office.refreshing.locate)
    parts.briefing.gone_to.connect(session.go_to_pin)
    parts.briefing.removed.connect(session.unpin)


def _wire_panels(panels: Panels, *, window: MainWindow, office: Office) -> None:
    tracing, checks = window.tracing, window.checks
    panels.problems.cell_asked.connect(tracing.show_cell)
    panels.provenance.cell_asked.connect(tracing.show_cell)
    panels.provenance.traced.connect(tracing.trace)
    panels.workbook.left.connect(tracing.go_back)
    panels.provenance.left.connect(tracing.put_away)
    panels.problems.left.connect(tracing.put_away)
    panels.quality.cell_asked.connect(tracing.show_cell)
    panels.quality.left.connect(tracing.put_away)
    panels.quality.export_asked.connect(checks.export)
    panels.doctor.copy_asked.connect(checks.save_copy)
    panels.doctor.left.connect(checks.leave)
    panels.changes.taken.connect(office.refreshing.take)
    panels.changes.kept.connect(office.refreshing.keep)
    panels.changes.cell_asked.connect(tracing.show_cell)
    panels.recipes.left.connect(window.recipes.leave)
    panels.recipes.export_asked.connect(window.recipes.export)
    panels.recipes.take_asked.connect(window.recipes.take)
    panels.recipes.forget_asked.connect(window.recipes.forget)
    _wire_preview(panels.preview, office.importing.previewing)
    panels.problems.show_problems(office.session.state.library)


def _wire_preview(page: PreviewPage, previewing: Previewing) -> None:
    page.rows_said.connect(previewing.say_rows)
    page.columns_said.connect(previewing.say_columns)
    page.unit_said.connect(previewing.say_unit)
    page.fact_said.connect(previewing.say_fact)
    page.sheet_said.connect(previewing.say_sheet)
    page.forgotten.connect(previewing.forget)
    page.accepted.connect(previewing.accept)
    page.all_accepted.connect(previewing.accept_all)
    page.refused.connect(previewing.refuse)


def unwire(window: MainWindow, office: Office) -> None:
    """Let a window hear nothing more; others go on showing the session.

    A tab widget that is taken apart says that another tab is in front.
    """
    window.parts.tabs.blockSignals(True)
    office.session.changed.disconnect(window.show_state)
    office.desk.left.disconnect(window.close)
    office.desk.settled.disconnect(window.parts.load_panels)
