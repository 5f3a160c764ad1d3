"""Orders against infringing products, and which have no counterpart elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.figure import Cells, Figure, Input, Question
from core.formulas.controls.exposure import basis_of
from core.formulas.controls.supply import given
from core.formulas.trade.flows import flow_of
from core.i18n import _
from core.indicators.orders import blocked_market, orders_without_counterpart
from core.indicators.outcome import total
from core.tables.controls.rows import Jurisdiction, Order
from core.tables.streams import WORLD, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.library import Library
    from core.tables.trade import TradeTable

COALITION: Final = "coalition"
EXPIRED: Final = "expired"
"""The status of an order that is over, as the template words it."""


def orders_of(library: Library, dataset: str) -> tuple[Order, ...]:
    """Return the orders of a dataset, in the order of the workbook."""
    rows = library.control_rows(Order)
    return tuple(order for order in rows if order.dataset == dataset)


def is_in_force(order: Order, at: str) -> bool:
    """Return whether an order is in force at a date, as far as its dates tell.

    One that is said to have expired, on no day that is known, is in force on none.
    """
    begun = not order.start_date or order.start_date <= at
    if not order.end_date:
        return begun and order.status.strip().casefold() != EXPIRED
    return begun and order.end_date > at


def counterparts(orders: Iterable[Order], at: str) -> dict[str, frozenset[str]]:
    """Return by order the jurisdictions with a counterpart that is in force."""
    held = [order for order in orders if is_in_force(order, at)]
    whose = {order.order_id: order.jurisdiction_id for order in held}
    found: dict[str, set[str]] = {order.order_id: set() for order in held}
    for order in held:
        other = order.counterpart_order_id
        if other in whose:
            found[order.order_id].add(whose[other])
            found[other].add(order.jurisdiction_id)
    return {order: frozenset(codes) for order, codes in found.items()}


def without_counterpart_figure(
    dataset: str, orders: Sequence[Order], jurisdiction: str, at: str
) -> Figure:
    """Return how many orders of others have no counterpart in a jurisdiction.

    Args:
        dataset: The dataset with the orders.
        orders: All of them.
        jurisdiction: Whose counterparts are looked for.
        at: The date.
    """
    known = counterparts(orders, at)
    others = [
        order.order_id
        for order in orders
        if order.order_id in known and order.jurisdiction_id != jurisdiction
    ]
    outcome = orders_without_counterpart([known[one] for one in others], jurisdiction)
    lacking = tuple(one for one in others if jurisdiction not in known[one])
    cells = Cells(
        dataset, (("order_id", lacking),), kind="ip_exclusion", field="order_id"
    )
    dims = (("dataset", dataset), ("border", jurisdiction))
    return Question("orders_without_counterpart", dims, at).answered(
        outcome, "count", (Input("told_rows", None, "count", cells),)
    )


def blocked_figure(
    order: Order,
    table: TradeTable,
    markets: Mapping[str, str],
    closed: frozenset[str],
    over: tuple[str, str],
) -> Figure:
    """Return how much of the coalition's imports an order and its counterparts close.

    Args:
        order: The order.
        table: Trade by product.
        markets: The jurisdictions of the coalition, each with its economy's code.
        closed: Those of them in which an order is in force.
        over: The year of the imports, and the date at which orders are looked at.
    """
    code, (year, at) = _digits(order), over
    flows = {
        jurisdiction: flow_of(
            table, Stream(iso3, WORLD, code, basis_of(table)), "imports", year
        )
        for jurisdiction, iso3 in markets.items()
    }
    values = [flow.value for flow in flows.values()]
    whole = total(values).value
    shares = [None if v is None or not whole else v / whole for v in values]
    outcome = blocked_market(zip(shares, (one in closed for one in flows), strict=True))
    dims = (
        *(("dataset", order.dataset), ("order", order.order_id)),
        *(("other", table.dataset.slug), ("code", code), ("year", year)),
    )
    inputs = tuple(given("partner_trade", flow) for flow in flows.values())
    return Question("blocked_market", dims, at).answered(
        outcome,
        "share",
        inputs,
        _("upper bound: a customs code is far wider than the product of an order"),
    )


def coalition_markets(library: Library) -> dict[str, str]:
    """Return the jurisdictions of the coalition, each with the code of its economy."""
    return {
        known.jurisdiction_id: known.iso3
        for known in library.control_rows(Jurisdiction)
        if known.role == COALITION and known.iso3
    }


def blocked(library: Library, order: Order, at: str) -> Figure | None:
    """Return that figure by the first trade dataset that tells of the code, if any."""
    markets, code = coalition_markets(library), _digits(order)
    for dataset in library.of_kind("trade") if code else ():
        table = library.trade(dataset.slug)
        if not table.products.parts(code):
            continue
        years = sorted({period[:4] for period in table.rows.words("period")})
        if years and set(markets.values()) & set(table.each_reporter):
            return _blocked(library, order, table, years[-1], at)
    return None


def _blocked(
    library: Library, order: Order, table: TradeTable, year: str, at: str
) -> Figure:
    held = counterparts(orders_of(library, order.dataset), at)
    closed = held.get(order.order_id, frozenset())
    if order.order_id in held:
        closed |= {order.jurisdiction_id}
    markets = coalition_markets(library)
    return blocked_figure(order, table, markets, closed, (year, at))


def _digits(order: Order) -> str:
    return "".join(filter(str.isdigit, order.hs_code))


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id."""
    orders = orders_of(library, dims["dataset"])
    if formula == "blocked_market":
        order = {one.order_id: one for one in orders}[dims["order"]]
        table = library.trade(dims["other"])
        return _blocked(library, order, table, dims["year"], period)
    return without_counterpart_figure(dims["dataset"], orders, dims["border"], period)
