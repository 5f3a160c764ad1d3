"""Share over location quotient beside the share of world GDP that others publish.

The two are one number by definition. Where they differ, the world of the dataset is not
the whole world, or its economies are not measured as GDP is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Pair, PairSpec
from core.briefs.framing import Told, beside, framed, span, table_of
from core.briefs.market import words
from core.briefs.market.views.consistency_words import reading
from core.formulas.market.consistency import GAPS, gdp_gap, gdp_share, implied_share
from core.i18n import _
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, Field, TableCell, TableSpec
    from core.briefs.market.asking import Scene
    from core.figure import Figure
    from core.tables.sizes import SizeTable

PARTS_FROM: Final = 2.0
"""Per cent of a share: what rounding to one place, and GDP itself, leave open."""


class Row(NamedTuple):
    """One economy with both its shares of the world economy."""

    economy: str
    size: Figure
    implied: Figure
    gap: Figure
    percent: Figure

    @property
    def parts(self) -> bool:
        """Whether the two are farther apart than rounding explains."""
        return self.percent.value is not None and abs(self.percent.value) > PARTS_FROM


def consistency_view(scene: Scene) -> Exhibit | str:
    """Return both shares of the world economy, economy by economy."""
    sizes = _chosen(scene)
    if sizes is None:
        return _(
            "No dataset of GDP with a row for the world is in this case. Import a "
            "workbook, or open the sample case."
        )
    rows = [_row(scene, sizes, code) for code in scene.asked.economies]
    if all(row.size.value is None and row.implied.value is None for row in rows):
        return _("Neither share is known of the economies chosen in {year}.").format(
            year=scene.asked.year
        )
    told = Told(
        key="market_share.consistency",
        title=_title(scene),
        unit=_("share of the world economy, per cent"),
        reading=reading(scene, sizes.dataset, rows),
        definition=_definition(scene),
    )
    notes = (sizes.dataset.said("note"),)
    shown = framed(
        scene.source.dataset,
        told,
        _chart(scene, sizes, rows),
        _table(scene, rows),
        notes,
    )
    return beside(shown, sizes.dataset, dataset=scene.source.dataset)


def consistency_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the control for the dataset of GDP."""
    known = [sizes.dataset for sizes in _all_sizes(scene)]
    chosen = _chosen(scene)
    slug = chosen.dataset.slug if chosen else ""
    return (fields.one("market.other", _("&GDP from"), fields.titles(known), slug),)


def _all_sizes(scene: Scene) -> list[SizeTable]:
    held = (scene.library.sizes(one.slug) for one in scene.library.of_kind("indicator"))
    return [sizes for sizes in held if sizes is not None]


def _chosen(scene: Scene) -> SizeTable | None:
    held = {sizes.dataset.slug: sizes for sizes in _all_sizes(scene)}
    first = next(iter(held.values()), None)
    return held.get(scene.asked.choice.other, first)


def _row(scene: Scene, sizes: SizeTable, economy: str) -> Row:
    asked = scene.asked
    size = gdp_share(sizes, economy, asked.year)
    implied = implied_share(scene.source.table, economy, asked.industry, asked.year)
    gap, percent = (gdp_gap(name, size, implied) for name in GAPS)
    return Row(economy, size, implied, gap, percent)


def _title(scene: Scene) -> str:
    named = _("{industry}: share over location quotient, beside the share of GDP")
    said = named.format(industry=scene.asked.industry_name)
    year = span(scene.asked.year, scene.asked.year)
    return listed((said, *words.left_out(scene.source), year))


def _definition(scene: Scene) -> str:
    meant = _(
        "The share of the industry over its location quotient is the share of the "
        "whole economy ({denominator}); where it is more than {percent}% off the "
        "share of GDP, the two are said to differ."
    ).format(denominator=scene.source.denominator, percent=f"{PARTS_FROM:g}")
    return sentences((meant, scene.source.dataset.said("definition")))


def _chart(scene: Scene, sizes: SizeTable, rows: list[Row]) -> PairSpec:
    names = scene.source.economies
    pairs = tuple(
        Pair(
            row.economy,
            names[row.economy],
            datum(row.size),
            datum(row.implied),
            _("they differ") if row.parts else "",
        )
        for row in rows
    )
    heads = (sizes.dataset.title, _("share over location quotient"))
    return PairSpec(heads, pairs, "share")


def _table(scene: Scene, rows: list[Row]) -> TableSpec:
    heads = (
        *(_("Economy"), _("Share of GDP"), _("Share over location quotient")),
        *(_("Difference"), _("Difference in per cent"), _("Share of the industry")),
        _("Location quotient"),
    )
    return table_of(heads, _cells(scene, rows))


def _cells(scene: Scene, rows: list[Row]) -> Iterator[tuple[TableCell, ...]]:
    source, asked = scene.source, scene.asked
    for row in rows:
        told = (row.size, row.implied, row.gap, row.percent)
        own = (
            source.figure(measure, row.economy, asked.industry, asked.year)
            for measure in ("share", "LQ")
        )
        yield label_cell(source.economies[row.economy]), *map(cell, (*told, *own))
