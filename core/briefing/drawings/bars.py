"""Horizontal bars: rankings, parts of a whole, and what parts add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from core.briefing.drawing import Plot, Point, Series
from core.briefing.drawings.lines import levels
from core.briefing.drawings.number_formats import format_of
from core.briefing.drawings.points import bounded, point, points
from core.briefs.colours import GREY, INK, PAPER, PAPER_INK, light, on_paper, tinted
from core.briefs.kind_looks import OF_THE_REST, WITHOUT_SIGN, part_looks
from core.briefs.looks import bar_hue
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.briefs.exhibit import BarSpec, Datum, StackSpec, Tile, TreemapSpec

BARS_AT_MOST: Final = 30
UNSAID: Final = Point(None, "")
"""Beside a bar about which there is nothing more to say."""


def bar_plot(spec: BarSpec) -> Plot:
    """Return a ranking: bars, what each was before, its place and its change."""
    bars, left_out = bounded(spec.bars, BARS_AT_MOST, lambda bar: bar.chosen)
    main = tuple(point(bar.datum, on_paper(bar_hue(bar.code))) for bar in bars)
    name = _("In the last year") if any(bar.before for bar in bars) else ""
    series = (
        Series(name, main, on_paper(GREY)),
        *_further(_("In the first year"), [bar.before for bar in bars], "earlier"),
        *_further(_("Rank"), [bar.rank for bar in bars]),
        *_further(_("Change since then"), [bar.change for bar in bars]),
    )
    return Plot(
        "bar",
        tuple(bar.name for bar in bars),
        series,
        spec.unit,
        format_of(spec.unit, series),
        benchmarks=levels(spec.benchmarks),
        chosen=chosen(bar.chosen for bar in bars),
        left_out=left_out,
    )


def tile_plot(spec: TreemapSpec) -> Plot:
    """Return parts of a whole as bars: office programs can hold those everywhere."""
    tiles, left_out = bounded(spec.tiles, BARS_AT_MOST, lambda tile: tile.chosen)
    main = tuple(point(tile.datum, _tile_colour(spec, tile)) for tile in tiles)
    series = (
        Series("", main, on_paper(GREY)),
        *_further(_("Share"), [tile.share for tile in tiles]),
        *_further(_("Balance"), [tile.beside for tile in tiles]),
    )
    return Plot(
        "bar",
        tuple(tile.name for tile in tiles),
        series,
        spec.unit,
        format_of(spec.unit, series),
        chosen=chosen(tile.chosen for tile in tiles),
        legend=tuple(zip((light().high, light().low), spec.signs, strict=False)),
        left_out=left_out,
    )


def _tile_colour(spec: TreemapSpec, tile: Tile) -> str:
    if not tile.code:
        return tinted(PAPER, PAPER_INK, OF_THE_REST)
    if not spec.signs:
        return on_paper(bar_hue(tile.code))
    if tile.beside is None or tile.beside.value is None:
        return tinted(PAPER, PAPER_INK, WITHOUT_SIGN)
    scheme = light()
    return scheme.low if tile.beside.value < 0 else scheme.high


def stack_plot(spec: StackSpec) -> Plot:
    """Return bars of parts, a sign at their sum, and the numbers behind them."""
    stacks, left_out = bounded(spec.stacks, BARS_AT_MOST, lambda stack: stack.chosen)
    looks = part_looks(spec)
    parts = tuple(
        Series(
            head,
            points([stack.parts[place] for stack in stacks]),
            tinted(PAPER, on_paper(look.hue), look.full),
            hatched=look.hatched,
        )
        for place, (head, look) in enumerate(zip(spec.heads, looks, strict=False))
    )
    sums = [] if spec.is_whole else [stack.total for stack in stacks]
    series = (
        *parts,
        *_further(spec.total, sums, "total"),
        *(
            one
            for place, head in enumerate(spec.beside)
            for one in _further(head, [stack.beside[place] for stack in stacks])
        ),
    )
    return Plot(
        "stacked",
        tuple(stack.name for stack in stacks),
        series,
        spec.unit,
        format_of(spec.unit, series),
        is_whole=spec.is_whole,
        chosen=chosen(stack.chosen for stack in stacks),
        left_out=left_out,
    )


def _further(
    name: str,
    data: Sequence[Datum | None],
    role: Literal["beside", "earlier", "total"] = "beside",
) -> tuple[Series, ...]:
    """Return further numbers about each bar, if there are any."""
    if not any(data):
        return ()
    made = tuple(UNSAID if datum is None else point(datum) for datum in data)
    return (Series(name, made, on_paper(INK), role, marker="d"),)


def chosen(marked: Iterable[bool]) -> tuple[int, ...]:
    """Return the places of those that stand out."""
    return tuple(place for place, one in enumerate(marked) if one)
