"""Where the parts of a stack lie: one upon another, to either side of nought."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Stack, StackSpec


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
