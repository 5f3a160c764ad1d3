"""From the id of a figure over the supply of what is controlled to the figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from core.figure import each
from core.formulas.controls.chokepoints import (
    REPLACING,
    SCORE,
    hhi_figure,
    replacement_figures,
    score_figures,
)
from core.formulas.controls.exposure import (
    EXPOSURES,
    Exporter,
    code_of,
    codes_of,
    exposure_figures,
)
from core.formulas.controls.gaps import (
    GAINS,
    GAP,
    UNREAD,
    gain_figures,
    gap_figure,
    to_verify_figure,
)
from core.formulas.controls.portfolio import Portfolio
from core.formulas.controls.reaching import REACHING, reached
from core.formulas.controls.shares import NodeShares
from core.formulas.controls.shares_elsewhere import MarketShares, TradeShares
from core.formulas.controls.supply import (
    ALL_ITEMS,
    PARTS,
    SUPPLY,
    item_coverage,
    part_figures,
    share_figure,
    whole_coverage,
)
from core.tables.controls import ItemFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.formulas.controls.shares import ShareSource
    from core.formulas.controls.supply import SupplyBounds
    from core.library import Library
    from core.tables.controls import ControlsTable

Dims: TypeAlias = dict[str, str]
_ENDS: Final = ("low", "high")


def table_asked(library: Library, dims: Dims, period: str) -> ControlsTable:
    """Return the dataset an id names, as it stood at its date."""
    table = library.controls(dims["dataset"])
    return table.seen(period, dims.get("verified", ""))


def source_asked(library: Library, table: ControlsTable, dims: Dims) -> ShareSource:
    """Return where shares come from: the shares at hand, or what `shares` names.

    Raises:
        KeyError: It names no dataset that says so, or a year that the dataset lacks.
    """
    slug = dims.get("shares", "")
    if not slug:
        return NodeShares(table)
    kind = library.dataset(slug).kind
    if kind == "trade":
        codes = codes_of(library, table.items)
        digits = {item: tuple(map(code_of, rows)) for item, rows in codes.items()}
        trade, year = library.trade(slug), dims["year"]
        if year not in trade.rows.words("period"):
            raise KeyError(year)
        return TradeShares(trade, year, digits)
    if kind == "output":
        output, industry = library.output(slug), dims["industry"]
        if int(dims["year"]) not in output.years:
            raise KeyError(dims["year"])
        return MarketShares(output, industry, int(dims["year"]))
    other = library.controls(slug)
    if other.shares_dataset is None or other.shares_dataset.slug != slug:
        raise KeyError(slug)
    return NodeShares(other, is_default=False)


def portfolio_asked(library: Library, dims: Dims, period: str) -> Portfolio:
    """Return whose supply of which items an id is about.

    Raises:
        KeyError: It names an item that is not there, or lets somebody adopt items who
            is no member.
    """
    table = table_asked(library, dims, period)
    coalition, adopting = (each(dims.get(n, "")) for n in ("coalition", "adopting"))
    ticked = each(dims.get("items", ""))
    if not {*adopting} <= {*coalition}:
        raise KeyError(dims["adopting"])
    return Portfolio(
        table,
        source_asked(library, table, dims),
        dims.get("target", ""),
        coalition,
        adopting,
        ItemFilter.of(dims),
        tuple(table.item(item).item_id for item in ticked),
    )


def _end(formula: str, bounds: SupplyBounds) -> Figure:
    return bounds.low if formula.endswith("_low") else bounds.high


def _covered(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    asked = portfolio_asked(library, dims, period)
    if dims["item"] == ALL_ITEMS:
        return _end(formula, whole_coverage(asked))
    return _end(formula, item_coverage(asked, asked.table.item(dims["item"])))


def _of_item(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    asked = portfolio_asked(library, dims, period)
    item = asked.table.item(dims["item"])
    if formula in PARTS:
        return part_figures(asked, item)[formula]
    if formula == "supply_share":
        return share_figure(asked, item, dims["economy"])
    if formula == "supply_hhi":
        return hhi_figure(asked, item)
    make = score_figures if formula.startswith(SCORE) else replacement_figures
    return _end(formula, make(asked, item))


def _gap(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    asked = portfolio_asked(library, dims, period)
    make = gap_figure if formula == GAP else to_verify_figure
    return make(asked, asked.table.item(dims["item"]), dims["jurisdiction"])


def _gain(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    asked = portfolio_asked(library, dims, period)
    return gain_figures(asked, dims["jurisdiction"])[formula]


def _reached(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    asked, threshold = portfolio_asked(library, dims, period), float(dims["threshold"])
    if not 0 < threshold <= 1:
        raise ValueError(threshold)
    return _end(formula, reached(asked, threshold))


def _exposed(library: Library, formula: str, dims: Dims, period: str) -> Figure:
    exporter = Exporter(
        dims["economy"], dims["target"], each(dims["codes"]), dims["year"]
    )
    found = exposure_figures(
        table_asked(library, dims, period), library.trade(dims["other"]), exporter
    )
    return found[EXPOSURES.index(formula)]


OF_SUPPLY: Final[Mapping[str, Callable[[Library, str, Dims, str], Figure]]] = (
    MappingProxyType(
        {
            f"{SUPPLY}_low": _covered,
            f"{SUPPLY}_high": _covered,
            **dict.fromkeys(("supply_share", *PARTS, "supply_hhi"), _of_item),
            **{f"{one}_{e}": _of_item for one in (SCORE, REPLACING) for e in _ENDS},
            **dict.fromkeys((GAP, UNREAD), _gap),
            **dict.fromkeys(GAINS, _gain),
            **{f"{REACHING}_{end}": _reached for end in _ENDS},
            **dict.fromkeys(EXPOSURES, _exposed),
        }
    )
)
