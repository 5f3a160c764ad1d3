"""What a chart of pairs needs to know of its spec: where signs stand, what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.datum_words import readout, said
from core.i18n import _
from gui.charts.walk import Stop

if TYPE_CHECKING:
    from core.briefs.exhibit import Datum, Pair, PairSpec
    from gui.charts.walk import Stops

MARKERS: Final = ("o", "d")
"""The sign of the first number and that of the second."""


def stops(spec: PairSpec) -> Stops:
    """Return the figures as the arrow keys reach them: along a row its two."""
    return tuple(
        tuple(
            _stop(pair, head, datum, place)
            for head, datum in zip(spec.heads, (pair.first, pair.second), strict=True)
        )
        for place, pair in enumerate(spec.pairs)
    )


def span_of(pair: Pair) -> tuple[float, ...]:
    """Return from where to where the line of a row goes; nothing if one is unknown."""
    if pair.first.value is None or pair.second.value is None:
        return ()
    return pair.first.value, pair.second.value


def is_hollow(spec: PairSpec, which: int) -> bool:
    """Return whether a sign is hollow: the second is, unless its colour tells."""
    return which == 1 and not spec.codes[which]


def pair_text(pair: Pair) -> str:
    """Return both numbers of a row; where neither is known, why."""
    if pair.first.value is None and pair.second.value is None:
        return said(pair.first)
    first, second = (_short(datum) for datum in (pair.first, pair.second))
    return _("{first} · {second}").format(first=first, second=second)


def value_range(spec: PairSpec) -> tuple[float, float]:
    """Return what the axis must hold, zero always included."""
    values = [0.0, *(benchmark.value for benchmark in spec.benchmarks)]
    for pair in spec.pairs:
        values += [d.value for d in (pair.first, pair.second) if d.value is not None]
    low, high = min(values), max(values)
    return (low, high) if high > low else (0.0, 1.0)


def _short(datum: Datum) -> str:
    return _("n/a") if datum.value is None else said(datum)


def _stop(pair: Pair, head: str, datum: Datum, place: int) -> Stop:
    note = _(" ({note})").format(note=pair.note) if pair.note else ""
    known = datum.value is not None
    return Stop(
        readout(pair.name, head, datum) + note,
        datum.figure_id,
        datum.value or 0.0,
        -float(place) if known else None,
    )
