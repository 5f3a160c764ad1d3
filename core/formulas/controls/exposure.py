"""What exporters have at stake: exports to the target under an item's customs codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, several
from core.formulas.controls.parts import asked
from core.formulas.controls.supply import given
from core.formulas.trade.flows import flow_of
from core.i18n import _
from core.indicators.exposure import codes_exposure
from core.tables.controls.rows import HsCode
from core.tables.products import WHOLE
from core.tables.streams import WORLD, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.library import Library
    from core.tables.controls import ControlsTable, Item
    from core.tables.trade import TradeTable

EXPOSURES: Final = ("codes_exposure", "codes_exposure_of_all")


class Exporter(NamedTuple):
    """Whose exports to whom, under which codes, in which year.

    Attributes:
        codes: Customs codes that the trade dataset holds, none within another.
    """

    economy: str
    target: str
    codes: tuple[str, ...]
    year: str


def codes_of(library: Library, items: Iterable[Item]) -> dict[str, tuple[HsCode, ...]]:
    """Return by item the customs codes that the datasets of the case map to it.

    A code that is mapped to a number of a list alone is not here: numbers are no keys
    across countries.
    """
    found: dict[str, list[HsCode]] = {item.item_id: [] for item in items}
    for row in library.control_rows(HsCode):
        if row.item_id in found and (row.hs_code_norm or row.hs_code):
            found[row.item_id].append(row)
    return {item: tuple(rows) for item, rows in found.items() if rows}


def code_of(row: HsCode) -> str:
    """Return the digits of a customs code."""
    return row.hs_code_norm or "".join(filter(str.isdigit, row.hs_code))


def held_codes(table: TradeTable, codes: Iterable[str]) -> tuple[str, ...]:
    """Return the codes that a trade dataset holds, without those within another."""
    held = sorted({code for code in codes if table.products.parts(code)})
    return tuple(
        code
        for code in held
        if not any(code != other and code.startswith(other) for other in held)
    )


def basis_of(table: TradeTable) -> str:
    """Return the first basis of a trade dataset."""
    return next(iter(table.rows.words("basis")), "")


def stream_of(table: TradeTable, exporter: Exporter, partner: str, code: str) -> Stream:
    """Return one exporter's trade with a partner under a code."""
    return Stream(exporter.economy, partner, code, basis_of(table))


def exposure_figures(
    controls: ControlsTable, table: TradeTable, exporter: Exporter
) -> tuple[Figure, Figure]:
    """Return the part of exports under the codes, and of all, that goes to the target.

    Both are upper bounds: a code is far wider than a control.
    """

    def exports(partner: str, code: str) -> Figure:
        stream = stream_of(table, exporter, partner, code)
        return flow_of(table, stream, "exports", exporter.year)

    parts = [exports(exporter.target, code) for code in exporter.codes]
    wholes = [exports(WORLD, code) for code in exporter.codes]
    every = exports(WORLD, WHOLE)
    dims = {
        "other": table.dataset.slug,
        "economy": exporter.economy,
        "target": exporter.target,
        "codes": several(exporter.codes),
        "year": exporter.year,
    }
    given_parts = tuple(given("partner_trade", one) for one in parts)
    of_parts = [one.value for one in parts]
    answers = (
        ([one.value for one in wholes], [given("world_trade", w) for w in wholes]),
        ([every.value] if exporter.codes else [], [given("all_exports", every)]),
    )
    first, second = (
        asked(controls, formula, **dims).answered(
            codes_exposure(of_parts, whole),
            "share",
            (*given_parts, *inputs),
            _("upper bound: a customs code is far wider than a control"),
        )
        for formula, (whole, inputs) in zip(EXPOSURES, answers, strict=True)
    )
    return first, second
