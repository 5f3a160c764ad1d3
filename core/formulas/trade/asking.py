"""From the parts of an id to a trade figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.trade import (
    dependence,
    dependence_inputs,
    dependent_products,
    exposure,
    relocation,
)
from core.formulas.trade.advantage import ADVANTAGES, advantage
from core.formulas.trade.changes import CHANGES as TWO_PERIODS
from core.formulas.trade.changes import trade_change
from core.formulas.trade.cumulative import CUMULATIVE, cumulative_figure
from core.formulas.trade.flows import period_figures
from core.formulas.trade.indices import INDICES, index_figure
from core.formulas.trade.inputs import frequency_of
from core.formulas.trade.mirror import GAPS, OTHER_SIDE, Report, mirror_figure, mirrored
from core.formulas.trade.months import (
    CHANGES,
    OF_MONTHS,
    change_figure,
    months_figure,
    share_figure,
    year_figure,
)
from core.formulas.trade.observation import Key, observation
from core.formulas.trade.partner_concentration import FORMULAS as CONCENTRATIONS
from core.formulas.trade.partner_concentration import partner_concentration
from core.formulas.trade.parts import RESTS, product_share, rest
from core.formulas.trade.penetration import PENETRATIONS, penetration
from core.formulas.trade.shares import SHARES, partner_share
from core.formulas.trade.sourcing import supply
from core.tables.streams import WORLD, Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library


def _flow(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    flows = table.flows(stream, frequency_of(period)).get(period, {})
    return period_figures(table, stream, period, flows).called(formula)


def _observation(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    key = Key(_stream(dims), dims["flow"], period)
    return observation(library.trade(dims["dataset"]), key)


def _cumulative(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    first, last = (int(year) for year in period.split(":"))
    flows = table.flows(stream, "year")
    of = next(of for of, called in CUMULATIVE.items() if called == formula)
    return cumulative_figure(table, stream, (first, last), flows, of=of)


def _stream(dims: dict[str, str]) -> Stream:
    return Stream(dims["economy"], dims["partner"], dims["product"], dims["measure"])


def _share(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    return partner_share(library.trade(dims["dataset"]), formula, _stream(dims), period)


def _supply(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    """Return what is said of an economy's suppliers, or of the world's exporters."""
    table, code = library.trade(dims["dataset"]), ""
    stream = Stream(dims.get("economy", ""), WORLD, dims["product"], dims["measure"])
    if formula == "supplier_share":
        code = table.single(dims["partner"])
    found = supply(table, stream, str(int(period)))
    if formula in dependence.SHARES:
        code = code or table.single(dims["economy"])
        figure = dependence.share_figure(table, found, formula, code)
    else:
        figure = dependence.supply_figure(table, found, formula)
    return dependence_inputs.told(table, found, figure)


def _dependents(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    said = dims.get("limits", "1,1,1"), dims.get("criteria", "1")
    rule = dependent_products.Rule.from_text(*said)
    return dependent_products.counted(table, formula, stream, int(period), rule)


def _exposure(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table, stream, year = (
        library.trade(dims["dataset"]),
        _stream(dims),
        str(int(period)),
    )
    if formula == "export_stake":
        return exposure.export_stake(table, stream, year)
    if formula == "second_order_exposure":
        table.single(stream.partner)  # the world is reached through nobody
        return exposure.second_order(table, stream, year)
    if formula == "importer_share":
        without = exposure.left_out_of(dims["without"])
        return exposure.importer_share(table, stream, without, year)
    sizes = library.sizes(dims["other"])
    if sizes is None:
        raise KeyError(dims["other"])
    return exposure.exports_to_gdp(table, sizes, stream, year)


def _relocation(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    move = relocation.move_of(stream, dims)
    shown = () if formula in relocation.OF_ALL else (stream.partner,)
    for code in (move.stream.partner, *move.basket, *shown):
        table.single(code)
    found = relocation.relocation(table, move, str(int(period)))
    return relocation.told(table, found, formula, stream.partner)


def _product_share(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    asked = _stream(dims), dims["flow"], dims["whole"]
    return product_share(library.trade(dims["dataset"]), *asked, period)


def _rest(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    shown = each(dims["shown"] if RESTS[formula] == "partner" else dims["products"])
    table = library.trade(dims["dataset"])
    return rest(table, formula, _stream(dims), dims["flow"], shown, period)


def _change(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    first, last = period.split(":")
    asked = _stream(dims), dims["flow"]
    return trade_change(library.trade(dims["dataset"]), formula, *asked, (first, last))


def _concentration(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    asked = _stream(dims), dims["flow"]
    return partner_concentration(
        library.trade(dims["dataset"]), formula, *asked, period
    )


def _advantage(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    return advantage(library.trade(dims["dataset"]), formula, _stream(dims), period)


def _index(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    return index_figure(library.trade(dims["dataset"]), formula, _stream(dims), period)


def _months(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    if formula in OF_MONTHS:
        return months_figure(table, formula, stream, period)
    return change_figure(table, formula, stream, dims["flow"], period)


def _month_share(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    year = year_figure(table, stream, dims["flow"], period[:4])
    return share_figure(table, stream, (dims["flow"], period), year)


def _mirror(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    stream = _stream(dims)
    own = Report(library.trade(dims["dataset"]), stream)
    theirs = mirrored(stream, dims["other_measure"])
    other = Report(library.trade(dims["other"]), theirs)
    if dims["flow"] not in OTHER_SIDE:
        raise KeyError(dims["flow"])
    return mirror_figure(formula, own, other, dims["flow"], period)


def _penetration(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table, output = library.trade(dims["dataset"]), library.output(dims["other"])
    return penetration(table, output, formula, _stream(dims), str(int(period)))


TRADE: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "observation": _observation,
            "exports": _flow,
            "imports": _flow,
            "trade_balance": _flow,
            **dict.fromkeys(CUMULATIVE.values(), _cumulative),
            **dict.fromkeys(SHARES, _share),
            **dict.fromkeys((*dependence.UNITS, *dependence.SHARES), _supply),
            **dict.fromkeys(dependent_products.COUNTS, _dependents),
            **dict.fromkeys(exposure.EXPOSURES, _exposure),
            **dict.fromkeys(relocation.RELOCATIONS, _relocation),
            "product_share": _product_share,
            **dict.fromkeys(RESTS, _rest),
            **dict.fromkeys(TWO_PERIODS, _change),
            **dict.fromkeys(CONCENTRATIONS, _concentration),
            **dict.fromkeys(ADVANTAGES, _advantage),
            **dict.fromkeys(INDICES, _index),
            **dict.fromkeys((*OF_MONTHS, *CHANGES), _months),
            "month_share": _month_share,
            **dict.fromkeys(GAPS, _mirror),
            **dict.fromkeys(PENETRATIONS, _penetration),
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
