"""The economies of one year from the largest down, and how they came there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, TableCell, TableColumn, TableSpec
from core.briefs.market import words
from core.briefs.market.views.bump import bump
from core.briefs.market.views.framing import aspect_field, benchmarks, exhibit
from core.briefs.market.views.over_years import why_no_change
from core.briefs.market.views.ranking_words import movers, order, rest_name
from core.briefs.market.views.standing import (
    by_change,
    left_over,
    most_shown,
    no_number,
    shown_of,
    standings,
)
from core.formulas.market.bare import measures
from core.i18n import _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.views.standing import Standing
    from core.figure import Figure


def ranking(scene: Scene) -> Exhibit | str:
    """Return a ranking by level or by change, or the ranks over the years."""
    aspect = scene.asked.choice.aspect
    try:
        most_shown(scene.asked)
    except ValueError:
        return no_number(scene.asked)
    if aspect in ("rank", "change") and (why := why_no_change(scene)) is not None:
        return why
    if aspect == "rank":
        return bump(scene)
    return _by_change(scene) if aspect == "change" else _by_level(scene)


def ranking_fields(scene: Scene) -> tuple[Field, ...]:
    """Return what is ranked by, and how many are shown."""
    choice = scene.asked.choice
    return (
        aspect_field(choice.aspect),
        fields.number("market.top", _("To&p"), choice.top),
    )


def _by_level(scene: Scene) -> Exhibit:
    source, asked = scene.source, scene.asked
    found = standings(scene)
    shown = shown_of(found, asked)
    rest = left_over(scene, found, shown)
    bars = [_bar(scene, one) for one in shown]
    if rest is not None:
        bars.append(Bar("", rest_name(found, shown), datum(rest)))
    reading = sentences((order(source, asked, found), movers(source, asked, found)))
    table = _table(scene, shown, rest, rest_name(found, shown))
    chart = BarSpec(tuple(bars), asked.unit, benchmarks(asked))
    return exhibit(
        source, asked, "ranking", (chart, table, reading), notes=_notes(asked)
    )


def _by_change(scene: Scene) -> Exhibit:
    source, asked = scene.source, scene.asked
    found = by_change(standings(scene))
    shown = shown_of(found, asked)
    bars = tuple(
        Bar(
            one.code,
            source.economies[one.code],
            datum(one.change or one.figure),
            one.code in asked.economies,
        )
        for one in shown
    )
    unit = "pp" if asked.measure == "share" else "percent"
    table = _table(scene, shown, None, "")
    reading = movers(source, asked, found) or order(source, asked, found)
    return exhibit(
        source,
        asked,
        "ranking",
        (BarSpec(bars, unit), table, reading),
        aspect="change",
    )


def _bar(scene: Scene, one: Standing) -> Bar:
    return Bar(
        one.code,
        scene.source.economies[one.code],
        datum(one.figure),
        one.code in scene.asked.economies,
        rank=datum(one.rank) if one.rank.value is not None else None,
        before=datum(one.before) if one.before else None,
        change=datum(one.change) if one.change else None,
    )


def _notes(asked: Asked) -> tuple[str, ...]:
    if len(asked.years) == 1:
        return ()
    return (
        _("The mark on a bar is where it was in {year}.").format(year=asked.years[0]),
    )


def _table(
    scene: Scene, shown: Sequence[Standing], rest: Figure | None, name: str
) -> TableSpec:
    source, asked = scene.source, scene.asked
    heads = [words.table_head(asked, m) for m in source.measures]
    if len(asked.years) > 1:
        head = words.table_head(asked, asked.measure)
        first = asked.years[0]
        heads += [
            _("{measure} in {year}").format(measure=head, year=first),
            _("Change since {year}").format(year=first),
            _("Rank in {year}").format(year=first),
        ]
    columns = [TableColumn(_("Rank"), numeric=True), TableColumn(_("Economy"))]
    columns += [TableColumn(head, numeric=True) for head in heads]
    return TableSpec(columns, _rows(scene, shown, rest, name))


def _rows(
    scene: Scene, shown: Sequence[Standing], rest: Figure | None, name: str
) -> Iterator[tuple[TableCell, ...]]:
    source, asked = scene.source, scene.asked
    of_table = measures(source.table)
    for one in shown:
        yield (
            _rank_cell(one.rank),
            label_cell(source.economies[one.code]),
            *(
                cell(source.figure(measure, one.code, asked.industry, asked.year))
                for measure in of_table
            ),
            *_earlier(one),
        )
    if rest is not None:
        none = TableCell("", None)
        held = (cell(rest) if m == asked.measure else none for m in of_table)
        later = () if len(asked.years) == 1 else (none, none, none)
        yield none, label_cell(name), *held, *later


def _earlier(one: Standing) -> tuple[TableCell, ...]:
    if one.before is None or one.change is None or one.rank_before is None:
        return ()
    return cell(one.before), cell(one.change), _rank_cell(one.rank_before)


def _rank_cell(rank: Figure) -> TableCell:
    """Return a rank; whoever has none is not said to have a rank that is unknown."""
    return TableCell("", None) if rank.value is None else cell(rank)
