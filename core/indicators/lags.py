"""How much later one jurisdiction controls an item than another.

A date says something only where it has been checked for the very item: the date of a
rule that renumbered the item is not the day it was first controlled. So a date that
has not been checked enters no lag, and how many are left out stands beside it.
"""

from __future__ import annotations

from statistics import fmean, median
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date


class FirstControl(NamedTuple):
    """Since when a jurisdiction controls an item.

    Attributes:
        strength: How strongly it does now, 0…1 or None where the list is unread.
        since: The day it was first controlled, if a source says one.
        verified: Whether that day has been checked for this very item.
    """

    strength: float | None
    since: date | None = None
    verified: bool = False

    @property
    def controls(self) -> bool:
        """Whether the item is known to be controlled."""
        return self.strength is not None and self.strength >= CONTROLS_FROM

    @property
    def day(self) -> date | None:
        """The day that may be compared with others."""
        return self.since if self.verified else None


class Lags(NamedTuple):
    """The lags of one jurisdiction behind another, and what has none.

    Attributes:
        days: By item both control the signed lag, in the order of the items.
        not_comparable: Items both control of which a date has not been checked.
        open_days: By item that the first alone controls, the days since it does.
        open_not_comparable: Such items of which that date has not been checked.
        unread: Items of the first whose status on the other list is unknown.
    """

    days: tuple[int, ...]
    not_comparable: int
    open_days: tuple[int, ...]
    open_not_comparable: int
    unread: int

    @property
    def median(self) -> Outcome:
        """The middle lag."""
        return self._of_days(median)

    @property
    def mean(self) -> Outcome:
        """The mean lag."""
        return self._of_days(fmean)

    @property
    def open_median(self) -> Outcome:
        """The middle of the lags that are still open; they are in no other."""
        if self.open_days:
            return known(median(self.open_days))
        why = "date_not_comparable" if self.open_not_comparable else "empty"
        return unknown(why)

    def _of_days(self, middle: Callable[[Sequence[int]], float]) -> Outcome:
        if self.days:
            return known(middle(self.days))
        return unknown("date_not_comparable" if self.not_comparable else "empty")


def pair_lags(
    first: Sequence[FirstControl], second: Sequence[FirstControl], today: date
) -> Lags:
    """Return by how many days the second controls items later than the first.

    In words: over the items both control, the second's first day of control less the
    first's, of which the median and the mean are taken; items the first alone controls
    have open lags, from its day until today, which are in neither. Unit: days, any
    number; negative where the second was first. Nothing/zero/missing: a day that has
    not been checked for the item enters no lag: without any other it is
    `date_not_comparable`; no item controlled by both is `empty`; an item unread on the
    second's list has no lag and no open one.

    Args:
        first: Since when the one controls each item.
        second: Since when the other does, in the same order.
        today: The day up to which open lags run.

    Raises:
        ValueError: The two sides are not equally long.

    Source:
        M8 of the project's methodology of export controls.

    Alternatives:
        Who came first among all jurisdictions at once, which says nothing of the days.

    Example:
        >>> from datetime import date
        >>> one = FirstControl(1.0, date(2023, 7, 1), verified=True)
        >>> other = FirstControl(1.0, date(2023, 7, 31), verified=True)
        >>> pair_lags([one], [other], date(2024, 1, 1)).median
        Outcome(value=30.0, reason=None)
    """
    pairs = list(zip(first, second, strict=True))
    both = [(one.day, two.day) for one, two in pairs if one.controls and two.controls]
    alone = [one for one, two in pairs if one.controls and not two.controls]
    missing = [
        one.day for one, two in pairs if one.controls and _known_not_to_control(two)
    ]
    days = tuple((two - one).days for one, two in both if one and two)
    open_days = tuple((today - day).days for day in missing if day and day <= today)
    return Lags(
        days,
        len(both) - len(days),
        open_days,
        len(missing) - len(open_days),
        len(alone) - len(missing),
    )


def first_movers(item: Sequence[FirstControl]) -> tuple[int, ...]:
    """Return who controlled an item first, as places among the jurisdictions.

    In words: those with the earliest first day of control; of equal days all that have
    it. Unit: places, counted from 0. Nothing/zero/missing: where one that controls the
    item has no checked day, or a list is unread, that one may have been first: nobody,
    as where nobody controls it.

    Source:
        M8 of the project's methodology of export controls.

    Example:
        >>> from datetime import date
        >>> one = FirstControl(1.0, date(2023, 7, 1), verified=True)
        >>> first_movers([one, FirstControl(0.0)])
        (0,)
        >>> first_movers([one, FirstControl(1.0)])
        ()
    """
    if any(one.strength is None or (one.controls and not one.day) for one in item):
        return ()
    days = [one.day for one in item if one.controls and one.day]
    return tuple(
        place
        for place, one in enumerate(item)
        if one.controls and one.day == min(days, default=None)
    )


def first_mover_count(items: Sequence[Sequence[FirstControl]], place: int) -> Outcome:
    """Return of how many items a jurisdiction was the first to control them.

    In words: the number of items whose earliest first day of control is its own, alone
    or with others. Unit: number, 0 or more. Nothing/zero/missing: an item of which a
    day has not been checked or a list is unread counts for nobody; where that is so of
    every item, the count is `date_not_comparable`; no items are `empty`.

    Args:
        items: Of each item, since when each jurisdiction controls it.
        place: Whose count is asked for, as a place among the jurisdictions.

    Source:
        M8 of the project's methodology of export controls.

    Alternatives:
        `lag_median`, which says by how much.

    Example:
        >>> from datetime import date
        >>> one = FirstControl(1.0, date(2023, 7, 1), verified=True)
        >>> first_mover_count([[one, FirstControl(0.0)]], 0)
        Outcome(value=1.0, reason=None)
    """
    if not items:
        return unknown("empty")
    firsts = [movers for item in items if (movers := first_movers(item))]
    if not firsts:
        return unknown("date_not_comparable")
    return known(sum(place in movers for movers in firsts))


def _known_not_to_control(one: FirstControl) -> bool:
    return one.strength is not None and not one.controls
