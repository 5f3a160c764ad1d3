"""What every coalition of some candidates covers, all of them tried at once.

From a threshold on gains do not add up, so the best coalition of three need not hold
the best of two. With twelve candidates there are 4,096 coalitions, and each is tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float64]

MOST_CANDIDATES: Final = 12
"""So many candidates are tried in every combination; each more doubles the number."""
HAIR: Final = 1e-9
"""As in `core.indicators.gains.reaches`: rounding decides nothing."""
AT_A_TIME: Final = 32
"""So few coalitions are multiplied at once that no threads are called up for them,
which on a busy machine takes longer than the work."""


@dataclass(frozen=True, eq=False)
class Stakes:
    """What each item is covered to, and what each candidate would add to it.

    Attributes:
        weights: By item.
        start: By item the coverage before anybody joins.
        gains: By item and candidate what the candidate adds.
        threshold: From which coverage an item counts; None where all of it counts.
    """

    weights: Numbers
    start: Numbers
    gains: Numbers
    threshold: float | None

    @property
    def candidates(self) -> int:
        """How many candidates there are."""
        return int(self.gains.shape[1])

    def values(self) -> Numbers:
        """Return the weight covered by each coalition.

        The place of a coalition has a bit set for every candidate in it.
        """
        every = np.arange(2**self.candidates)
        chosen = (every[:, None] >> np.arange(self.candidates) & 1).astype(np.float64)
        if self.threshold is None:  # then gains add up, item or no item
            return chosen @ (self.weights @ self.gains) + self.weights @ self.start
        missing = self.threshold - HAIR - self.start
        return np.concatenate(
            [
                (chosen[at : at + AT_A_TIME] @ self.gains.T >= missing) @ self.weights
                for at in range(0, len(every), AT_A_TIME)
            ]
        )


class Best(NamedTuple):
    """Coalitions by size, as places among the candidates.

    Attributes:
        by_size: For each size, from none to all, the one that covers most.
        greedy: The order in which candidates join if the best next one is always taken.
    """

    by_size: tuple[tuple[int, ...], ...]
    greedy: tuple[int, ...]


def best_coalitions(stakes: Stakes, ties: Stakes) -> Best:
    """Return the best coalition of each size, and the greedy path beside it.

    Of coalitions that cover as much the one comes first that covers more by `ties`,
    then the one whose candidates come earlier.
    """
    values = _ranked(stakes.values(), ties.values())
    sizes = np.array([place.bit_count() for place in range(len(values))])
    best = [
        max(np.flatnonzero(sizes == size).tolist(), key=lambda one: values[one])
        for size in range(stakes.candidates + 1)
    ]
    return Best(tuple(map(_members, best)), _greedy(values, stakes.candidates))


def _ranked(values: Numbers, ties: Numbers) -> list[tuple[float, float]]:
    """Return by what coalitions are put in order; rounding makes no difference."""
    return list(
        zip(np.round(values, 9).tolist(), np.round(ties, 9).tolist(), strict=True)
    )


def _greedy(values: Sequence[tuple[float, float]], candidates: int) -> tuple[int, ...]:
    joined, path = 0, list[int]()
    while len(path) < candidates:
        left = (one for one in range(candidates) if not joined >> one & 1)
        following = max(left, key=lambda one: values[joined | 1 << one])
        joined |= 1 << following
        path.append(following)
    return tuple(path)


def _members(place: int) -> tuple[int, ...]:
    return tuple(one for one in range(place.bit_length()) if place >> one & 1)
