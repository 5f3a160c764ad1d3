"""Who supplies what is controlled, and how far that supply is under control."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, Input, figure_id
from core.formulas.controls.lists import status_id
from core.formulas.controls.parts import three, weight_cells
from core.i18n import _
from core.indicators.outcome import Outcome, known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.formulas.controls.portfolio import Portfolio
    from core.tables.controls import Item

ALL_ITEMS: Final = "all"
SUPPLY: Final = "effective_coverage"
PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supply_controlled": "controlled",
        "backfill": "backfill",
        "supply_unread": "unread",
        "supply_others": "others",
        "supply_target": "target",
    }
)
"""By formula which of the five parts of an item's supply it is."""


class SupplyBounds(NamedTuple):
    """The two ends between which something over a coalition is known to lie."""

    low: Figure
    high: Figure


def given(name: str, figure: Figure) -> Input:
    """Return a figure as what another is made of."""
    return Input(name, figure.value, figure.unit, figure_id=figure.id)


def share_figure(portfolio: Portfolio, item: Item, economy: str) -> Figure:
    """Return which part of the world's supply of an item an economy supplies.

    In words: what the economy supplies over what all suppliers do; published shares are
    made to sum to 1. Unit: share, 0…1. Nothing/zero/missing: an economy that is not
    listed supplies 0; an item without supplier shares is `no_supplier_shares`; the rest
    as for the parts of the supply.

    Args:
        portfolio: Where the shares come from.
        item: What is supplied.
        economy: The code by which it supplies.

    Source:
        M12 of the project's methodology of export controls; the dataset of shares.

    Alternatives:
        Shares of production, of headquarters or of exports, which are three things:
        the dataset says which of them its shares are.
    """
    question = portfolio.of_supply("supply_share", item=item.item_id, economy=economy)
    shares = portfolio.shares(item)
    if isinstance(shares, Outcome):
        return question.answered(shares, "share", ())
    source = portfolio.source
    inputs = (source.part(item, economy), source.whole(item))
    return question.answered(known(shares.get(economy, 0.0)), "share", inputs)


def part_figures(portfolio: Portfolio, item: Item) -> dict[str, Figure]:
    """Return an item's world supply in five parts by their formulas."""
    found = portfolio.parts(item)
    inputs = _part_inputs(portfolio, item)
    cells = portfolio.item_cells(item, portfolio.coalition)
    return {
        formula: portfolio.of_coalition(formula, item=item.item_id).answered(
            getattr(found, name), "share", (*inputs.get(formula, ()), *cells)
        )
        for formula, name in PARTS.items()
    }


def _part_inputs(portfolio: Portfolio, item: Item) -> dict[str, tuple[Input, ...]]:
    """Return by formula the shares, and the strengths, that a part is made of."""
    shares = portfolio.shares(item)
    if isinstance(shares, Outcome):
        return {}
    strengths = portfolio.strengths(item)
    ids = {portfolio.supplies_as(member): member for member in portfolio.coalition}
    target = portfolio.target
    members = [code for code in shares if code in strengths and code != target]
    read = [code for code in members if strengths[code] is not None]
    abroad = [code for code in shares if code not in (*members, target)]

    def of(codes: list[str]) -> tuple[Input, ...]:
        return tuple(share_input(portfolio, item, code, shares[code]) for code in codes)

    weighed = (
        *of(read),
        *(_strength_input(portfolio, item, ids[c], strengths[c]) for c in read),
    )
    return {
        "supply_controlled": weighed,
        "backfill": weighed,
        "supply_unread": of([code for code in members if code not in read]),
        "supply_others": of(abroad),
        "supply_target": of([code for code in shares if code == target]),
    }


def share_input(portfolio: Portfolio, item: Item, code: str, share: float) -> Input:
    """Return an economy's share of an item as an input; nobody named has no figure."""
    question = portfolio.of_supply("supply_share", item=item.item_id, economy=code)
    made = figure_id(*question) if code else None
    return Input("supply_share", share, "share", figure_id=made)


def _strength_input(
    portfolio: Portfolio, item: Item, member: str, strength: float | None
) -> Input:
    """Return how strongly a member controls an item; who adopts it has no entry yet."""
    adopts = member in portfolio.adopting
    made = None if adopts else status_id(portfolio.table, item.item_id, member)
    return Input("control_strength", strength, "strength", figure_id=made)


def item_coverage(portfolio: Portfolio, item: Item) -> SupplyBounds:
    """Return how much of the target's possible supply of an item is under control."""
    return coverage_of_parts(portfolio, item, part_figures(portfolio, item))


def coverage_of_parts(
    portfolio: Portfolio, item: Item, parts: Mapping[str, Figure]
) -> SupplyBounds:
    """Return the same of an item whose five parts are at hand."""
    found = portfolio.covered(item)
    names = ("supply_controlled", "supply_unread", "supply_target")
    inputs = tuple(given(name, parts[name]) for name in names)
    outcomes = three(SUPPLY, found)
    return SupplyBounds(
        *(
            portfolio.of_coalition(formula, item=item.item_id).answered(
                outcomes[formula], "share", inputs
            )
            for formula in (f"{SUPPLY}_low", f"{SUPPLY}_high")
        )
    )


def whole_coverage(portfolio: Portfolio) -> SupplyBounds:
    """Return how much of the target's possible supply of all items is under control."""
    low, high = whole_values(portfolio)
    return SupplyBounds(
        *(
            one._replace(inputs=_item_inputs(portfolio, one.formula))
            for one in (low, high)
        )
    )


def whole_values(portfolio: Portfolio) -> SupplyBounds:
    """Return the same without what is behind it: a table has dozens of coalitions."""
    found = portfolio.whole()
    outcomes = three(SUPPLY, found.measure)
    note = _("items with supplier shares: {counted}, without: {without}").format(
        counted=found.counted, without=found.without
    )
    over = {"item": ALL_ITEMS, **portfolio.over}
    return SupplyBounds(
        *(
            portfolio.of_coalition(formula, **over).answered(
                outcomes[formula], "share", (), note
            )
            for formula in (f"{SUPPLY}_low", f"{SUPPLY}_high")
        )
    )


def _item_inputs(portfolio: Portfolio, formula: str) -> tuple[Input, ...]:
    """Return the bound of each item that is counted, the largest first; their weights.

    The weights come in the same order, so that the first belongs to the first.
    """
    pairs = list(_bounds(portfolio, formula))
    pairs.sort(key=lambda pair: -(pair[0].value or 0.0))
    columns = zip(*pairs, strict=True)
    inputs = (one for column in columns for one in column)
    return (*inputs, *portfolio.cells(portfolio.coalition))


def _bounds(portfolio: Portfolio, formula: str) -> Iterator[tuple[Input, Input]]:
    for item in portfolio.counted:
        bound = three(SUPPLY, portfolio.covered(item))[formula]
        one = figure_id(*portfolio.of_coalition(formula, item=item.item_id))
        yield (
            Input("item_coverage", bound.value, "share", figure_id=one),
            weight_input(portfolio, item),
        )


def weight_input(portfolio: Portfolio, item: Item) -> Input:
    """Return an item's weight, with its cell if it has one."""
    cells = weight_cells(portfolio.table, (item,))
    return Input("item_weight", known(item.weight).value, "count", cells)
