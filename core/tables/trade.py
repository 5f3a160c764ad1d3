"""Trade by reporter, partner, product and period."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.columns import ABSENT, Numbers, Whole, Words
from core.tables.output import common_unit
from core.tables.places import IntArray, places_by_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.casefile import Case, Dataset
    from core.casefile.datasets import Term
    from core.columns import Column
    from core.observed import Observed

FloatArray: TypeAlias = npt.NDArray[np.float64]

WORLD = "WLD"
NOWHERE: IntArray = np.array([], dtype=np.intp)
MONTHS = 12
KEYS = ["reporter", "partner", "product", "basis", "period_kind"]

FIELDS = {
    "reporter": "economy",
    "partner": "partner",
    "product": "product",
    "basis": "measure",
    "period_kind": "period_kind",
    "flow": "flow",
    "period": "period",
    "value": "value",
    "flag": "flag",
    "reason": "reason",
    "unit": "unit",
}
"""The columns of a trade table, and what they are called in a case."""


class Flow(NamedTuple):
    """One flow in one period.

    Attributes:
        value: As published; None where it is unknown.
        partial: Whether the period is not over, or not all of it was published.
    """

    value: float | None
    partial: bool = False
    reason: str | None = None


class Stream(NamedTuple):
    """What is asked of a trade table: who, with whom, in what, on which basis."""

    reporter: str
    partner: str
    product: str
    basis: str


@dataclass(frozen=True, eq=False)
class TradeTable:
    """The trade of one dataset.

    Attributes:
        frame: One observation a row; columns as in `FIELDS`, codes as categories.
        partners: Codes and labels: the world, economies by size of trade, aggregates.
        aggregates: The partners that overlap others.
        products: Codes and labels; the empty code is trade in all products.
        bases: Named bases, such as NSA and SA.
        unit: Of every flow; empty where the source states none, None where flows are
            in several units and may not be added up.
    """

    dataset: Dataset
    frame: pd.DataFrame
    reporters: Mapping[str, str]
    partners: Mapping[str, str]
    aggregates: frozenset[str]
    products: Mapping[str, str]
    bases: Mapping[str, str]
    unit: str | None
    _places: Mapping[tuple[str, ...], IntArray]
    _columns: _Columns
    _found: dict[tuple[str, ...], dict[str, dict[str, Flow]]]

    def flows(self, stream: Stream, frequency: str) -> dict[str, dict[str, Flow]]:
        """Return exports and imports by period, oldest first.

        Args:
            stream: What is asked.
            frequency: `year` or `month`.

        Returns:
            By period a mapping of `export` and `import` to their flows; a period
            absent from the dataset is absent here.
        """
        who = (stream.reporter, stream.partner, stream.product, stream.basis)
        key = (*who, frequency)
        if key not in self._found:
            self._found[key] = self._flows_at(self._places.get(key, NOWHERE))
        return self._found[key]

    def _flows_at(self, places: IntArray) -> dict[str, dict[str, Flow]]:
        found: dict[str, dict[str, Flow]] = {}
        for flow, period, value, flag, reason in self._columns.rows(places):
            known = None if isnan(value) or self.unit is None else value
            why = "units_differ" if self.unit is None else reason
            read = Flow(known, "partial" in flag, None if known is not None else why)
            then = found.setdefault(period, {})
            then[flow] = _together(then.get(flow), read)
        return found

    def streams_of(self, reporter: str, partner: str, frequency: str) -> list[Stream]:
        """Return the products and bases in which two economies' trade is known."""
        return [
            Stream(reporter, partner, key[2], key[3])
            for key in self._places
            if (key[0], key[1], key[4]) == (reporter, partner, frequency)
        ]


class _Columns:
    """The columns of a frame as arrays; slicing the frame would cost far more."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._coded = [
            (column.cat.codes.to_numpy(), [str(word) for word in column.cat.categories])
            for column in (frame[name] for name in ("flow", "period", "flag", "reason"))
        ]
        self._values = frame["value"].to_numpy()

    def rows(self, places: IntArray) -> Iterator[tuple[str, str, float, str, str]]:
        """Yield flow, period, value, flag and reason of the rows at `places`."""
        flow, period, flag, reason = (
            [words[code] for code in codes[places]] for codes, words in self._coded
        )
        values = self._values[places].tolist()
        return zip(flow, period, values, flag, reason, strict=True)


def _together(one: Flow | None, other: Flow) -> Flow:
    """Add what a publisher splits: two codes of one economy in the same year."""
    if one is None:
        return other
    if one.value is None or other.value is None:
        reason = one.reason or other.reason
        return Flow(None, one.partial or other.partial, reason)
    value = one.value + other.value
    return Flow(value, one.partial or other.partial)


def trade_table(case: Case, dataset: Dataset) -> TradeTable:
    """Return a dataset of trade, read from the case."""
    terms = case.terms(dataset)
    frame = _frame(case.passing(dataset), terms)
    labels = {
        dimension: {
            term.code: term.label
            for term in terms.values()
            if term.dimension == dimension
        }
        for dimension in ("economy", "partner", "product", "measure")
    }
    aggregates = frozenset(
        term.code
        for term in terms.values()
        if term.dimension == "partner" and term.role == "aggregate"
    )
    return TradeTable(
        dataset=dataset,
        frame=frame,
        reporters=labels["economy"],
        partners=_by_size(frame, labels["partner"], aggregates),
        aggregates=aggregates,
        products=labels["product"],
        bases=labels["measure"],
        unit=common_unit(str(unit) for unit in frame["unit"].unique()),
        _places=places_by_key(frame, KEYS),
        _columns=_Columns(frame),
        _found={},
    )


def _frame(seen: Observed, terms: Mapping[int, Term]) -> pd.DataFrame:
    """Return the observations, oldest first, dimensions by their codes."""
    frame = pd.DataFrame(
        {column: _series(seen.column(field), terms) for column, field in FIELDS.items()}
    )
    return frame.sort_values("period", kind="stable", ignore_index=True)


def _series(
    column: Column, terms: Mapping[int, Term]
) -> pd.Categorical[str] | FloatArray:
    """Return a column of a case as pandas has it; an absent word is an empty one."""
    match column:
        case Numbers(values):
            return np.array(values, dtype=np.float64)
        case Whole(values):
            numbers = np.array(values, dtype=np.intp)
            held, codes = np.unique(numbers, return_inverse=True)
            said = ["" if n == ABSENT else terms[n].code for n in held.tolist()]
        case Words(words, places):
            codes = np.array(places, dtype=np.intp)
            said = [word or "" for word in words]
    # Two terms may mean one code: 5700 and Taiwan, say.
    known = sorted(set(said))
    order = {word: place for place, word in enumerate(known)}
    places_of = np.array([order[word] for word in said], dtype=np.intp)
    return pd.Categorical.from_codes(places_of[codes], categories=pd.Index(known))


def _by_size(
    frame: pd.DataFrame, labels: Mapping[str, str], aggregates: frozenset[str]
) -> dict[str, str]:
    """Return the world, economies by the size of their trade, then other groups."""
    sizes = frame.groupby("partner", observed=True)["value"].sum()
    ordered = sizes.sort_values(ascending=False, kind="stable").index
    names = [str(code) for code in ordered if str(code) in labels]
    ranked = sorted(names, key=lambda code: (code != WORLD, code in aggregates))
    return {code: labels[code] for code in ranked}
