"""Who supplies what is controlled, as the selection asks it: shares and a coalition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.market.source import market_source
from core.formulas.controls.asking_of_supply import source_asked
from core.formulas.controls.exposure import code_of, codes_of, held_codes
from core.formulas.controls.portfolio import Portfolio
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Field
    from core.casefile import Dataset
    from core.formulas.controls.shares import ShareSource
    from core.library import Library
    from core.tables.controls import ControlsTable
    from core.tables.trade import TradeTable

FEWEST_REPORTERS = 2
PREFERRED_INDUSTRY = "C26"


class Shares(NamedTuple):
    """Where shares may come from, and where they do.

    Attributes:
        offered: The datasets that can say who supplies what.
        source: The one that is asked.
        industries: Of an industry dataset, its industries; else empty.
        years: The years of the dataset; empty for shares of nodes.
        industry: The industry asked; empty if none is.
        year: The year asked; empty if none is.
    """

    offered: tuple[Dataset, ...]
    source: ShareSource
    industries: Mapping[str, str]
    years: tuple[str, ...]
    industry: str = ""
    year: str = ""


def shares_of(scene: Scene) -> Shares:
    """Return where the shares of suppliers come from."""
    library, table, asked = scene
    offered = _offered(library, table)
    held = {dataset.slug: dataset for dataset in offered}
    slug = asked.choice.shares if asked.choice.shares in held else ""
    kind = held[slug].kind if slug else "controls"
    if kind == "controls":
        at_hand = table.shares_dataset.slug if table.shares_dataset else ""
        dims = {"shares": slug} if slug and slug != at_hand else {}
        return Shares(offered, source_asked(library, table, dims), {}, ())
    years: tuple[str, ...] = _of_trade(library, slug)
    industries: Mapping[str, str] = {}
    if kind == "output":
        made = market_source(library, held[slug])
        years, industries = tuple(map(str, made.years)), made.industries
    year = asked.choice.year if asked.choice.year in years else years[-1]
    industry = _nearest(industries, asked.choice.industry)
    dims = {"shares": slug, "industry": industry, "year": year}
    source = source_asked(library, table, dims)
    return Shares(offered, source, industries, years, industry, year)


def portfolio_of(
    scene: Scene, source: ShareSource, coalition: tuple[str, ...] | None = None
) -> Portfolio:
    """Return whose supply of which items the selection is about."""
    table, asked = scene.table, scene.asked
    held = {item.item_id for item in asked.items}
    ticked = tuple(item for item in asked.choice.items if item in held)
    return Portfolio(
        table,
        source,
        asked.target,
        asked.jurisdictions if coalition is None else coalition,
        chosen=asked.chosen,
        ticked=ticked,
    )


def shares_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the choice of where shares come from, where there is one."""
    found = shares_of(scene)
    if not found.offered:
        return ()
    at_hand = scene.table.shares_dataset
    chosen = found.source.dataset or at_hand
    slug = chosen.slug if chosen else ""
    shown = [fields.dataset("controls.shares", found.offered, slug)]
    shown = [one._replace(label=_("Su&pplier shares")) for one in shown]
    if found.industries:
        shown.append(
            fields.one(
                *("controls.industry", _("Ind&ustry")),
                found.industries,
                found.industry,
            )
        )
    if found.years:
        years = {year: year for year in found.years}
        shown.append(fields.one("controls.year", _("&Year"), years, found.year))
    return tuple(field for field in shown if len(field.options) > 1)


def trade_held(
    library: Library, table: ControlsTable
) -> dict[str, tuple[TradeTable, tuple[str, ...]]]:
    """Return the datasets of trade that hold customs codes of items, with the codes."""
    codes = {
        code_of(row) for rows in codes_of(library, table.items).values() for row in rows
    }
    if not codes:
        return {}
    tables = (library.trade(dataset.slug) for dataset in library.of_kind("trade"))
    held = ((trade, held_codes(trade, codes)) for trade in tables)
    return {trade.dataset.slug: (trade, found) for trade, found in held if found}


def _offered(library: Library, table: ControlsTable) -> tuple[Dataset, ...]:
    """Return the datasets that can say who supplies what, those at hand first."""
    lists = (library.controls(dataset.slug) for dataset in library.of_kind("controls"))
    own = [known.dataset for known in lists if known.shares_dataset == known.dataset]
    own.sort(key=lambda dataset: dataset != table.shares_dataset)
    traded = [
        trade.dataset
        for trade, _codes in trade_held(library, table).values()
        if len(trade.each_reporter) >= FEWEST_REPORTERS
    ]
    return (*own, *traded, *library.of_kind("output"))


def _of_trade(library: Library, slug: str) -> tuple[str, ...]:
    if library.dataset(slug).kind != "trade":
        return ()
    trade = library.trade(slug)
    return tuple(sorted({period[:4] for period in trade.rows.words("period")}))


def _nearest(industries: Mapping[str, str], wanted: str) -> str:
    if wanted in industries:
        return wanted
    if PREFERRED_INDUSTRY in industries:
        return PREFERRED_INDUSTRY
    return next(iter(industries), "")


def items_field(scene: Scene, names: Mapping[str, str]) -> Field:
    """Return the ticks of the items that a what-if is about; all, if none is ticked."""
    chosen = tuple(code for code in names if code in scene.asked.choice.items)
    return fields.many("controls.items", _("Items"), names, chosen or tuple(names))
