"""What a bar chart needs to know of its spec: how far bars reach, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.datum_words import readout_of, said
from core.i18n import _
from core.ticks import has_extent
from gui.charts.walk import Stop

if TYPE_CHECKING:
    from core.briefs.exhibit import Bar, BarSpec, Datum
    from gui.charts.walk import Stops


def known_bars(spec: BarSpec) -> list[tuple[int, Bar]]:
    """Return the bars that have a length, with their places from the top."""
    return [
        (place, bar)
        for place, bar in enumerate(spec.bars)
        if bar.datum.value is not None
    ]


def value_range(spec: BarSpec) -> tuple[float, float]:
    """Return what the axis must hold; bars always start at zero."""
    values = [bar.datum.value for _place, bar in known_bars(spec)]
    values += [benchmark.value for benchmark in spec.benchmarks]
    values += [bar.before.value for bar in spec.bars if bar.before is not None]
    known = [value for value in values if value is not None]
    low, high = min(0.0, *known, 0.0), max(0.0, *known, 0.0)
    return (low, high) if has_extent(low, high) else (0.0, 1.0)


def reach(bar: Bar) -> float:
    """Return behind which value there is room to write: bar and mark lie before it."""
    earlier = bar.before.value if bar.before is not None else None
    return max(bar.datum.value or 0.0, earlier or 0.0, 0.0)


def rank_text(bar: Bar) -> str:
    """Return the place of a bar, if it has one."""
    return "" if bar.rank is None or bar.rank.value is None else bar.rank.text


def change_text(bar: Bar) -> str:
    """Return how a bar came to be what it is, with its sign; nothing if unknown."""
    if bar.change is None or bar.change.value is None:
        return ""
    sign = "+" if bar.change.value > 0 else ""
    return f"{sign}{bar.change.text}"


def value_text(bar: Bar) -> str:
    """Return what is written behind a bar."""
    change = change_text(bar)
    return f"{said(bar.datum)}   {change}" if change else said(bar.datum)


def stops(spec: BarSpec) -> Stops:
    """Return the figures of bars: of each its rank, what it was, its change, its value.

    The value comes last, for the arrow keys begin at the last of a row.
    """
    return tuple(
        tuple(
            Stop(
                readout_of(_told(bar, kind), datum),
                datum.figure_id,
                _across(bar, kind),
                -float(place),
                code=bar.code,
            )
            for kind, datum in _figures(bar)
        )
        for place, bar in enumerate(spec.bars)
    )


def _figures(bar: Bar) -> list[tuple[str, Datum]]:
    held = {"rank": bar.rank, "before": bar.before, "change": bar.change}
    others = [(kind, datum) for kind, datum in held.items() if datum is not None]
    return [*others, ("value", bar.datum)]


def _told(bar: Bar, kind: str) -> str:
    words = {
        "rank": _("{name}, rank"),
        "before": _("{name}, in the first year"),
        "change": _("{name}, change since then"),
    }
    return words[kind].format(name=bar.name) if kind in words else bar.name


def _across(bar: Bar, kind: str) -> float:
    if kind == "before" and bar.before is not None:
        return bar.before.value or 0.0
    return 0.0 if kind == "rank" else bar.datum.value or 0.0
