"""On how few partners exports or imports rest, over the periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Line, LineSpec, TableCell
from core.briefs.framing import framed, table_of
from core.briefs.ranges import range_cell, range_of
from core.briefs.trade.choices import flow_of
from core.briefs.trade.views import crowding_words as crowding
from core.briefs.trade.views import partners_notes as notes
from core.briefs.trade.views import partners_words as words
from core.briefs.trade.views.partner_charts import position
from core.format import written_period
from core.formulas.trade.partner_concentration import MEASURES, partners_along
from core.formulas.trade.shares import SHARES, share_between
from core.i18n import N_, _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.formulas.trade.partner_concentration import Partners

TITLES: Final = {
    "export": N_("Exports of {reporter}, concentration of partners: {product}, {span}"),
    "import": N_("Imports of {reporter}, concentration of partners: {product}, {span}"),
}
ALIKE: Final = 0.0005
"""Bounds that lie nearer to each other than this are drawn as one line."""


def partner_concentration(scene: Scene, periods: Periods) -> Exhibit | str:
    """Return the index of each period, with its bounds where it has two."""
    flow = flow_of(scene.asked.choice)
    of = "exports" if flow == "export" else "imports"
    along = partners_along(scene.table, scene.asked.stream, of, periods.held)
    if all(one.figure("partner_hhi_low").value is None for one in along):
        return crowding.not_concentrated(along[-1])
    asked = scene.asked
    title = _(TITLES[flow]).format(
        reporter=asked.reporter, product=asked.product, span=periods.said
    )
    told = words.told_of(scene, periods, "concentration", _reading(along))
    told = told._replace(
        title=title,
        unit=_("Herfindahl-Hirschman index, 0 to 1"),
        definition=sentences((_definition(), scene.table.dataset.said("definition"))),
    )
    heads = (
        *(_("Period"), _("Largest partner"), _("Its share")),
        *(_("Herfindahl-Hirschman index"), _("Effective number"), _("Four largest")),
    )
    table = table_of(heads, _rows(scene, along), 2)
    return framed(scene.table.dataset, told, _chart(periods, along), table)


def _definition() -> str:
    return _(
        "Sum of the squared shares of the partners. The effective number is how many "
        "equal partners would be as concentrated."
    )


def _reading(along: Sequence[Partners]) -> str:
    now = crowding.concentrated(along[-1]) or crowding.not_concentrated(along[-1])
    last = _("{period}:").format(period=written_period(along[-1].world.period))
    first = along[0].figure("partner_hhi_low")
    then = (
        _("In {period} the index was {hhi}.").format(
            period=written_period(first.period),
            hhi=crowding.measure(along[0], "partner_hhi"),
        )
        if len(along) > 1 and first.value is not None
        else ""
    )
    return sentences((f"{last} {now}", then))


def _chart(periods: Periods, along: Sequence[Partners]) -> LineSpec:
    lows = [one.figure("partner_hhi_low") for one in along]
    highs = [one.figure("partner_hhi_high") for one in along]
    code = lows[0].dim("economy")
    is_range = any(
        (high.value or 0.0) - (low.value or 0.0) > ALIKE
        for low, high in zip(lows, highs, strict=True)
    )
    name = _("At least") if is_range else _("Concentration of partners")
    lines = [Line(code, name, tuple(map(datum, lows)))]
    if is_range:
        upper = Line(code, _("At most"), tuple(map(datum, highs)), "bound")
        lines.insert(0, upper)
    return LineSpec(
        tuple(map(position, periods.held)), periods.held, tuple(lines), "index"
    )


def _rows(scene: Scene, along: Sequence[Partners]) -> Iterator[tuple[TableCell, ...]]:
    for one in reversed(along):
        yield (
            label_cell(one.world.period),
            *_largest(scene, one),
            *(range_cell(range_of(name, one.figure)) for name in MEASURES),
        )


def _largest(scene: Scene, one: Partners) -> tuple[TableCell, TableCell]:
    if not one.named:
        return label_cell(_("not known")), TableCell(_("n/a"), None)
    first = one.flow(one.named[0][0])
    formula = next(share for share, of in SHARES.items() if of == one.of)
    share = share_between(formula, first, one.world)
    return label_cell(notes.partner_name(scene, first.dim("partner"))), cell(share)
