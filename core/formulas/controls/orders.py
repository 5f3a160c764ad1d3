"""Orders against infringing products, and which have no counterpart elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question
from core.indicators.orders import orders_without_counterpart
from core.tables.controls.rows import Order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.library import Library


def orders_of(library: Library, dataset: str) -> tuple[Order, ...]:
    """Return the orders of a dataset, in the order of the workbook."""
    rows = library.control_rows(Order)
    return tuple(order for order in rows if order.dataset == dataset)


def is_in_force(order: Order, at: str) -> bool:
    """Return whether an order is in force at a date, as far as its dates tell."""
    begun = not order.start_date or order.start_date <= at
    return begun and not (order.end_date and order.end_date <= at)


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


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id."""
    del formula
    orders = orders_of(library, dims["dataset"])
    return without_counterpart_figure(dims["dataset"], orders, dims["border"], period)
