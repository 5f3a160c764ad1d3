"""Which place an economy has among all that a dataset lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.formulas.market.bare import comparable, outcome, question
from core.formulas.market.inputs import share_input
from core.formulas.market.measured import measured
from core.i18n import ngettext
from core.indicators.outcome import unknown
from core.indicators.ranking import rank, ranks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.figure import Figure, Input
    from core.formulas.market.measured import MarketTable
    from core.indicators.outcome import Outcome

UNIT = "rank"


def rank_of(
    table: MarketTable, measure: str, economy: str, industry: str, year: int
) -> Figure:
    """Return the rank of an economy, with all that is larger behind it.

    Args:
        table: The dataset.
        measure: What is ranked: `share`, `LQ` or `value`.
        economy: Whose rank; a group has none beside its members.
        industry: An industry or set.
        year: Of all values.
    """
    figures = [
        measured(table, measure, code, industry, year) for code in comparable(table)
    ]
    own = measured(table, measure, economy, industry, year)
    values = [one.value for one in figures]
    place = rank(own.value, values)
    if own.value is None:
        place = unknown(own.reason or "missing")
    elif economy not in comparable(table):
        place = unknown("not_ranked")
    asked = (measure, economy, industry, year)
    return _figure(table, asked, place, _note(values))._replace(
        inputs=_inputs(own, figures)
    )


def ranks_in(
    table: MarketTable, measure: str, economies: Sequence[str], industry: str, year: int
) -> tuple[Figure, ...]:
    """Return the ranks of some economies at one stroke, for a chart of many.

    They are those of `rank_of` without what is behind them, which is looked up when
    it is asked for.
    """
    found = {
        code: outcome(table, measure, code, industry, year)
        for code in comparable(table)
    }
    places, note = ranks(found), _note([one.value for one in found.values()])
    return tuple(
        _figure(
            table,
            (measure, code, industry, year),
            places.get(code) or _unranked(table, measure, code, industry, year),
            note,
        )
        for code in economies
    )


def _unranked(
    table: MarketTable, measure: str, economy: str, industry: str, year: int
) -> Outcome:
    own = outcome(table, measure, economy, industry, year)
    return own if own.value is None else unknown("not_ranked")


def _figure(
    table: MarketTable,
    asked: tuple[str, str, str, int],
    place: Outcome,
    note: str,
) -> Figure:
    measure, economy, industry, year = asked
    dims = {"economy": economy, "industry": industry, "measure": measure}
    return question(table, "rank", str(year), **dims).answered(place, UNIT, (), note)


def _note(values: Sequence[float | None]) -> str:
    """Return among how many a rank is one."""
    count = sum(1 for value in values if value is not None)
    return ngettext(
        "among {count} economy whose value is known",
        "among {count} economies whose values are known",
        count,
    ).format(count=count)


def _inputs(own: Figure, figures: Sequence[Figure]) -> tuple[Input, ...]:
    """Return the value that is ranked, and all others, the largest first.

    Those that are not larger as well: without them nobody could see that they are not.
    """
    others = [one for one in figures if one.id != own.id]
    known = [(one.value, one) for one in others if one.value is not None]
    known.sort(key=lambda pair: -pair[0])
    return (
        share_input("ranked_own", own),
        *(share_input(_beside(value, own), one) for value, one in known),
        *(share_input("unknown_value", one) for one in others if one.value is None),
    )


def _beside(value: float, own: Figure) -> str:
    is_larger = own.value is not None and value > own.value
    return "ranked_larger" if is_larger else "ranked_beside"
