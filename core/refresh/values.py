"""What has changed among the numbers of a dataset, whichever cells they stand in now.

Two numbers are the same one if they are about the same things in the same period; a
number that is published twice is met in the same order. It is done on whole columns, so
that half a million numbers take a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.refresh.changes import DatasetChanges
from core.refresh.telling import Telling
from core.refresh.value_keys import keys_of, numbers_of, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from core.observed import Observed
    from core.refresh.changes import ValueChange
    from core.refresh.value_keys import Ints, Side


def value_changes(
    of: tuple[str, str],
    old: Side,
    new: Side,
    listed: list[ValueChange],
    ask: Callable[[], None] = lambda: None,
) -> DatasetChanges:
    """Return how much has changed in a dataset, and list what changed most.

    Args:
        of: The id of the dataset, and its title.
        old: Its numbers as the case has them.
        new: Its numbers as they were just read.
        listed: Takes the changes that are worth listing.
        ask: Called between the steps; may raise `CancelledError`.
    """
    slug, title = of
    old_keys, new_keys = keys_of(old, new, ask)
    ask()
    _same, i, j = np.intersect1d(
        old_keys, new_keys, assume_unique=True, return_indices=True
    )
    differ = _differing(old, new, i, j)
    i, j = i[differ], j[differ]
    ask()
    come, gone = _only_in(new_keys, old_keys), _only_in(old_keys, new_keys)
    periods = _new_periods(old.seen, new.seen)
    telling = Telling(title, old, new, frozenset(periods))
    listed += telling.revised(i, j)
    listed += telling.come(come)
    listed += telling.gone(gone)
    kept = len(differ) - len(i)
    return DatasetChanges(slug, title, kept, len(i), len(come), len(gone), periods)


def _only_in(ours: Ints, theirs: Ints) -> Ints:
    """Return where the keys stand that the other side has not."""
    return np.flatnonzero(np.isin(ours, theirs, assume_unique=True, invert=True))


def _differing(old: Side, new: Side, i: Ints, j: Ints) -> NDArray[np.bool_]:
    """Return which pairs differ in value, unit, flag or reason."""
    before, after = numbers_of(old.seen)[i], numbers_of(new.seen)[j]
    unlike = ~((before == after) | (np.isnan(before) & np.isnan(after)))
    for field in ("unit", "flag", "reason"):
        ids: dict[object, int] = {}
        ours, theirs = (words_of(side.seen, field, ids) for side in (old, new))
        unlike |= ours[i] != theirs[j]
    return np.asarray(unlike)


def _new_periods(old: Observed, new: Observed) -> tuple[str, ...]:
    before, after = (set(seen.column("period").cells()) for seen in (old, new))
    return tuple(sorted(after - before))
