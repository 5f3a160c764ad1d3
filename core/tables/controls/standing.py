"""Which version of an entry was in force at a date.

Dates are ISO texts, which sort as dates do; a year or a month alone is as old as its
first day, and whether it had begun is unknown until it is over.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.tables.controls.entries import UNREAD, Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LAST_DAY: Final = {len("2023"): "-12-31", len("2023-01"): "-31"}
"""What completes a year or a month with its last day."""
UNREAD_KEPT: Final = 32_768
_RANK: Final = ("controlled", "broader", "narrower", "suspended", "proposed")


class Suspension(NamedTuple):
    """A span of time in which entries of a jurisdiction do not apply.

    Attributes:
        affects: Items, or numbers of their entries.
        until: The first day on which they apply again; empty while that is open.
    """

    jurisdiction: str
    affects: frozenset[str]
    since: str
    until: str

    def covers(self, entry: Entry, at: str) -> bool:
        """Return whether an entry is suspended at a date."""
        named = {entry.item_id, entry.list_no, entry.list_no_norm} - {""}
        return bool(self.affects & named) and self.is_on(at)

    def is_on(self, at: str) -> bool:
        """Return whether it is in force at a date."""
        return self.since <= at and (not self.until or at < self.until)


class Lone(NamedTuple):
    """A version that is the only one, and never ends; nearly all are, of thousands.

    Attributes:
        since: From when on it holds for sure.
        before: What is known of the time before.
    """

    version: Entry
    since: str
    before: Entry

    def at(self, date: str) -> Entry:
        """Return what held at a date; the version if there is none."""
        return self.version if not date or self.since <= date else self.before


def lone(versions: Sequence[Entry], known_from: str) -> Lone | None:
    """Return what holds of a pair with one version, if that is all there is to it."""
    version = versions[0]
    if len(versions) > 1 or version.end_date or version.first_control_date:
        return None
    since = version.effective_date or known_from
    return Lone(version, _over(since), version._replace(status="unknown"))


def standing(
    versions: Sequence[Entry], at: str, known_from: str, suspended: Iterable[Suspension]
) -> Entry:
    """Return what held of an item in a jurisdiction at a date.

    In words: of each number the version that took effect last; of several numbers
    the strongest. What took effect later says nothing of before, unless the date of
    the first control is known: then the item was not listed before it.

    Args:
        versions: All that the dataset says of the pair.
        at: The date; empty for what the dataset says last, whatever its dates.
        known_from: From when on entries without a date are known to hold.
        suspended: The suspensions of this jurisdiction.

    Source:
        M1 of the project's methodology of export controls.
    """
    by_number: dict[str, list[Entry]] = {}
    for version in versions:
        by_number.setdefault(version.list_no, []).append(version)
    found = [_of_number(alike, at, known_from) for alike in by_number.values()]
    held = strongest_entry(found)
    if at and held.strength and any(one.covers(held, at) for one in suspended):
        return held._replace(status="suspended")
    return held


def strongest_entry(entries: Sequence[Entry]) -> Entry:
    """Return the entry that counts where several apply, such as EU and Dutch.

    A whole control stands whatever else is unread; anything less beside an unread
    list is unknown.
    """
    if len(entries) <= 1:
        return entries[0] if entries else UNREAD
    read = [entry for entry in entries if entry.strength is not None]
    whole = next((entry for entry in read if entry.strength == 1.0), None)
    if whole is not None:
        return whole
    if len(read) < len(entries):
        return next(entry for entry in entries if entry.strength is None)
    return min(
        read,
        key=lambda entry: (
            _RANK.index(entry.status) if entry.status in _RANK else len(_RANK)
        ),
    )


def _of_number(versions: Sequence[Entry], at: str, known_from: str) -> Entry:
    """Return the version of one number that held at a date."""
    in_order = sorted(versions, key=lambda entry: entry.effective_date)
    if not at:
        return in_order[-1]
    held = UNREAD
    for version in in_order:
        effective = version.effective_date or known_from
        if not _has_begun(effective, at):
            held = _before(version, at) if held is UNREAD else held
            break
        held = version
    if held.end_date and held.end_date <= at and held.strength:
        return held._replace(status="expired")
    return held


def _has_begun(date: str, at: str) -> bool:
    """Return whether a date has come; a year has come for sure when it is over."""
    return _over(date) <= at


def _over(date: str) -> str:
    """Return the day on which a year or a month is over; of a day itself."""
    return date + _LAST_DAY.get(len(date), "")


@lru_cache(maxsize=UNREAD_KEPT)
def _unread(version: Entry) -> Entry:
    """Return a version as what nobody has read; a thousand are wanted at each date."""
    return version._replace(status="unknown")


def _before(version: Entry, at: str) -> Entry:
    """Return what is known of the time before the first version that is on record."""
    if not version.first_control_date or version.first_control_date <= at:
        return _unread(version)
    is_announced = bool(version.announced_date) and version.announced_date <= at
    return version._replace(status="proposed" if is_announced else "not_listed")
