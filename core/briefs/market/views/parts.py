"""What a change is made of: of a share in a set of industries, or of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Stack, StackSpec
from core.briefs.framing import table_of
from core.briefs.market.views.framing import from_the_largest
from core.briefs.market.views.gains import OF_SHARE, OF_VALUE, divided, gains_fields
from core.briefs.market.views.over_years import (
    ends,
    framed_change,
    whose,
    whose_field,
    why_no_change,
)
from core.briefs.market.views.parts_words import (
    HEADS,
    NOTES,
    TITLES,
    TOTALS,
    UNITS,
    made_of,
)
from core.briefs.names import with_article
from core.formulas.market.changes import share_change
from core.formulas.market.decomposition import effects, industry_effects
from core.formulas.market.weights import Within, value_change
from core.i18n import _
from core.joining import listed
from core.money import currency_name
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.briefs.market.asking import Asked, Scene
    from core.figure import Figure
    from core.tables.output import OutputTable

EFFECTS: Final = {
    OF_SHARE: ("cms_own_share", "cms_structure", "cms_interaction"),
    OF_VALUE: ("shift_growth", "shift_mix", "shift_competitive"),
}
ECONOMIES, INDUSTRIES = "economy", "industry"


class Made(NamedTuple):
    """A change with the parts that add up to it."""

    code: str
    name: str
    parts: tuple[Figure, ...]
    total: Figure


def parts(scene: Scene) -> Exhibit | str:
    """Return the parts of a change for each economy, or for each industry of one."""
    unknown = why_no_change(scene) or _why_no_parts(scene)
    if unknown is not None or isinstance(scene.source.table, PublishedTable):
        return unknown or ""
    asked, of = scene.asked, divided(scene)
    across = across_of(asked)
    made = _made(scene, scene.source.table)
    heads = tuple(_(HEADS[formula]) for formula in EFFECTS[of])
    chart = StackSpec(
        heads=heads,
        total=_(TOTALS[of]),
        stacks=tuple(
            Stack(one.code, one.name, tuple(map(datum, one.parts)), datum(one.total))
            for one in made
        ),
        unit=made[0].total.unit,
    )
    title = _(TITLES[of]).format(industry=asked.industry_name)
    if across == INDUSTRIES:
        title = listed((title, scene.source.economies[whose(asked)]))
    unit = _(UNITS[of, asked.of_listed]).format(currency=currency_name(asked.currency))
    head = _("Economy") if across == ECONOMIES else _("Industry")
    return framed_change(
        scene._replace(asked=asked._replace(measure=of)),
        ("parts", title, unit),
        (chart, _table((head, *heads, chart.total), made), _reading(scene)),
        tuple(_(note) for note in NOTES[of]),
    )


def parts_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the controls: what is divided, and across what."""
    names = {ECONOMIES: _("Economies"), INDUSTRIES: _("Industries of one economy")}
    across = across_of(scene.asked)
    one = fields.one("market.across", _("For each of"), names, across)
    of_one = (whose_field(scene),) if across == INDUSTRIES else ()
    return (*gains_fields(scene), one, *of_one)


def across_of(asked: Asked) -> str:
    """Return what there is a row for."""
    return INDUSTRIES if asked.choice.across == INDUSTRIES else ECONOMIES


def _why_no_parts(scene: Scene) -> str | None:
    """Return why a change cannot be divided; None if it can."""
    table, industry = scene.source.table, scene.asked.industry
    if isinstance(table, PublishedTable):
        return _(
            "This dataset publishes shares but no values, and without them nothing is "
            "known of the weights of industries. Choose a dataset of output."
        )
    if len(table.counted(industry)) == 1:
        return _(
            "{industry} is one industry in this dataset and has no parts. Choose a set "
            "of industries."
        ).format(industry=scene.asked.industry_name)
    return None


def _made(scene: Scene, table: OutputTable) -> list[Made]:
    asked = scene.asked
    over = Within(table, asked.industry, ends(asked))
    if across_of(asked) == ECONOMIES:
        return [_of_economy(scene, table, code, over) for code in asked.economies]
    found = [
        _of_industry(scene, table, industry, over)
        for industry in table.counted(asked.industry)
    ]
    return sorted(found, key=lambda one: from_the_largest(one.total))


def _of_industry(scene: Scene, table: OutputTable, code: str, over: Within) -> Made:
    economy, of = whose(scene.asked), divided(scene)
    if of == OF_SHARE:
        formulas = (*EFFECTS[of], "cms_industry")
        *made, whole = industry_effects(table, formulas, economy, code, over)
    else:
        made = list(industry_effects(table, EFFECTS[of], economy, code, over))
        whole = value_change(table, economy, code, over.years)
    name = scene.source.industries.get(code, code)
    return Made(economy, name, tuple(made), whole)


def _of_economy(scene: Scene, table: OutputTable, code: str, over: Within) -> Made:
    of, asked = divided(scene), (code, over.industry, over.years)
    whole = (
        share_change(table, "pp_change", *asked)
        if of == OF_SHARE
        else value_change(table, *asked)
    )
    made = effects(table, EFFECTS[of], code, over)
    return Made(code, scene.source.economies[code], made, whole)


def _table(heads: tuple[str, ...], made: list[Made]) -> TableSpec:
    rows = (
        (label_cell(one.name), *map(cell, one.parts), cell(one.total)) for one in made
    )
    return table_of(heads, rows)


def _reading(scene: Scene) -> str:
    """Return what the change of one economy is made of, over all industries."""
    table, code = scene.source.table, whose(scene.asked)
    assert not isinstance(table, PublishedTable)  # noqa: S101  # `parts` has asked
    over = Within(table, scene.asked.industry, ends(scene.asked))
    one = _of_economy(scene, table, code, over)
    name = with_article(code, one.name)
    return made_of(scene.asked, divided(scene), name, one.parts, one.total)
