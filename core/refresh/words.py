"""What is said of a workbook that may have changed, in whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.digits import counted
from core.i18n import N_, _, ngettext
from core.joining import listed
from core.refresh.changes import Became, Happened
from core.refresh.seen import Condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.refresh.changes import Changes
    from core.refresh.seen import Seen

PERIODS: Final = 6
"""So many new periods are named; of more, the first and the last are."""

CONDITIONS: Final = {
    Condition.SAME: N_("{name} is as it was when it was imported."),
    Condition.CHANGED: N_("{name} has changed since it was imported."),
    Condition.OVERTAKEN: N_(
        "What lies in the place of {name} now is in this case already as {other}."
    ),
    Condition.MISSING: N_(
        "{name} is not where it was imported from; locate it if it was moved or "
        "renamed."
    ),
    Condition.UNREADABLE: N_(
        "{name} cannot be read at present ({why}); close it in other programs and "
        "check again."
    ),
    Condition.UNKNOWN: N_(
        "This computer has not been told where {name} lies; locate it to learn of its "
        "changes."
    ),
}
HAPPENED: Final = {
    Happened.CHANGED: N_("Changed"),
    Happened.FILLED: N_("Filled in"),
    Happened.EMPTIED: N_("Emptied"),
    Happened.ROW_ADDED: N_("Row added"),
    Happened.ROW_REMOVED: N_("Row removed"),
    Happened.COLUMN_ADDED: N_("Column added"),
    Happened.COLUMN_REMOVED: N_("Column removed"),
    Happened.SHEET_ADDED: N_("Sheet added"),
    Happened.SHEET_REMOVED: N_("Sheet removed"),
    Happened.SHEET_RENAMED: N_("Sheet renamed"),
}
BECAME: Final = {
    Became.REVISED: N_("Revised"),
    Became.NEW_PERIOD: N_("New period"),
    Became.NEW: N_("New"),
    Became.DROPPED: N_("Dropped"),
}


def condition_words(seen: Seen, held: Mapping[str, str]) -> str:
    """Return what has become of a source's workbook.

    Args:
        seen: What was seen of it.
        held: The names of the case's sources, by their digests.
    """
    other = held.get(seen.sha256, "")
    said = _(CONDITIONS[seen.condition])
    return said.format(name=seen.name, why=seen.why, other=other)


def summary(changes: Changes) -> list[str]:
    """Return the changes in a few sentences, the weightiest last."""
    if changes.is_nothing:
        said = _("No cell and no number of {name} has changed; only the file has.")
        return [said.format(name=changes.source.name)]
    told = (*_of_sheets(changes), *_of_numbers(changes), *_of_the_briefing(changes))
    return [sentence for sentence in told if sentence]


def _of_sheets(changes: Changes) -> Iterator[str]:
    cells = sum(sheet.changed for sheet in changes.sheets)
    if cells:
        yield ngettext("{count} cell differs.", "{count} cells differ.", cells).format(
            count=counted(cells)
        )
    yield _came_and_went(
        sum(sheet.rows_added for sheet in changes.sheets),
        sum(sheet.rows_removed for sheet in changes.sheets),
        _("Rows: {added} added, {removed} removed."),
    )
    yield _came_and_went(
        sum(sheet.columns_added for sheet in changes.sheets),
        sum(sheet.columns_removed for sheet in changes.sheets),
        _("Columns: {added} added, {removed} removed."),
    )
    for sheet in changes.sheets:
        if sheet.before:
            said = _("Sheet {before} is called {name} now.")
            yield said.format(before=sheet.before, name=sheet.name)


def _came_and_went(added: int, removed: int, said: str) -> str:
    if not (added or removed):
        return ""
    return said.format(added=counted(added), removed=counted(removed))


def _of_numbers(changes: Changes) -> Iterator[str]:
    found = changes.datasets
    counts = {
        "revised": sum(dataset.revised for dataset in found),
        "new": sum(dataset.new for dataset in found),
        "dropped": sum(dataset.dropped for dataset in found),
    }
    if any(counts.values()):
        said = _("Numbers: {revised} revised, {new} new, {dropped} dropped.")
        yield said.format(**{name: counted(count) for name, count in counts.items()})
    yield _came_and_went(
        sum(dataset.rows_new for dataset in found),
        sum(dataset.rows_dropped for dataset in found),
        _("Rows of text: {added} new or changed, {removed} gone or changed."),
    )
    periods = sorted({period for dataset in found for period in dataset.periods})
    if periods:
        yield _("New periods: {periods}.").format(periods=_spanned(periods))


def _spanned(periods: list[str]) -> str:
    if len(periods) <= PERIODS:
        return listed(periods)
    said = _("{first} to {last} ({count})")
    return said.format(first=periods[0], last=periods[-1], count=len(periods))


def _of_the_briefing(changes: Changes) -> Iterator[str]:
    if changes.pins:
        yield ngettext(
            "{count} piece of the briefing would change: {titles}.",
            "{count} pieces of the briefing would change: {titles}.",
            len(changes.pins),
        ).format(
            count=len(changes.pins), titles=listed([pin.title for pin in changes.pins])
        )
