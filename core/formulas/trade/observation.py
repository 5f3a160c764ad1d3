"""One value of a trade dataset as a row of its source states it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from core.figure import Cells, Figure, Input
from core.formulas.trade.inputs import stream_dims
from core.i18n import ngettext
from core.indicators.outcome import Outcome, known, unknown
from core.tables.streams import Where

if TYPE_CHECKING:
    from core.figure import Dims
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable
    from core.tables.trade_rows import IntArray, TradeRows


class Key(NamedTuple):
    """What tells an observation from the others of its dataset.

    Attributes:
        stream: Reporter, partner, product and basis as the source has them: none of
            them is added up from others.
        flow: Such as `export`.
        period: Of any kind: a year, a month, a span of them.
    """

    stream: Stream
    flow: str
    period: str

    def dims(self, dataset: str) -> Dims:
        """Return what the figure of it is over."""
        return (*stream_dims(dataset, self.stream), ("flow", self.flow))


def observation(table: TradeTable, key: Key) -> Figure:
    """Return what a source states of one flow, economy, partner, product and period.

    In words: what the source publishes, in the unit it states; where two rows of it
    state the same, as where one economy has two codes, both are added. Unit: that of
    the source (USD). Nothing/zero/missing: a row that is not there is
    `period_missing`; one withheld has the reason that the source gives; rows of
    different units, or of different kinds of period, are `units_differ` or
    `named_twice`.

    Source:
        As published; the dataset says by whom, and on which basis.

    Alternatives:
        `exports`, `imports` and `trade_balance`, which add up groups, chapters and a
        world that no row states.
    """
    rows, slug = table.rows, table.dataset.slug
    places = _places(rows, key)
    said = {name: set(rows.said(name, places)) for name in ("unit", "period_kind")}
    unit = next(iter(sorted(said["unit"])), table.unit or "")
    outcome = _outcome(rows, places, said)
    parts = {
        "economy": key.stream.reporter,
        "partner": key.stream.partner,
        "product": key.stream.product,
        "measure": key.stream.basis,
    }
    cells = Cells(
        slug,
        (
            *((name, (code,) if code else ()) for name, code in parts.items()),
            ("flow", (key.flow,)),
            ("period", (key.period,)),
        ),
    )
    given = Input("as_published", outcome.value, unit, cells)
    return Figure(
        "observation",
        key.dims(slug),
        key.period,
        outcome.value,
        unit,
        outcome.reason,
        (given,),
        _note(len(places)),
    )


def _places(rows: TradeRows, key: Key) -> IntArray:
    stream = key.stream
    one = (stream.reporter,), (stream.partner,), (stream.product,)
    found = [
        rows.at(Where(kind, stream.basis, *one, (key.period,), (key.flow,)))
        for kind in rows.words("period_kind")
    ]
    places = np.concatenate(found) if found else np.array([], dtype=np.intp)
    return places[~rows.are_made[places]]


def _outcome(rows: TradeRows, places: IntArray, said: dict[str, set[str]]) -> Outcome:
    if not len(places):
        return unknown("period_missing")
    if len(said["unit"]) > 1:
        return unknown("units_differ")
    if len(said["period_kind"]) > 1:
        return unknown("named_twice")
    values = rows.values[places]
    if np.isnan(values).any():
        reasons = rows.said("reason", places[np.isnan(values)])
        return unknown(reasons[0] or "missing")
    return known(values.sum().item())


def _note(rows: int) -> str:
    if rows <= 1:
        return ""
    text = ngettext(
        "sum of {count} row of the source", "sum of {count} rows of the source", rows
    )
    return text.format(count=rows)
