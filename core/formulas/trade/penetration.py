"""Production, exports and imports of one thing together: who could do without whom."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Question
from core.formulas.market.inputs import output_input
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import given, stream_dims
from core.indicators.outcome import Outcome, unknown
from core.indicators.penetration import (
    apparent_consumption,
    export_ratio,
    import_penetration,
    net_import_dependence,
    self_sufficiency,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.tables.output import OutputTable
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

OF_CONSUMPTION: Final[Mapping[str, Callable[..., Outcome]]] = MappingProxyType(
    {
        "apparent_consumption": apparent_consumption,
        "import_penetration": import_penetration,
        "self_sufficiency": self_sufficiency,
        "net_import_dependence": net_import_dependence,
    }
)
"""What is made of production, exports and imports."""
PENETRATIONS: Final = (*OF_CONSUMPTION, "export_ratio")
VALUE_ADDED: Final = re.compile(r"value.added|付加価値", re.IGNORECASE)
PRODUCTION: Final = re.compile(
    r"\b(?:gross output|production|shipments|turnover)\b|産出|生産|出荷|売上",
    re.IGNORECASE,
)
"""What a dataset says of itself that holds what is made, rather than what is added."""
SAYS: Final = ("title", "definition", "basis", "measure")


def lacking(table: TradeTable, output: OutputTable) -> str:
    """Return why production and trade do not belong together, or nothing if they do.

    Imports are valued whole, so only production that is valued whole can be held
    against them; value added leaves out what was bought in.
    """
    said = " ".join(output.dataset.said(key) for key in SAYS)
    if VALUE_ADDED.search(said):
        return "not_production"
    if not PRODUCTION.search(said):
        return "production_not_stated"
    return "units_differ" if table.unit is None or table.unit != output.unit else ""


def penetration(
    table: TradeTable, output: OutputTable, formula: str, stream: Stream, year: str
) -> Figure:
    """Return one of `PENETRATIONS` of an economy and a product, in a year.

    The industry of the output is the one that has the code of the product.
    """
    of = stream.reporter, stream.product, int(year)
    made = output.value(*of)
    exports = flow_of(table, stream, "exports", year)
    imports = flow_of(table, stream, "imports", year)
    sides = (exports,) if formula == "export_ratio" else (exports, imports)
    flows = table.flows(stream, "year").get(year, {}).values()
    reasons = (lacking(table, output), *(one.reason for one in (made, *sides)))
    reason = next(filter(None, reasons), "")
    if not reason and any(flow.partial for flow in flows):
        reason = "part_of_period"
    values = (made.value, *(side.value for side in sides))
    if reason:
        outcome = unknown(reason)
    else:
        outcome = OF_CONSUMPTION.get(formula, export_ratio)(*values)
    unit = "share" if formula != "apparent_consumption" else table.unit or ""
    slug, *over = stream_dims(table.dataset.slug, stream)
    dims = (slug, ("other", output.dataset.slug), *over)
    return Question(formula, dims, year).answered(
        outcome,
        unit,
        (
            output_input(output, "production", *of),
            *(given(side.formula, side) for side in sides),
        ),
    )
