"""What exporters have at stake: customs codes of controlled items, by destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.controls.supplying import trade_held
from core.briefs.controls.views import exposure_words as words
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, TableColumn, TableSpec
from core.briefs.framing import Told, beside, framed
from core.briefs.trade.names import partner_names, product_name, reporter_names
from core.formulas.controls.exposure import (
    Exporter,
    code_of,
    codes_of,
    exposure_figures,
    held_codes,
    stream_of,
)
from core.formulas.trade.flows import flow_of
from core.formulas.trade.shares import share_of
from core.i18n import _
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, Field, TableCell
    from core.figure import Figure
    from core.tables.controls.rows import HsCode
    from core.tables.trade import TradeTable

MOST_DRAWN = 25


class Stake(NamedTuple):
    """Whose exports of which codes, out of which dataset."""

    table: TradeTable
    exporter: Exporter
    years: tuple[str, ...]


class CodeRow(NamedTuple):
    """One customs code: what is exported to the target and to the world."""

    code: str
    name: str
    quality: str
    part: Figure
    whole: Figure
    share: Figure


def exposure(scene: Scene) -> Exhibit | str:
    """Return the part of exports under each code that goes to the destination."""
    stake = _stake(scene)
    if isinstance(stake, str):
        return stake
    rows = sorted(_rows(scene, stake), key=lambda row: -(row.part.value or 0.0))
    found = exposure_figures(scene.table, stake.table, stake.exporter)
    told = Told(
        key="controls.exposure",
        title=words.title(scene, stake.exporter),
        unit=_("share of exports under the code, upper bound"),
        reading=words.reading(scene, stake.exporter, found, rows),
        definition=words.definition(),
    )
    bars = (Bar("", row.name, datum(row.share)) for row in rows[:MOST_DRAWN])
    shown = framed(
        scene.table.dataset,
        told,
        BarSpec(tuple(bars), "share"),
        TableSpec(_columns(), map(_row, rows)),
        words.notes(len(rows), MOST_DRAWN, _not_held(scene, stake.table)),
    )
    return beside(shown, stake.table.dataset, dataset=scene.table.dataset)


def exposure_fields(scene: Scene) -> tuple[Field, ...]:
    """Return whose exports, to whom, out of which dataset, in which year."""
    stake = _stake(scene)
    if isinstance(stake, str):
        return ()
    held = trade_held(scene.library, scene.table).values()
    table, exporter = stake.table, stake.exporter
    years = {year: year for year in stake.years}
    reporters = reporter_names(scene.library, table)
    partners = partner_names(scene.library, table)
    economies = {code: reporters[code] for code in table.each_reporter}
    to = {code: partners[code] for code in table.each_partner if code != WORLD}
    shown = (
        fields.dataset(
            "controls.trade", [one.dataset for one, _c in held], table.dataset.slug
        )._replace(label=_("Trade so&urce")),
        fields.one("controls.exporter", _("Ex&porter"), economies, exporter.economy),
        fields.one("controls.destination", _("Destin&ation"), to, exporter.target),
        fields.one("controls.year", _("&Year"), years, exporter.year),
    )
    return tuple(field for field in shown if len(field.options) > 1)


def _stake(scene: Scene) -> Stake | str:
    """Return the nearest stake to the selection, or why there is none."""
    library, asked = scene.library, scene.asked
    if not codes_of(library, asked.items):
        return words.without_codes()
    held = trade_held(library, scene.table)
    if not held:
        return words.without_trade()
    table, _codes = held.get(asked.choice.trade) or next(iter(held.values()))
    codes = held_codes(table, map(code_of, _mapped(scene)))
    if not codes:
        return words.without_trade()
    years = tuple(sorted({period[:4] for period in table.rows.words("period")}))
    year = asked.choice.year if asked.choice.year in years else years[-1]
    economy = _first(table.each_reporter, asked.choice.exporter)
    to = _first([p for p in table.each_partner if p != WORLD], asked.destination)
    if not economy or not to:
        return words.without_trade()
    return Stake(table, Exporter(economy, to, codes, year), years)


def _mapped(scene: Scene) -> list[HsCode]:
    found = codes_of(scene.library, scene.asked.items)
    return [row for rows in found.values() for row in rows]


def _not_held(scene: Scene, table: TradeTable) -> list[str]:
    codes = sorted(set(map(code_of, _mapped(scene))))
    return [code for code in codes if not table.products.parts(code)]


def _first(codes: Iterable[str], wanted: str) -> str:
    return next(iter(sorted(codes, key=lambda code: code != wanted)), "")


def _rows(scene: Scene, stake: Stake) -> list[CodeRow]:
    qualities: dict[str, set[str]] = {}
    for mapped in _mapped(scene):
        qualities.setdefault(code_of(mapped), set()).add(mapped.mapping_quality)
    rows = []
    for code in stake.exporter.codes:
        part, whole = (
            flow_of(
                stake.table,
                stream_of(stake.table, stake.exporter, partner, code),
                "exports",
                stake.exporter.year,
            )
            for partner in (stake.exporter.target, WORLD)
        )
        share = share_of("export_exposure", part, whole)
        name = product_name(stake.table, code)
        quality = words.quality(qualities.get(code, set()))
        rows.append(CodeRow(code, name, quality, part, whole, share))
    return rows


def _columns() -> tuple[TableColumn, ...]:
    numbers = (False, False, False, True, True, True)
    pairs = zip(words.heads(), numbers, strict=True)
    return tuple(TableColumn(head, numeric=number) for head, number in pairs)


def _row(row: CodeRow) -> tuple[TableCell, ...]:
    return (
        label_cell(row.code),
        label_cell(row.name),
        label_cell(row.quality),
        cell(row.part),
        cell(row.whole),
        cell(row.share),
    )
