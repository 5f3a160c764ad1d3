"""What title, banner and status line say of a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _, ngettext
from core.joining import listed
from core.refresh.seen import Condition

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
    name = document_name(state)
    if state.document.read_only:
        name = _("{name} (read-only)").format(name=name)
    return f"{name}[*] – {PROGRAM}"


def banner_actions(notice: Notice | None) -> tuple[tuple[str, str], ...]:
    """Return what can be done about a notice, as (wish, words)."""
    if notice is None:
        return ()
    shown = (("show_imported", _("Show d&ata")),) if notice.dataset else ()
    listed = (("problems", _("Show prob&lems")),) if notice.problems else ()
    changed = (("changes", _("Show chan&ges")),) if notice.source is not None else ()
    held = (("take_over", _("Tak&e over case")),) if notice.held else ()
    return (*shown, *listed, *changed, *held, *_salvage_actions(notice))


def _salvage_actions(notice: Notice) -> tuple[tuple[str, str], ...]:
    if notice.to_salvage is not None:
        return (("salvage", _("Save what is &whole…")),)
    if notice.salvaged is None:
        return ()
    lost = (("lost", _("Show what is &lost")), ("export_lost", _("&Export the list…")))
    return (("open_salvaged", _("Open the &new case")), *lost)


def state_words(state: State) -> str:
    """Return what the program is doing, or whether everything is saved."""
    if state.work is not None:
        return _("Working")
    if state.library is None:
        return _("No case is open")
    said = _("Unsaved changes") if state.document.modified else _("Ready")
    return " · ".join(text for text in (said, changed_words(state)) if text)


def changed_words(state: State) -> str:
    """Return how many workbooks have changed since they were imported."""
    count = sum(one.condition is Condition.CHANGED for one in state.seen)
    if not count:
        return ""
    return ngettext(
        "{count} workbook has changed", "{count} workbooks have changed", count
    ).format(count=count)


def filter_words(fields: tuple[Field, ...]) -> str:
    """Return the span of years shown."""
    spans = [field.chosen for field in fields if field.kind in ("range", "played")]
    return ", ".join(
        first if first == last else f"{first}–{last}" for first, last in spans
    )


def selection_words(fields: tuple[Field, ...]) -> str:
    """Return what is chosen in the selection bar, not what is left as it was."""
    said = [
        _chosen(field) for field in fields if field.kind in {"one", "many", "slider"}
    ]
    return " · ".join(text for text in said if text)


def _chosen(field: Field) -> str:
    names = {option.code: option.name for option in field.options}
    chosen = [names.get(code, code) for code in field.chosen if code]
    if len(chosen) > MANY:
        return _("{count} chosen").format(count=len(chosen))
    return listed(chosen)
