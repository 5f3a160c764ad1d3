"""What title, banner and status line say of a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from core.briefs.exhibit import Field
    from core.state import Notice, State

PROGRAM = "Statecraft"
MANY = 4
"""How many names the status line lists before it counts."""


def tab_titles() -> dict[str, str]:
    """Return what stands on each tab, by its key in `core.state.TABS`."""
    return {
        "market_share": _("Market share"),
        "trade": _("Trade"),
        "controls": _("Export controls"),
        "briefing": _("Briefing"),
        "sources": _("Sources"),
    }


def document_name(state: State) -> str:
    """Return what the case is called; the sample and a new case in any language."""
    name = state.document.name
    return name if state.document.path else _(name)


def window_title(state: State) -> str:
    """Return the title of the window, with a place for the mark of changes."""
    if state.library is None:
        return PROGRAM
    return f"{document_name(state)}[*] – {PROGRAM}"


def banner_actions(notice: Notice | None) -> tuple[tuple[str, str], ...]:
    """Return what can be done about a notice, as (wish, words)."""
    if notice is None:
        return ()
    shown = (("show_imported", _("Show d&ata")),) if notice.dataset else ()
    listed = (("problems", _("Show prob&lems")),) if notice.problems else ()
    return (*shown, *listed)


def state_words(state: State) -> str:
    """Return what the program is doing, or whether everything is saved."""
    if state.work is not None:
        return _("Working")
    if state.library is None:
        return _("No case is open")
    if state.document.modified:
        return _("Unsaved changes")
    return _("Ready")


def filter_words(fields: tuple[Field, ...]) -> str:
    """Return the span of years shown."""
    spans = [field.chosen for field in fields if field.kind == "range"]
    return ", ".join(
        first if first == last else f"{first}–{last}" for first, last in spans
    )


def selection_words(fields: tuple[Field, ...]) -> str:
    """Return what is chosen in the selection bar."""
    said = [_chosen(field) for field in fields if field.kind != "range"]
    return " · ".join(text for text in said if text)


def _chosen(field: Field) -> str:
    names = {option.code: option.name for option in field.options}
    chosen = [names.get(code, code) for code in field.chosen]
    if len(chosen) > MANY:
        return _("{count} chosen").format(count=len(chosen))
    return listed(chosen)
