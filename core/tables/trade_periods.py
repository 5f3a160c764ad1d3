"""Observations of trade by their period, and the periods that are known whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from core.tables.streams import Where
    from core.tables.trade_rows import IntArray, TradeRows


Periods: TypeAlias = tuple[str, ...]


def whole_periods(rows: TradeRows, where: Where) -> list[str]:
    """Return the periods of which something is known, and not in part only."""
    places = rows.at(where)
    is_whole = ~(rows.are_partial(places) | np.isnan(rows.values[places]))
    words = rows.words("period")
    held = np.unique(rows.codes("period", places[is_whole]))
    return [words[code] for code in held.tolist()]


def published(rows: TradeRows, basis: str, flow: str, periods: Periods) -> Periods:
    """Return periods as they are published: for a year added up, its months."""
    if not rows.summed:
        return periods
    return tuple(
        each
        for period in periods
        for each in (
            [f"{period}-{number:02}" for number in range(1, MONTHS + 1)]
            if (basis, flow, period) in rows.summed
            else [period]
        )
    )


def by_period(rows: TradeRows, places: IntArray) -> dict[str, IntArray]:
    """Return some rows by their period, in the order they had."""
    codes, words = rows.codes("period", places), rows.words("period")
    order = np.argsort(codes, kind="stable")
    held, begins = np.unique(codes[order], return_index=True)
    begin_of = dict(zip(held.tolist(), begins.tolist(), strict=True))
    ends = [*begins[1:].tolist(), len(codes)]
    return {
        words[code]: places[order[begin:end]]
        for (code, begin), end in zip(begin_of.items(), ends, strict=False)
    }
