"""Which wish goes where: every connection of a window in one place.

Widgets never talk to each other; each wish goes to the session or to those who move
it, and every change comes back from the session.
"""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from gui.panels.escape import on_escape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gui.layout import Layout
    from gui.main_window import MainWindow
    from gui.menus.bar import Menus
    from gui.office import Office
    from gui.panels.panels import Panels

    Wiring = Callable[[Panels, MainWindow, Office], None]


def wire(window: MainWindow, office: Office) -> None:
    """Connect all that a window is made of."""
    _wire_parts(window.parts, window.menus, office)
    _wire_briefing(window.parts, window, office)
    window.parts.banner.acted.connect(window.attendants.salvaging.act)
    window.parts.panels.wire = partial(_wire_panel, window=window, office=office)
    on_escape(window.parts.tabs, window.tracing.put_away)
    for tab in window.parts.all_tabs:
        tab.chosen.connect(office.session.choose)
        tab.pointed.connect(window.show_situation)
        tab.asked.connect(window.tracing.trace)
        tab.cell_asked.connect(window.tracing.show_cell)
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


def _wire_briefing(parts: Layout, window: MainWindow, office: Office) -> None:
    writing, paging = window.attendants.writing, window.attendants.paging
    parts.briefing.gone_to.connect(office.session.go_to_pin)
    parts.briefing.edited.connect(writing.edit)
    parts.briefing.added.connect(writing.add)
    parts.briefing.wished.connect(writing.begin)  # a template; the menus have the rest
    parts.briefing.drafted.connect(paging.draft)
    parts.briefing.page_asked.connect(paging.look)


def _wire_panel(name: str, *, window: MainWindow, office: Office) -> None:
    WIRINGS[name](window.parts.panels, window, office)


def _wire_problems(panels: Panels, window: MainWindow, office: Office) -> None:
    panels.problems.cell_asked.connect(window.tracing.show_cell)
    panels.problems.left.connect(window.tracing.put_away)
    panels.problems.show_problems(office.session.state.library)


