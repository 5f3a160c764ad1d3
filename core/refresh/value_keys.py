"""What numbers are about, as one whole number each, whichever edition they are from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from core.columns import Numbers, Whole, Words
from core.intake.kinds import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from numpy.typing import NDArray

    from core.observed import Observed

    Ints = NDArray[np.int64]

_ROOM: Final = 1 << 62
"""Keys are whole numbers below this."""


class Meaning(NamedTuple):
    """What a term means, and how it is called.

    Attributes:
        key: Two terms with one key are the same thing.
    """

    key: tuple[str, str]
    name: str


class Side(NamedTuple):
    """The numbers of a dataset, old or new, with what is needed to speak of them."""

    seen: Observed
    terms: Mapping[int, Meaning]
    sheets: Mapping[int, str]


def keys_of(
    old: Side, new: Side, ask: Callable[[], None] = lambda: None
) -> tuple[Ints, Ints]:
    """Return for each number a key of what it is about; each key occurs once."""
    both = np.zeros(old.seen.rows + new.seen.rows, np.int64)
    largest = 1
    for codes in _coded(old, new):
        ask()
        width = int(codes.max(initial=0)) + 1
        if largest * width >= _ROOM:
            _words, both = np.unique(both, return_inverse=True)
            largest = int(both.max(initial=0)) + 1
        both = both * width + codes
        largest *= width
    _words, both = np.unique(both, return_inverse=True)
    sides = both[: old.seen.rows], both[old.seen.rows :]
    times = [_times(side) for side in sides]
    most = max((int(time.max(initial=0)) for time in times), default=0) + 1
    first, second = (
        side * most + time for side, time in zip(sides, times, strict=True)
    )
    return first, second


def _times(keys: Ints) -> Ints:
    """Return of each key how often it has occurred before."""
    order = np.argsort(keys, kind="stable")
    in_order = keys[order]
    starts = np.flatnonzero(np.r_[True, in_order[1:] != in_order[:-1]])
    runs = np.diff(np.r_[starts, len(keys)])
    times = np.empty(len(keys), np.int64)
    times[order] = np.arange(len(keys)) - np.repeat(starts, runs)
    return times


def _coded(old: Side, new: Side) -> Iterator[Ints]:
    """Yield each field of the key, old numbers first, as whole numbers from 0."""
    for dimension in DIMENSIONS:
        ids: dict[tuple[str, str], int] = {}
        yield np.concatenate(
            [_terms_of(side, dimension, ids) for side in (old, new)], dtype=np.int64
        )
    ids_of_words: dict[object, int] = {}
    yield np.concatenate(
        [words_of(side.seen, "period", ids_of_words) for side in (old, new)]
    )


def _terms_of(side: Side, dimension: str, ids: dict[tuple[str, str], int]) -> Ints:
    column = side.seen.column(dimension)
    assert isinstance(column, Whole)  # noqa: S101  # the staging check saw to it
    terms = np.frombuffer(column.values, np.int32)
    last = max(side.terms, default=-1) + 1
    meant = np.zeros(last + 1, np.int64)  # the last place is for none
    for number, meaning in side.terms.items():
        meant[number] = ids.setdefault(meaning.key, len(ids) + 1)
    return np.asarray(meant[np.where(terms < 0, last, terms)])


def words_of(seen: Observed, field: str, ids: dict[object, int]) -> Ints:
    """Return what numbers say in a field, each word by its number in `ids`."""
    column = seen.column(field)
    assert isinstance(column, Words)  # noqa: S101
    meant = [ids.setdefault(word, len(ids)) for word in column.words] or [0]
    codes = np.frombuffer(column.codes, f"u{column.codes.itemsize}")
    return np.asarray(np.array(meant, np.int64)[codes])


def numbers_of(seen: Observed) -> NDArray[np.float64]:
    """Return the values of a dataset, NaN for unknown ones."""
    column = seen.column("value")
    assert isinstance(column, Numbers)  # noqa: S101
    return np.frombuffer(column.values, np.float64)
