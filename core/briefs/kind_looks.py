"""The look of what is of no economy: statuses, parts of supply, measures, marks.

Hues are numbers of `core.briefs.colours`; how full one is, a part of 1.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.colours import GREY
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.chart_specs import BalanceSpec
    from core.briefs.stack_spec import StackSpec
    from core.briefs.timeline_spec import Span

STATUS_HUES: Final = (
    ("controlled", 0),
    ("member", 0),
    ("broader", 3),
    ("narrower", 4),
    ("not_listed", 1),
    ("outside", 1),
    ("proposed", 2),
    ("suspended", GREY),
    ("expired", GREY),
)
STATUS_TINTS: Final = (
    ("controlled", 0.36),
    ("broader", 0.36),
    ("narrower", 0.26),
    ("not_listed", 0.09),
    ("proposed", 0.16),
    ("suspended", 0.2),
    ("expired", 0.09),
)
"""How full the colour behind a sign is: a matrix of controls is read from afar too,
and in grey as well."""
UNKNOWN: Final = "unknown"

MARK_HUES: Final = MappingProxyType({"differs": 1, "added": 3, "removed": 1})
MARK_FULL: Final = 0.24
"""How full the ground is of a part of a text that stands out."""

SPAN_HUES: Final = MappingProxyType(
    {"measure": 0, "draft": 2, "suspension": GREY, "lag": 4}
)
SOON: Final = 1
"""The hue of what ends or begins shortly; its name is written bold as well."""

FLOW_FULL: Final = 0.8
"""How full the bars of exports and imports are."""
WITHOUT_SIGN: Final = 0.35
OF_THE_REST: Final = 0.2
"""How dark a tile is whose sign is unknown, and that of all that are not shown."""

DASHED: Final = (7.0, 4.0)
DOTTED: Final = (1.5, 2.5)
"""The lines of what one is judged by, and of bounds, in widths of the line."""


class PartLook(NamedTuple):
    """The hue of a part of a sum, how full it is, and whether it is hatched."""

    hue: int
    full: float = 1.0
    hatched: bool = False


PART_LOOKS: Final = (
    PartLook(0),
    PartLook(4, hatched=True),
    PartLook(GREY),
    PartLook(3, hatched=True),
)
"""Colour is not the only cue."""
SUPPLY_LOOKS: Final = MappingProxyType(
    {
        "controlled": PartLook(0),
        "backfill": PartLook(4, 0.4),
        "unknown": PartLook(GREY, hatched=True),
        "third": PartLook(GREY),
        "target": PartLook(1, 0.5),
    }
)
"""How a part looks by what it stands for: only what is unknown is hatched, and parts
side by side differ in grey as well."""


def part_looks(spec: StackSpec) -> tuple[PartLook, ...]:
    """Return how each part of a sum looks."""
    return tuple(SUPPLY_LOOKS[kind] for kind in spec.kinds) or PART_LOOKS


def span_hue(span: Span) -> int:
    """Return the number of the hue of a span of a timeline."""
    return SOON if span.soon else SPAN_HUES[span.kind]


def status_hue(status: str) -> int:
    """Return the number of the hue of the sign of a status."""
    return dict(STATUS_HUES).get(status, GREY)


def sum_name(spec: BalanceSpec) -> str:
    """Return what trade adds up to over the periods."""
    if spec.exports and spec.imports:
        return _("Cumulative balance")
    return _("Cumulative exports") if spec.exports else _("Cumulative imports")
