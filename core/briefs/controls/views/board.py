"""Orders that keep infringing products out, and where they have no counterpart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.controls.bar import as_of_field
from core.briefs.controls.matches import jurisdiction_of_list
from core.briefs.controls.views import board_words as words
from core.briefs.data import cell, label_cell
from core.briefs.exhibit import TableCell
from core.briefs.framing import Told, framed, table_of
from core.briefs.names import with_article
from core.briefs.timeline_spec import Span, TimelineRow, TimelineSpec
from core.formulas.controls.orders import (
    blocked,
    counterparts,
    is_in_force,
    orders_of,
    without_counterpart_figure,
)
from core.formulas.controls.told import days_figure, rows_figure
from core.i18n import _
from core.moment import today
from core.tables.controls.dates import position
from core.tables.controls.rows import Jurisdiction, Order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.casefile import Dataset
    from core.library import Library
    from core.selection import Selection

SOON = 90 / 365
"""What ends or begins within so many years stands out."""


def board(
    library: Library, selection: Selection
) -> tuple[tuple[Field, ...], Exhibit | str]:
    """Return the orders of a dataset over time, and those without a counterpart."""
    choice = selection.controls
    slugs = list(dict.fromkeys(row.dataset for row in library.control_rows(Order)))
    if not slugs:
        return (), words.without_orders()
    dataset = library.dataset(choice.dataset if choice.dataset in slugs else slugs[0])
    orders = orders_of(library, dataset.slug)
    dates = {date for one in orders for date in (one.start_date, one.end_date)}
    bar = (
        fields.dataset(
            "controls.dataset", [library.dataset(slug) for slug in slugs], dataset.slug
        ),
        as_of_field({date for date in dates if position(date)}, choice.as_of),
    )
    return bar, _exhibit(library, dataset, orders, choice.as_of or today())


def _exhibit(
    library: Library, dataset: Dataset, orders: Sequence[Order], at: str
) -> Exhibit:
    borders = _borders(library, orders)
    lacking = {
        code: without_counterpart_figure(dataset.slug, orders, code, at)
        for code in borders
    }
    everything = rows_figure(dataset, "ip_exclusion", {}, "order_id", len(orders))
    told = Told(
        key="controls.board",
        title=_("Orders against infringing products, as of {date}").format(date=at),
        unit=_("orders and when they hold"),
        reading=words.reading(everything, lacking, _in_sentence(library, borders), at),
        definition=dataset.said("definition"),
    )
    known = counterparts(orders, at)
    named = [_with_origin(library, one) for one in orders]
    rows = [
        (
            *_row(dataset, one, known.get(one.order_id), borders, at),
            _closed(library, one, at),
        )
        for one in named
    ]
    lines = tuple(_lines(dataset, orders, borders, at))
    chart = TimelineSpec(
        rows=lines,
        today=position(at) or 0.0,
        today_name=at,
        legend=words.legend([span for line in lines for span in line.spans]),
    )
    return framed(
        dataset, told, chart, table_of(words.heads(), rows, labels=9), (words.note(),)
    )


def _borders(library: Library, orders: Sequence[Order]) -> dict[str, str]:
    """Return those whose borders are compared: who has orders, and the coalition."""
    coalition = (
        one.jurisdiction_id
        for one in library.control_rows(Jurisdiction)
        if one.role == "coalition"
    )
    codes = dict.fromkeys((*(one.jurisdiction_id for one in orders), *coalition))
    return {code: jurisdiction_of_list(library, code) for code in codes}


def _in_sentence(library: Library, borders: Mapping[str, str]) -> dict[str, str]:
    """Return those names as a sentence takes them."""
    economies = library.economies
    return {
        code: with_article(economies.resolve(code).code or "", name)
        for code, name in borders.items()
    }


def _with_origin(library: Library, order: Order) -> Order:
    """Return an order whose respondents come from an economy by its name."""
    origin = order.respondent_origin
    named = jurisdiction_of_list(library, origin) if origin else ""
    return order._replace(respondent_origin=named)


def _lines(
    dataset: Dataset, orders: Sequence[Order], names: dict[str, str], at: str
) -> Iterator[TimelineRow]:
    for code, name in names.items():
        spans = tuple(
            _span(dataset, one, at)
            for one in orders
            if one.jurisdiction_id == code and position(one.start_date) is not None
        )
        if spans:
            yield TimelineRow(name, spans, code)


def _span(dataset: Dataset, order: Order, at: str) -> Span:
    start, end, now = (
        position(order.start_date),
        position(order.end_date),
        position(at) or 0.0,
    )
    return Span(
        kind="measure" if is_in_force(order, at) else "draft",
        name=order.product or order.order_id,
        said=words.said(order),
        start=start,
        end=end,
        figure_id=_figure_id(dataset, order),
        soon=any(m is not None and 0 <= m - now <= SOON for m in (start, end)),
    )


def _closed(library: Library, order: Order, at: str) -> TableCell:
    """Return which part of the coalition's imports of the code is closed to it."""
    found = blocked(library, order, at)
    return cell(found) if found else TableCell("", None)


def _figure_id(dataset: Dataset, order: Order) -> str:
    where = {"order_id": order.order_id}
    return rows_figure(dataset, "ip_exclusion", where, "order_id", 1).id


def _row(
    dataset: Dataset,
    order: Order,
    held: frozenset[str] | None,
    names: dict[str, str],
    at: str,
) -> tuple[TableCell, ...]:
    where = {"order_id": order.order_id}
    left = (
        days_figure(dataset, "ip_exclusion", where, "end_date", order.end_date, at)
        if order.end_date
        else None
    )
    return (
        TableCell(order.order_id, order.order_id, _figure_id(dataset, order)),
        label_cell(names[order.jurisdiction_id]),
        label_cell(order.instrument),
        label_cell(order.product),
        label_cell(order.hs_code),
        label_cell(order.respondent_origin),
        label_cell(words.right_name(order.right_type)),
        label_cell(order.start_date),
        label_cell(words.counterpart(held, names)),
        cell(left) if left else TableCell("", None),
    )