def _wire_provenance(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.provenance.cell_asked.connect(window.tracing.show_cell)
    panels.provenance.traced.connect(window.tracing.trace)
    panels.provenance.changed_to.connect(window.tracing.change_to)
    panels.provenance.left.connect(window.tracing.put_away)
    panels.provenance.definition_asked.connect(window.attendants.helping.define)
    panels.provenance.copied.connect(window.attendants.handing_over.copy)
    panels.provenance.export_asked.connect(window.attendants.handing_over.export)


def _wire_quality(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.quality.cell_asked.connect(window.tracing.show_cell)
    panels.quality.left.connect(window.tracing.put_away)
    panels.quality.export_asked.connect(window.attendants.checks.export)


def _wire_workbook(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.workbook.left.connect(window.tracing.go_back)


def _wire_doctor(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.doctor.copy_asked.connect(window.attendants.checks.save_copy)
    panels.doctor.left.connect(window.attendants.checks.leave)


def _wire_changes(panels: Panels, window: MainWindow, office: Office) -> None:
    panels.changes.taken.connect(office.refreshing.take)
    panels.changes.kept.connect(office.refreshing.keep)
    panels.changes.cell_asked.connect(window.tracing.show_cell)


def _wire_recipes(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.recipes.left.connect(window.attendants.recipes.leave)
    panels.recipes.export_asked.connect(window.attendants.recipes.export)
    panels.recipes.take_asked.connect(window.attendants.recipes.take)
    panels.recipes.forget_asked.connect(window.attendants.recipes.forget)


def _wire_history(panels: Panels, window: MainWindow, office: Office) -> None:
    panels.history.left.connect(window.attendants.past.leave)
    panels.history.gone_to.connect(office.history.go_to)
    panels.history.forgotten.connect(office.history.forget)


def _wire_groups(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.groups.left.connect(window.attendants.groups.leave)
    panels.groups.written.connect(window.attendants.groups.write)
    panels.groups.deleted.connect(window.attendants.groups.delete)


def _wire_industry_sets(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.industry_sets.left.connect(window.attendants.industry_sets.leave)
    panels.industry_sets.written.connect(window.attendants.industry_sets.write)
    panels.industry_sets.deleted.connect(window.attendants.industry_sets.delete)


def _wire_properties(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.properties.left.connect(window.attendants.properties.leave)
    panels.properties.said.connect(window.attendants.properties.say)


def _wire_markings(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.markings.left.connect(window.attendants.markings.leave)
    panels.markings.chosen.connect(window.attendants.markings.choose)
    panels.markings.kept.connect(window.attendants.markings.keep)


def _wire_options(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.options.left.connect(window.attendants.choosing.leave)
    panels.options.chosen.connect(window.attendants.choosing.choose)
    panels.options.forgotten.connect(window.attendants.choosing.forget)
    panels.options.markings_asked.connect(partial(window.menus.wish, "markings"))


def _wire_names(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.names.left.connect(window.attendants.names.leave)
    panels.names.explained.connect(window.attendants.names.explain)


def _wire_matches(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.matches.left.connect(window.attendants.matches.leave)
    panels.matches.decided.connect(window.attendants.matches.decide)
    panels.matches.undecided.connect(window.attendants.matches.undecide)


def _wire_auditing(panels: Panels, window: MainWindow, _office: Office) -> None:
    page, auditing = panels.auditing, window.attendants.auditing
    page.left.connect(auditing.leave)
    page.open_asked.connect(auditing.open)
    page.audit_asked.connect(auditing.audit)
    page.accepted.connect(auditing.accept)
    page.draft.rewritten.connect(auditing.forget)
    page.report_asked.connect(auditing.report)
    page.source_asked.connect(window.tracing.trace)


def _wire_exporting(panels: Panels, window: MainWindow, _office: Office) -> None:
    page, exporting = panels.exporting, window.attendants.exporting
    page.left.connect(exporting.leave)
    page.languages_chosen.connect(exporting.prepare_again)
    page.left_out.connect(exporting.leave_out)
    page.template_asked.connect(exporting.choose_template)
    page.asked.connect(exporting.write)


def _wire_welcome(panels: Panels, window: MainWindow, _office: Office) -> None:
    panels.welcome.wished.connect(window.menus.wish)
    panels.welcome.reopened.connect(partial(window.menus.choose, "recent"))


def _wire_preview(panels: Panels, _window: MainWindow, office: Office) -> None:
    page, previewing = panels.preview, office.importing.previewing
    page.rows_said.connect(previewing.say_rows)
    page.columns_said.connect(previewing.say_columns)
    page.unit_said.connect(previewing.say_unit)
    page.fact_said.connect(previewing.say_fact)
    page.sheet_said.connect(previewing.say_sheet)
    page.forgotten.connect(previewing.forget)
    page.accepted.connect(previewing.accept)
    page.all_accepted.connect(previewing.accept_all)
    page.refused.connect(previewing.refuse)


WIRINGS: Final[Mapping[str, Wiring]] = MappingProxyType(
    {
        "provenance": _wire_provenance,
        "problems": _wire_problems,
        "quality": _wire_quality,
        "workbook": _wire_workbook,
        "doctor": _wire_doctor,
        "changes": _wire_changes,
        "preview": _wire_preview,
        "recipes": _wire_recipes,
        "history": _wire_history,
        "groups": _wire_groups,
        "industry_sets": _wire_industry_sets,
        "markings": _wire_markings,
        "names": _wire_names,
        "matches": _wire_matches,
        "options": _wire_options,
        "properties": _wire_properties,
        "auditing": _wire_auditing,
        "exporting": _wire_exporting,
        "welcome": _wire_welcome,
    }
)
"""By the name of a panel, what connects it once it has been made."""


def unwire(window: MainWindow, office: Office) -> None:
    """Let a window hear nothing more; others go on showing the session.

    A tab widget that is taken apart says that another tab is in front.
    """
    window.parts.tabs.blockSignals(True)
    office.session.changed.disconnect(window.show_state)
    office.desk.left.disconnect(window.close)
    office.desk.settled.disconnect(window.parts.load_panels)
