"""How old what is known of a list has become."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

STALE_AFTER: Final[Mapping[str, int]] = MappingProxyType(
    {"entities": 7, "target": 14, "list": 30}
)
"""By kind of list the days after which it may have changed: of parties, of the target
of the controls, and all others."""


def days_since_verified(verified: Iterable[date | None], today: date) -> Outcome:
    """Return how long ago anything of a list was last checked.

    In words: today less the newest day on which an entry was checked. Unit: days, 0 or
    more. Nothing/zero/missing: an entry without such a day is left out; without any the
    age is unknown: `missing`, never new; a newest day after today is `negative_period`.

    Args:
        verified: The day each entry was last checked.
        today: The day as of which the list is looked at.

    Source:
        M19 of the project's methodology of export controls.

    Alternatives:
        The date of the publication, which says when the text was true and not when it
        was read.

    Example:
        >>> from datetime import date
        >>> days_since_verified([date(2026, 8, 1), None], date(2026, 8, 31))
        Outcome(value=30.0, reason=None)
    """
    newest = max((day for day in verified if day), default=None)
    if newest is None:
        return unknown("missing")
    if newest > today:
        return unknown("negative_period")
    return known((today - newest).days)


def is_stale(age_days: float | None, kind: str) -> bool:
    """Return whether a list of a kind has to be looked at again.

    In words: its age is greater than the limit of its kind: 7 days for parties, 14 for
    the lists of the target, 30 for others. Unit: yes or no. Nothing/zero/missing: an
    unknown age is stale.

    Args:
        age_days: How long ago it was last checked.
        kind: One of `STALE_AFTER`.

    Source:
        M19 of the project's methodology of export controls.

    Example:
        >>> is_stale(30, "list"), is_stale(8, "entities"), is_stale(None, "list")
        (False, True, True)
    """
    return age_days is None or age_days > STALE_AFTER[kind]
