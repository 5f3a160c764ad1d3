"""Which wish goes where: every connection of a window in one place.

Widgets never talk to each other; each wish goes to the session or to those who move
it, and every change comes back from the session.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gui.panels.escape import on_escape

if TYPE_CHECKING:
    from gui.checks import Checks
    from gui.layout import Layout
    from gui.main_window import MainWindow
    from gui.menu_bar import Menus
    from gui.office import Office
    from gui.panels.panels import Panels
    from gui.tracing import Tracing


def wire(window: MainWindow, office: Office) -> None:
    """Connect all that a window is made of."""
    _wire_parts(window.parts, window.menus, office)
    window.parts.panels_made = partial(
        _wire_panels, office=office, tracing=window.tracing, checks=window.checks
    )
    on_escape(window.parts.tabs, window.tracing.put_away)
    for tab in window.parts.all_tabs:
        tab.chosen.connect(office.session.choose)
        tab.pointed.connect(window.show_situation)
        tab.asked.connect(window.tracing.trace)
        tab.wished.connect(window.menus.wish)
    window.parts.tabs.currentChanged.connect(window.go_to_place)
    office.session.changed.connect(window.show_state)
    office.desk.left.connect(window.close)


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


def _wire_panels(
    panels: Panels, *, office: Office, tracing: Tracing, checks: Checks
) -> None:
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
    panels.problems.show_problems(office.session.state.library)


def unwire(window: MainWindow, office: Office) -> None:
    """Let a window hear nothing more; others go on showing the session.

    A tab widget that is taken apart says that another tab is in front.
    """
    window.parts.tabs.blockSignals(True)
    office.session.changed.disconnect(window.show_state)
    office.desk.left.disconnect(window.close)
