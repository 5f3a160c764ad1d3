"""A small chart of each of the largest partners, all drawn alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Line, MultiplesSpec, SmallChart
from core.briefs.framing import framed, table_of
from core.briefs.trade.choices import FORMULAS, flow_of, most_shown
from core.briefs.trade.standing import bare_of, partner_standings
from core.briefs.trade.views import partners_notes as notes
from core.briefs.trade.views import partners_words as words
from core.formulas.trade.shares import SHARES, share_between
from core.i18n import _
from core.joining import sentences
from core.tables.streams import MONTHS, WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, Field, TableCell
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.figure import Figure
    from core.selection import TradeChoice

MOST: Final = 16
"""More charts than this are too small to be read."""
USUAL: Final = 12
OWN, COMMON = "own", "common"


def scale_field(choice: TradeChoice) -> Field:
    """Return the control for whether the charts share one scale."""
    scale = OWN if choice.scale == OWN else COMMON
    return fields.flag("trade.scale", _("Common sca&le"), OWN, COMMON, scale)


def partner_charts(scene: Scene, periods: Periods, aspect: str) -> Exhibit | str:
    """Return a small chart for each of the largest partners."""
    found = partner_standings(scene, periods)
    known = [one.code for one in found if one.figure.value is not None]
    if not known:
        return notes.nothing_known(scene, periods.last, found)
    count = min(most_shown(scene.asked.choice) or USUAL, MOST)
    codes = known[:count]
    chosen = scene.asked.stream.partner
    if chosen in known and chosen not in codes:
        codes[-1] = chosen
    runs = {code: _run(scene, code, periods, aspect) for code in codes}
    chart = _spec(scene, periods, runs, aspect)
    heads = (_("Partner"), *periods.held)
    reading = sentences(
        (
            words.leaders(scene, periods, found, aspect),
            words.movers(scene, periods, found),
        )
    )
    told = words.told_of(scene, periods, aspect, reading, is_run=True)
    return framed(scene.table.dataset, told, chart, table_of(heads, _rows(scene, runs)))


def _spec(
    scene: Scene, periods: Periods, runs: dict[str, list[Figure]], aspect: str
) -> MultiplesSpec:
    charts = (
        SmallChart(code, name, (Line(code, name, _data(run)),))
        for code, run in runs.items()
        for name in [notes.partner_name(scene, code)]
    )
    return MultiplesSpec(
        positions=tuple(map(position, periods.held)),
        periods=periods.held,
        charts=tuple(charts),
        unit="share" if aspect == "share" else scene.table.unit or "",
        is_common=scene.asked.choice.scale != OWN,
    )


def _data(run: list[Figure]) -> tuple[Datum, ...]:
    return tuple(map(datum, run))


def _run(scene: Scene, code: str, periods: Periods, aspect: str) -> list[Figure]:
    """Return what is drawn of one partner over the periods."""
    flow = flow_of(scene.asked.choice)
    of, stream = FORMULAS[flow], scene.asked.stream._replace(partner=code)
    levels = [bare_of(scene, stream, name).figures.called(of) for name in periods.held]
    if aspect != "share":
        return levels
    formula = next(share for share, known in SHARES.items() if known == of)
    world = stream._replace(partner=WORLD)
    return [
        share_between(formula, level, bare_of(scene, world, name).figures.called(of))
        for level, name in zip(levels, periods.held, strict=True)
    ]


def position(period: str) -> float:
    """Return where a period lies on an axis, in years."""
    year, _hyphen, month = period.partition("-")
    return int(year) + (int(month) - 1) / MONTHS if month else float(year)


def _rows(
    scene: Scene, runs: dict[str, list[Figure]]
) -> Iterator[tuple[TableCell, ...]]:
    for code, run in runs.items():
        yield (label_cell(notes.partner_name(scene, code)), *map(cell, run))
