"""Where the parts of a stack lie, one upon another, and what is reached of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from core.briefs.datum_words import readout
from gui.charts.palette import mixed
from gui.charts.walk import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor, QFontMetricsF

    from core.briefs.exhibit import Datum, Stack, StackSpec
    from core.briefs.kind_looks import PartLook
    from gui.charts.palette import Inks


def part_colour(look: PartLook, inks: Inks) -> QColor:
    """Return the colour of a part on the ground in use."""
    return mixed(inks.ground, inks.hue(look.hue), look.full)


def piled(stack: Stack) -> Iterator[tuple[int, float, float]]:
    """Yield the place of each known part, and from where to where it reaches."""
    below = above = 0.0
    for part, datum in enumerate(stack.parts):
        value = datum.value
        if value is None:
            continue
        if value < 0:
            yield part, below + value, below
            below += value
        else:
            yield part, above, above + value
            above += value


def value_range(spec: StackSpec) -> tuple[float, float]:
    """Return what the axis must hold: every part, every sum, and nought."""
    reach = [
        end for s in spec.stacks for _p, low, high in piled(s) for end in (low, high)
    ]
    reach += [s.total.value for s in spec.stacks if s.total.value is not None]
    low, high = min(reach, default=0.0), max(reach, default=0.0)
    low, high = min(low, 0.0), max(high, 0.0)
    return (low, high) if high > low else (0.0, 1.0)


def beside(spec: StackSpec, stack: Stack) -> tuple[Datum, ...]:
    """Return the numbers behind a bar: its own, before them the sum if there is one."""
    return stack.beside if spec.is_whole else (stack.total, *stack.beside)


def column_widths(
    spec: StackSpec, metrics: QFontMetricsF, most: float
) -> tuple[float, ...]:
    """Return how wide each column of numbers is, all together no wider than `most`."""
    heads = spec.beside if spec.is_whole else ("", *spec.beside)
    texts = [[head] for head in heads]
    for stack in spec.stacks:
        for column, datum in zip(texts, beside(spec, stack), strict=True):
            column.append(datum.text)
    wide = [max(map(metrics.horizontalAdvance, column)) + 4 for column in texts]
    shrunk = min(1.0, most / max(sum(wide), 1.0))
    return tuple(each * shrunk for each in wide)


def flowing(widths: Sequence[float], left: float, right: float) -> list[QPointF]:
    """Return where pieces of a legend begin, by pixel and line, as words flow.

    Example:
        >>> [at.toTuple() for at in flowing((40.0, 40.0, 40.0), 5.0, 90.0)]
        [(5.0, 0.0), (45.0, 0.0), (5.0, 1.0)]
    """
    places, x, line = [], left, 0
    for wide in widths:
        if x > left and x + wide > right:
            x, line = left, line + 1
        places.append(QPointF(x, line))
        x += wide
    return places


def part_stops(spec: StackSpec, stack: Stack, place: int) -> tuple[Stop, ...]:
    """Return the parts of a bar as the arrow keys reach them."""
    middles = {part: (low + high) / 2 for part, low, high in piled(stack)}
    return tuple(
        Stop(
            readout(stack.name, head, datum),
            datum.figure_id,
            middles.get(part, 0.0),
            -float(place) if part in middles else None,
        )
        for part, (head, datum) in enumerate(zip(spec.heads, stack.parts, strict=True))
    )


def end_stops(spec: StackSpec, stack: Stack, place: int) -> tuple[Stop, ...]:
    """Return the numbers at the end of a bar as the arrow keys reach them."""
    heads = spec.beside if spec.is_whole else (spec.total, *spec.beside)
    end = 1.0 if spec.is_whole else stack.total.value
    return tuple(
        Stop(
            readout(stack.name, head, datum),
            datum.figure_id,
            end or 0.0,
            None if end is None else -float(place),
        )
        for head, datum in zip(heads, beside(spec, stack), strict=True)
    )
