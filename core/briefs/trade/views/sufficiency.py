"""Production and trade together: what is imported, and what could be made at home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Benchmark, Line, LineSpec
from core.briefs.figure_words import formula_name
from core.briefs.framing import Told, beside, framed, span, table_of
from core.briefs.mentions import mentioned
from core.briefs.trade import targets
from core.briefs.trade.names import coded_name, product_name
from core.briefs.trade.views.made import made_in, output_of
from core.format import written, written_period
from core.formulas.trade.penetration import PENETRATIONS, penetration
from core.i18n import _
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, Field, TableCell
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.made import Made
    from core.figure import Figure
    from core.tables.indicators import IndicatorTable, Series

SHOWN: Final = tuple(name for name in PENETRATIONS if name != "apparent_consumption")
"""The shares that are drawn; what they are shares of is in the table."""


def sufficiency(scene: Scene) -> Exhibit | str:
    """Return the shares of what is used that are imported and made at home."""
    made = made_in(scene)
    return made if isinstance(made, str) else _exhibit(scene, made)


def sufficiency_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the choice of production, of a product, and of a target."""
    datasets = scene.library.of_kind("output")
    chosen = output_of(scene)
    shown: list[Field] = []
    if len(datasets) > 1 and chosen:
        names = fields.titles(datasets)
        slug = chosen.dataset.slug
        shown.append(fields.one("trade.other", _("Productio&n"), names, slug))
    made = made_in(scene)
    if not isinstance(made, str):
        names = {code: coded_name(scene.table, code) for code in made.products}
        picked = made.stream.product
        shown.append(fields.one("trade.product", _("Prod&uct"), names, picked))
        offered = _targets(scene, made)
        if offered:
            names = {
                "": _("none"),
                **{code: name for code, (name, _of) in offered.items()},
            }
            picked = scene.asked.choice.beside
            picked = picked if picked in offered else ""
            shown.append(fields.one("trade.beside", _("Tar&get"), names, picked))
    return tuple(shown)


def _exhibit(scene: Scene, made: Made) -> Exhibit:
    found = {
        name: [
            penetration(scene.table, made.output, name, made.stream, year)
            for year in made.years
        ]
        for name in PENETRATIONS
    }
    positions = tuple(float(year) for year in made.years)
    lines = [
        Line(name, formula_name(name), tuple(map(datum, found[name]))) for name in SHOWN
    ]
    held = _held(scene, made, found["self_sufficiency"])
    product = product_name(scene.table, made.stream.product)
    told = Told(
        key="trade.sufficiency",
        title=_("Self-sufficiency of {reporter}: {product}, {years}").format(
            reporter=scene.asked.reporter,
            product=product,
            years=span(made.years[0], made.years[-1]),
        ),
        unit=_("per cent of what is used; of production, for the export ratio"),
        reading=sentences(
            (
                _reading(scene, product, found),
                *(targets.told(scene.asked.reporter, each) for each in held),
            )
        ),
        definition=_(
            "What is used is production less exports plus imports; stocks are left out"
        ),
    )
    heads = (_("Figure"), _("Period"), _("Value"))
    table = table_of(heads, _rows(found, held), 2)
    notes = (
        (
            _("What a target means is for its source to say: {definition}.").format(
                definition=_definition(scene, made)
            ),
        )
        if held
        else ()
    )
    aims = tuple(
        Benchmark(
            (each.target.value or 0.0) / 100,
            _("Target for {year}: {value}").format(
                year=written_period(each.target.period),
                value=written(each.target.value, each.target.unit),
            ),
        )
        for each in held
    )
    chart = LineSpec(positions, made.years, tuple(lines), "share", aims)
    shown = framed(scene.table.dataset, told, chart, table, notes)
    return beside(shown, made.output.dataset, dataset=scene.table.dataset)


def _reading(scene: Scene, product: str, found: dict[str, list[Figure]]) -> str:
    """Return the last year that is known, said from either side."""
    known = [one for one in found["self_sufficiency"] if one.value is not None]
    if not known:
        return _("{reporter}, {product}: no year is known.").format(
            reporter=scene.asked.reporter, product=product
        )
    last = known[-1]
    imported = next(
        one for one in found["import_penetration"] if one.period == last.period
    )
    return _(
        "In {year} production in {reporter} came to {made} of what was used there, and "
        "imports to {imported}: {product}."
    ).format(
        year=written_period(last.period),
        reporter=scene.asked.reporter,
        made=mentioned(last),
        imported=mentioned(imported),
        product=product,
    )


def _rows(
    found: dict[str, list[Figure]], held: list[targets.Held]
) -> Iterator[tuple[TableCell, ...]]:
    figures = [one for run in found.values() for one in run]
    for target, _reached, gap in held:
        figures += [target, gap]
    for one in figures:
        yield (
            label_cell(formula_name(one.formula)),
            label_cell(written_period(one.period), one.period),
            cell(one),
        )


def _held(scene: Scene, made: Made, reached: list[Figure]) -> list[targets.Held]:
    """Return target, what was reached by then, and how far they are apart."""
    chosen = _targets(scene, made).get(scene.asked.choice.beside)
    return [*targets.held(targets.due(*chosen[1]), reached)] if chosen else []


def _targets(
    scene: Scene, made: Made
) -> dict[str, tuple[str, tuple[IndicatorTable, Series]]]:
    """Return by code the targets of the economy, with their names."""
    found = {}
    for table, one in targets.targets_of(scene.library, made.stream.reporter):
        item = "/".join(code for _name, code in one.item)
        code = "/".join(filter(None, (table.dataset.slug, one.measure, item)))
        found[code] = (
            listed(filter(None, (table.measures[one.measure], item))),
            (
                table,
                one,
            ),
        )
    return found


def _definition(scene: Scene, made: Made) -> str:
    _name, (table, _one) = _targets(scene, made)[scene.asked.choice.beside]
    return table.dataset.said("definition").rstrip(".") or _("definition not stated")
