"""What market figures are filled with: sums of output, shares, and the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias
from weakref import WeakKeyDictionary

from core.figure import Cells, Figure, Input, Question, figure_id, several
from core.i18n import _, ngettext
from core.tables.output import WORLD, OutputTable

if TYPE_CHECKING:
    from core.formulas.market.measured import MarketTable
    from core.indicators.outcome import Outcome

_Asked: TypeAlias = tuple[str, str, str, int]


def denominator(table: OutputTable) -> str:
    """Return what the world of a dataset is."""
    if table.world_is_published and table.left_out:
        return _("world, as published, less the economies left out")
    if table.world_is_published:
        return _("world, as published")
    count = len(table.economies)
    return ngettext(
        "sum of the {count} economy listed",
        "sum of the {count} economies listed",
        count,
    ).format(count=count)


_MOST_KEPT: Final = 2048
_KEPT: Final[WeakKeyDictionary[OutputTable, dict[_Asked, Input]]] = WeakKeyDictionary()
"""By table the inputs made last: the world of an industry is asked for by everybody."""


def output_input(
    table: OutputTable, name: str, economy: str, industry: str, year: int
) -> Input:
    """Return a sum of output with the cells it is summed from.

    A published world from which economies are left out stands in no cells: it is a
    figure itself.
    """
    kept, key = _KEPT.setdefault(table, {}), (name, economy, industry, year)
    if key not in kept:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        kept[key] = _output_input(table, *key)
    return kept[key]


def _output_input(
    table: OutputTable, name: str, economy: str, industry: str, year: int
) -> Input:
    value, unit = table.value(economy, industry, year).value, table.unit or ""
    if economy == WORLD and table.left_out and table.world_is_published:
        question = asked(table, "world_without", str(year), industry=industry)
        return Input(name, value, unit, figure_id=figure_id(*question))
    return Input(
        name, value, unit, cells_of(table, table.listed(economy), industry, year)
    )


def cells_of(
    table: OutputTable, economies: tuple[str, ...], industry: str, year: int
) -> Cells:
    """Return the cells of some economies in an industry or set."""
    return Cells(
        table.dataset.slug,
        (
            ("economy", economies),
            ("industry", table.counted(industry)),
            ("period", (str(year),)),
        ),
    )


def share_input(name: str, figure: Figure) -> Input:
    """Return a figure as the input of another."""
    return Input(name, figure.value, figure.unit, figure_id=figure.id)


def first_reason(*outcomes: Outcome) -> Outcome | None:
    """Return the first of some outcomes that is unknown, with its reason."""
    return next((one for one in outcomes if one.value is None), None)


def asked(table: MarketTable, formula: str, period: str, **dims: str) -> Question:
    """Return what is asked of a dataset; who is left out of it comes last."""
    out = table.left_out if isinstance(table, OutputTable) else ()
    without = (("without", several(out)),) if out else ()
    said = (("dataset", table.dataset.slug), *dims.items(), *without)
    return Question(formula, said, period)
