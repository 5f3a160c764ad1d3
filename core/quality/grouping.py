"""Rows that belong together, numbered; and what is usual among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Bools: TypeAlias = npt.NDArray[np.bool_]


def grouped(columns: Iterable[Ints]) -> Ints:
    """Return a number from 0 for each row, the same where all columns are the same.

    Example:
        >>> grouped([np.array([4, 4, 9]), np.array([-1, 2, 2])]).tolist()
        [0, 1, 2]
    """
    key: Ints | None = None
    for column in columns:
        low = int(column.min(initial=0))
        size = int(column.max(initial=0)) - low + 1
        if key is None:
            key, wide = column - low, size
            continue
        if wide * size >= np.iinfo(np.int64).max:
            key = _dense(key)
            wide = int(key.max(initial=0)) + 1
        key, wide = key * size + (column - low), wide * size
    return _dense(key) if key is not None else np.zeros(0, np.int64)


def sums(values: Floats, groups: Ints) -> Floats:
    """Return what the values of each group add up to.

    Example:
        >>> sums(np.array([1.0, 2.0, 4.0]), np.array([0, 1, 0])).tolist()
        [5.0, 2.0]
    """
    added: Floats = np.bincount(groups, weights=values).astype(np.float64)
    return added


def medians(values: Floats, groups: Ints) -> Floats:
    """Return the median of each group; every number from 0 on is a group.

    Example:
        >>> medians(np.array([1.0, 9.0, 2.0, 4.0]), np.array([0, 0, 0, 1])).tolist()
        [2.0, 4.0]
    """
    if not len(values):
        return np.zeros(0)
    ordered = values[np.lexsort((values, groups))]
    sizes = np.bincount(groups)
    ends = np.cumsum(sizes)
    low = ordered[ends - sizes + (sizes - 1) // 2]
    high = ordered[ends - sizes + sizes // 2]
    halves: Floats = (low + high) / 2
    return halves


def _dense(key: Ints) -> Ints:
    return np.unique(key, return_inverse=True)[1].astype(np.int64).reshape(-1)
