"""What a treemap is drawn from: parts of a whole, each as large as its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.briefs.chart_specs import Datum


class Tile(NamedTuple):
    """One part of a whole.

    Attributes:
        code: Of what it is of; empty for all that are not shown one by one.
        datum: How large it is; one that is unknown, zero or negative has no area.
        share: Which part of the whole that is, written below its name.
        beside: A number whose sign gives the tile its colour.
        opens: Whether it has parts of its own that can be looked into.
        chosen: Whether its name stands out.
    """

    code: str
    name: str
    datum: Datum
    share: Datum | None = None
    beside: Datum | None = None
    opens: bool = False
    chosen: bool = False


class TreemapSpec(NamedTuple):
    """Parts of a whole from the largest down.

    Attributes:
        signs: What a number beside the parts is called above zero, and below; without
            them the tiles have the colours of their codes.
    """

    tiles: tuple[Tile, ...]
    unit: str
    signs: tuple[str, str] | tuple[()] = ()
