"""Places on a slide, in EMU, of which a point has 12,700."""

from __future__ import annotations

from typing import Final, NamedTuple

POINT: Final = 12_700
INCH: Final = 914_400
MILLIMETRE: Final = 36_000


class Box(NamedTuple):
    """A rectangle; its text has no margins of its own."""

    left: int
    top: int
    wide: int
    high: int

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.top + self.high

    @property
    def right(self) -> int:
        """Where it ends at the right."""
        return self.left + self.wide

    @property
    def points(self) -> tuple[float, float]:
        """Return width and height in points."""
        return self.wide / POINT, self.high / POINT

    @property
    def xfrm(self) -> str:
        """Return the place as DrawingML has it, without its name."""
        return (
            f'<a:off x="{self.left}" y="{self.top}"/>'
            f'<a:ext cx="{max(1, self.wide)}" cy="{max(1, self.high)}"/>'
        )

    def inner(self, margin: int) -> Box:
        """Return what is left of it within a margin."""
        return Box(
            *(self.left + margin, self.top + margin),
            *(self.wide - 2 * margin, self.high - 2 * margin),
        )

    def below(self, top: int) -> Box:
        """Return what is left of it from a height on."""
        return self._replace(top=top, high=max(0, self.bottom - top))

    def cut(self, high: int) -> tuple[Box, Box]:
        """Return its upper part, so high, and what is left below."""
        return self._replace(high=high), self.below(self.top + high)

    def grid(self, across: int, down: int, gap: int) -> list[Box]:
        """Return equal parts from left to right and from top to bottom."""
        wide = (self.wide - gap * (across - 1)) // across
        high = (self.high - gap * (down - 1)) // down
        return [
            Box(self.left + n * (wide + gap), self.top + m * (high + gap), wide, high)
            for m in range(down)
            for n in range(across)
        ]
