"""How far the thresholds of two jurisdictions for one parameter lie apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Cells, Figure, Input
from core.formulas.controls.parts import asked
from core.indicators.outcome import known
from core.indicators.thresholds import Threshold, parameter_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.indicators.thresholds import Broader
    from core.tables.controls import ControlsTable
    from core.tables.controls.rows import Parameter

FORMULAS: Final = ("parameter_difference", "parameter_ratio")


class Apart(NamedTuple):
    """A parameter that both state, and which of the two catches more.

    Attributes:
        broader: None where they cannot be compared.
    """

    name: str
    difference: Figure
    ratio: Figure
    broader: Broader | None


def threshold_figures(
    table: ControlsTable, item: str, jurisdiction: str
) -> tuple[Figure, ...]:
    """Return the thresholds of an entry that have a number.

    In words: the number of the threshold as its row says it. Unit: that of the
    parameter, any number. Nothing/zero/missing: a threshold without a number, such as
    "has", has no figure.

    Source:
        As published; the row says in which text.

    Alternatives:
        `parameter_ratio`, which holds the thresholds of two jurisdictions together.
    """
    stated = _stated(table, item, jurisdiction)
    numbers = {name: _threshold(row) for name, row in stated.items()}
    return tuple(
        asked(
            table,
            "parameter_value",
            item=item,
            jurisdiction=jurisdiction,
            parameter=name,
        ).answered(
            known(one.value),
            "stated",
            (Input("threshold", one.value, "stated", _cells(table, stated[name])),),
            one.unit,
        )
        for name, one in numbers.items()
        if one is not None
    )


def thresholds_apart(
    table: ControlsTable, item: str, pair: tuple[str, str]
) -> Iterator[Apart]:
    """Yield every parameter that both state of an item, in the order of the first."""
    ours, theirs = (_stated(table, item, code) for code in pair)
    for name, first in ours.items():
        second = theirs.get(name)
        one, other = _threshold(first), _threshold(second) if second else None
        if second is None or one is None or other is None:
            continue
        gap = parameter_gap(one, other)
        inputs = tuple(
            Input(place, value.value, "stated", _cells(table, row))
            for place, value, row in (
                ("first_threshold", one, first),
                ("second_threshold", other, second),
            )
        )
        over = {
            "item": item,
            "jurisdiction": pair[0],
            "with": pair[1],
            "parameter": name,
        }
        difference, ratio = (
            asked(table, formula, **over).answered(outcome, unit, inputs, first.unit)
            for formula, outcome, unit in zip(
                FORMULAS,
                (gap.difference, gap.ratio),
                ("stated", "ratio"),
                strict=True,
            )
        )
        yield Apart(name, difference, ratio, gap.broader)


def _stated(table: ControlsTable, item: str, code: str) -> dict[str, Parameter]:
    """Return by name the thresholds of an entry; of two of one name the first."""
    found: dict[str, Parameter] = {}
    for one in table.parameters_of(item, code, table.entry(item, code)):
        found.setdefault(one.name, one)
    return found


def _threshold(row: Parameter) -> Threshold | None:
    """Return the numbers of a threshold; None where it has none."""
    try:
        upper = float(row.value2) if row.value2 else None
        return Threshold(row.op, float(row.value), row.unit, upper)
    except ValueError:
        return None


def _cells(table: ControlsTable, row: Parameter) -> Cells:
    said = (
        *(("item_id", row.item_id), ("jurisdiction_id", row.jurisdiction_id)),
        *(("name", row.name), ("list_no", row.list_no), ("value", row.value)),
    )
    where = tuple((name, (text,)) for name, text in said)
    return Cells(table.dataset.slug, where, kind="parameter", field="value")
