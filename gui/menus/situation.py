"""When a wish can be granted: what the menus depend on, and what each entry asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.refresh.seen import LOST, Condition

if TYPE_CHECKING:
    from core.state import State


class Situation(NamedTuple):
    """What the menus depend on.

    Attributes:
        exhibit: Whether the visible tab shows a chart.
        figure: Whether a figure is pointed at whose source can be shown.
        source: Whether a workbook is chosen in the list of sources.
        notes: Whether the notes on exhibits of the briefing are shown.
    """

    state: State
    exhibit: bool = False
    figure: bool = False
    source: bool = False
    notes: bool = True

    @property
    def idle(self) -> bool:
        """Whether nothing is under way that a second wish would disturb."""
        return self.state.work is None


def idle(now: Situation) -> bool:
    """Return whether nothing is under way."""
    return now.idle


def on_a_case(now: Situation) -> bool:
    """Return whether there is a case to do something to."""
    return now.idle and now.state.library is not None


def on_a_file(now: Situation) -> bool:
    """Return whether the case lies in a file of the user's."""
    return at_the_tabs(now) and now.state.document.path is not None


def read_only(now: Situation) -> bool:
    """Return whether another window holds the case."""
    return on_a_case(now) and now.state.document.read_only


def at_the_tabs(now: Situation) -> bool:
    """Return whether the user is at a case's tabs, looking nothing through."""
    return at_rest(now) and now.state.library is not None


def at_rest(now: Situation) -> bool:
    """Return whether nothing is under way, and no workbook is looked through."""
    return now.idle and now.state.preview is None


def with_briefing(now: Situation) -> bool:
    """Return whether there is a briefing to hand over."""
    library = now.state.library
    return at_the_tabs(now) and library is not None and bool(library.pins)


def with_exhibit(now: Situation) -> bool:
    """Return whether there is a chart to copy."""
    return now.exhibit


def pinnable(now: Situation) -> bool:
    """Return whether there is a chart to add to the briefing."""
    return now.exhibit and now.idle


def traceable(now: Situation) -> bool:
    """Return whether a figure is pointed at."""
    return now.figure and now.idle


def imported(now: Situation) -> bool:
    """Return whether the banner speaks of a dataset."""
    notice = now.state.notice
    return now.idle and notice is not None and bool(notice.dataset)


def changed(now: Situation) -> bool:
    """Return whether a source's workbook has changed."""
    found = (one.condition is Condition.CHANGED for one in now.state.seen)
    return now.idle and any(found)


def lost(now: Situation) -> bool:
    """Return whether a source's workbook is not where it was."""
    return now.idle and any(one.condition in LOST for one in now.state.seen)


def on_a_source(now: Situation) -> bool:
    """Return whether a workbook is chosen that can be taken out of the case."""
    return at_the_tabs(now) and now.state.tab == "sources" and now.source


def notes_shown(now: Situation) -> bool:
    """Return whether the notes on exhibits are shown."""
    return now.notes


def undoable(now: Situation) -> bool:
    """Return whether there is a step to take back."""
    return now.idle and now.state.undo is not None


def redoable(now: Situation) -> bool:
    """Return whether there is a step to do again."""
    return now.idle and now.state.redo is not None


def has_past(now: Situation) -> bool:
    """Return whether anything was done to the case."""
    library = now.state.library
    return at_the_tabs(now) and library is not None and bool(library.steps)


def always(now: Situation) -> bool:  # noqa: ARG001
    """Return that a wish can be granted at any time."""
    return True


def table_shown(now: Situation) -> bool:
    """Return whether the table below the chart is shown."""
    return now.state.table_shown
