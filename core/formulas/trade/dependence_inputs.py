"""What the figures of an economy's suppliers were filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Input
from core.formulas.trade.dependence import LARGEST, share_figure, split, supply_figure
from core.indicators.outcome import total
from core.tables.streams import WORLD, Where
from core.tables.trade_periods import published

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.formulas.trade.sourcing import Supply
    from core.tables.trade import TradeTable


def told(table: TradeTable, found: Supply, figure: Figure) -> Figure:
    """Return a figure of a supply with what it was filled with."""
    partner, economy = figure.dim("partner"), figure.dim("economy")
    measure, end = split(figure.formula)
    make: Mapping[str, Callable[[], tuple[Input, ...]]] = {
        "outside_imports": lambda: (
            _imports(table, found, "imports", WORLD if found.unlisted else ""),
        ),
        "unlisted_imports": lambda: (
            _whole(table, found),
            _imports(table, found, "listed_imports"),
        ),
        "unlisted_share": lambda: (
            of_figure("unlisted_imports", table, found),
            _whole(table, found),
        ),
        "supplier_share": lambda: (
            _imports(table, found, "partner_trade", partner),
            _whole(table, found),
        ),
        "supplier_hhi": lambda: (
            *_shares(table, found, "supplier_share"),
            *unlisted(table, found, end),
        ),
        "supplier_concentration_ratio": lambda: _largest(table, found, end),
        "outside_share": lambda: (_whole(table, found), _inside(table, found)),
        "imports_to_exports": lambda: (_whole(table, found), *_exports(table, found)),
        "world_export_share": lambda: (
            *exports_of(table, found, "own_exports", (economy,)),
            *exports_of(table, found, "world_exports", tuple(found.world)),
        ),
        "world_export_hhi": lambda: _shares(table, found, "world_export_share"),
    }
    return figure._replace(inputs=make[measure]())


def _whole(table: TradeTable, found: Supply) -> Input:
    return of_figure("outside_imports", table, found)


def of_figure(formula: str, table: TradeTable, found: Supply) -> Input:
    """Return what is said of all suppliers as an input."""
    figure = supply_figure(table, found, formula)
    return Input(formula, figure.value, figure.unit, figure_id=figure.id)


def unlisted(table: TradeTable, found: Supply, end: str) -> tuple[Input, ...]:
    """Return the share of those unlisted, if a bound takes them for one supplier."""
    if end != "high" or not found.unlisted:
        return ()
    return (of_figure("unlisted_share", table, found),)


def _shares(table: TradeTable, found: Supply, formula: str) -> tuple[Input, ...]:
    of = found.imports if formula == "supplier_share" else found.world
    shares = [share_figure(table, found, formula, code) for code in of]
    shares.sort(key=lambda one: -(one.value or 0.0))
    return tuple(
        Input("economy_share", one.value, one.unit, figure_id=one.id) for one in shares
    )


def _largest(table: TradeTable, found: Supply, end: str) -> tuple[Input, ...]:
    of = (*_shares(table, found, "supplier_share"), *unlisted(table, found, end))
    shares = sorted(of, key=lambda one: -(one.value or 0.0))
    return tuple(
        one._replace(name="largest_share") if place < LARGEST else one
        for place, one in enumerate(shares)
    )


def _imports(table: TradeTable, found: Supply, name: str, partner: str = "") -> Input:
    codes = (partner,) if partner else tuple(found.imports)
    if partner == WORLD:
        value = found.outside.value
    elif partner:
        value = found.imports.get(partner, 0.0)
    else:
        value = total((*found.values, 0.0)).value
    known = None if found.reason else value
    return Input(name, known, table.unit or "", _cells(table, found, "import", codes))


def _inside(table: TradeTable, found: Supply) -> Input:
    home = table.reporters_of(found.stream.reporter)
    cells = _cells(table, found, "import", home)
    value = None if found.reason else found.inside.value
    return Input("inside_imports", value, table.unit or "", cells)


def _exports(table: TradeTable, found: Supply) -> tuple[Input, ...]:
    home = table.reporters_of(found.stream.reporter)
    inputs = exports_of(table, found, "exports", home)
    return (inputs[0]._replace(value=found.exports.value), *inputs[1:])


def exports_of(
    table: TradeTable, found: Supply, name: str, reporters: tuple[str, ...]
) -> tuple[Input, ...]:
    """Return what some reporters export to the world, with its cells.

    Of those for whom a world is published its cell counts, of the others those of all
    partners.
    """
    of = (
        found.stream.basis,
        reporters,
        (WORLD,),
        table.products.parts(found.stream.product),
    )
    where = Where("year", *of, (found.year,), ("export",))
    stated = set(table.rows.held("reporter", where)) if reporters else set()
    kinds = (
        (tuple(code for code in reporters if code in stated), (WORLD,)),
        (tuple(code for code in reporters if code not in stated), table.each_partner),
    )
    unit = table.unit or ""
    return tuple(
        Input(
            name,
            total(map(found.to_the_world, codes)).value,
            unit,
            _cells(table, found, "export", partners, codes),
        )
        for codes, partners in kinds
        if codes
    ) or (Input(name, None, unit),)


def _cells(
    table: TradeTable,
    found: Supply,
    flow: str,
    partners: tuple[str, ...],
    reporters: tuple[str, ...] = (),
) -> Cells | None:
    """Return the cells of a flow; none where it is known by not being listed."""
    economies = reporters or table.reporters_of(found.stream.reporter)
    products = table.products.parts(found.stream.product)
    of = (economies, partners, products, (found.year,), (flow,))
    if not all(of) or not len(table.rows.at(Where("year", found.stream.basis, *of))):
        return None
    asked = {
        "economy": economies,
        "partner": partners,
        "product": products,
        "measure": (found.stream.basis,),
        "flow": (flow,),
        "period": published(table.rows, found.stream.basis, flow, (found.year,)),
    }
    where = tuple(
        (name, tuple(code for code in codes if code)) for name, codes in asked.items()
    )
    return Cells(table.dataset.slug, where)
