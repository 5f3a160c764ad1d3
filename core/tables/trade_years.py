"""Years of which a publisher gives the months alone, added up from them.

A year is either as published or added up, for all that a dataset says of one flow on
one basis: nothing of the one stands beside the other in a sum.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

Numbers: TypeAlias = npt.NDArray[np.int64]

FLOW: Final = ("basis", "flow")
SERIES: Final = (*FLOW, "reporter", "partner", "product", "unit")
"""What tells one series from another."""
ALL_MONTHS: Final = (1 << MONTHS) - 1
"""A bit for each month."""
_MONTH: Final = re.compile(r"\d{4}-(\d{2})")


class Summed(NamedTuple):
    """A year that is added up from its months."""

    basis: str
    flow: str
    year: str


def with_years(frame: pd.DataFrame) -> tuple[pd.DataFrame, frozenset[Summed]]:
    """Return rows, and with them a row for every year that only its months tell.

    Where a reporter publishes fewer than twelve months of a year, the year is partial;
    a series that lacks one of the months that are published is not known.

    Args:
        frame: The rows of a dataset, as `trade_frame` has them.

    Returns:
        The rows, and for which years some were made.
    """
    words = [str(word) for word in frame["period"].cat.categories]
    years = sorted({word[:4] for word in words})
    order = {year: place for place, year in enumerate(years)}
    year = _of_words(frame["period"], [order[word[:4]] for word in words])
    months = _unpublished(frame, year)
    if not len(months):
        return frame, frozenset()
    bit = _of_words(frame["period"], list(map(_bit, words)))[months]
    is_partial = _of_words(
        frame["flag"], ["partial" in word for word in frame["flag"].cat.categories]
    )[months]
    _held, firsts, series = np.unique(
        _numbered(frame, SERIES, year)[months], return_index=True, return_inverse=True
    )
    made = months[firsts]
    of_reporter = _numbered(frame, (*FLOW, "reporter"), year)
    told = _all_bits(of_reporter[months], bit)[firsts]
    if not (told == ALL_MONTHS).any() and "year" not in set(frame["period_kind"]):
        return frame, frozenset()  # so short a run of months is no yearly dataset
    added = np.bincount(series, frame["value"].to_numpy()[months])  # NaN stays NaN
    is_known = (_bits(series, bit) == told) & ~np.isnan(added)
    flagged = np.bincount(series, is_partial) > 0
    said = {
        "period_kind": (["year"], np.zeros(len(made), dtype=np.int64)),
        "period": (years, year[made]),
        "flag": (["", "partial"], flagged | (told != ALL_MONTHS)),
        "reason": (["", "months_missing"], ~is_known),
    }
    longer = frame.iloc[np.concatenate([np.arange(len(frame)), made])]
    columns = {
        name: _said(frame[name], *said[name]) if name in said else longer[name].array
        for name in frame.columns
    }
    values = np.where(is_known, added, np.nan)
    columns["value"] = np.concatenate([frame["value"].to_numpy(), values])
    basis, flow = (frame[name].iloc[made].astype(str) for name in FLOW)
    made_years = (years[place] for place in year[made].tolist())
    return pd.DataFrame(columns), frozenset(map(Summed, basis, flow, made_years))


def _bit(word: str) -> int:
    month = _MONTH.fullmatch(word)
    return 1 << (int(month[1]) - 1) if month else 0


def _of_words(column: pd.Series, numbers: Sequence[int]) -> Numbers:
    """Return for every row what stands for its word."""
    return np.array(numbers, dtype=np.int64)[column.cat.codes.to_numpy()]


def _unpublished(frame: pd.DataFrame, year: Numbers) -> Numbers:
    """Return the places of months of whose year nothing is published as a year."""
    kinds = frame["period_kind"].astype(str).to_numpy()
    months = np.flatnonzero(kinds == "month")
    if not len(months):
        return months
    of_year = _numbered(frame, FLOW, year)
    return months[~np.isin(of_year[months], of_year[kinds == "year"])]


def _numbered(frame: pd.DataFrame, names: Sequence[str], year: Numbers) -> Numbers:
    """Return a number for every row that is the same where some columns are."""
    number = year.copy()
    for name in names:
        number *= len(frame[name].cat.categories)
        number += frame[name].cat.codes.to_numpy()
    return number


def _bits(groups: Numbers, bit: Numbers) -> Numbers:
    """Return the months that each of some groups, counted from 0, has."""
    found = np.zeros(groups.max() + 1, dtype=np.int64)
    np.bitwise_or.at(found, groups, bit)
    return found


def _all_bits(numbers: Numbers, bit: Numbers) -> Numbers:
    """Return for every row the months that all rows with its number have."""
    _held, groups = np.unique(numbers, return_inverse=True)
    return _bits(groups, bit)[groups]


def _said(
    column: pd.Series, words: Sequence[str], which: npt.NDArray[np.integer | np.bool_]
) -> pd.Categorical[str]:
    """Return a column with what the rows that are made say in it, behind the others."""
    held = [str(word) for word in column.cat.categories]
    every = sorted({*held, *words})
    order = {word: place for place, word in enumerate(every)}
    old = _of_words(column, [order[word] for word in held])
    new = np.array([order[word] for word in words], dtype=np.int64)[which.astype(int)]
    codes = np.concatenate([old, new])
    return pd.Categorical.from_codes(codes, categories=pd.Index(every))
