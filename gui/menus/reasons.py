"""Why a wish cannot be granted now, in a sentence that says what would help."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _
from gui.menus import situation as when

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gui.menus.situation import Situation

NO_CHART: Final = N_("No chart is shown; go to a tab with charts first.")
REASONS: Final[Mapping[Callable[[Situation], bool], str]] = MappingProxyType(
    {
        when.on_a_file: N_("The case has not been saved to a file yet."),
        when.read_only: N_("No other window holds the case."),
        when.with_briefing: N_("The briefing is empty; add a chart to it first."),
        when.with_exhibit: NO_CHART,
        when.pinnable: NO_CHART,
        when.traceable: N_(
            "No figure is pointed at; click one in a sentence, a chart or a table "
            "first."
        ),
        when.imported: N_("Nothing was imported just now."),
        when.changed: N_("No workbook has changed since it was imported."),
        when.lost: N_("Every workbook lies where it was."),
        when.on_a_source: N_("Choose a workbook in the list of sources first."),
        when.undoable: N_("There is no step that could be undone."),
        when.redoable: N_("There is no step that could be done again."),
        when.has_past: N_("Nothing has been done to this case yet."),
    }
)
"""By what a wish asks of the situation: what is the case where that is not so."""


def reason(asked: Callable[[Situation], bool], now: Situation) -> str:
    """Return why what a wish asks is not so now; nothing where it is so.

    Work under way and a workbook that is looked through stand in the way of much and
    pass by themselves: they are named where nothing else is lacking.
    """
    if asked(now):
        return ""
    if asked(now._replace(state=now.state._replace(work=None))):
        return _("Wait until the work under way is done.")
    if asked(now._replace(state=now.state._replace(work=None, preview=None))):
        return _("Import the workbook that is looked through, or leave it, first.")
    if now.state.library is None:
        return _("No case is open.")
    return _(REASONS[asked])
