"""What verdicts, kinds and doubts of an audit are called."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import Differs
from core.audit.inside.judging import Inside
from core.audit.kinds import Kind
from core.audit.matching import Confidence, Doubt, Verdict
from core.audit.stated import Hedge
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.audit.draft import Passage

VERDICTS: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        Verdict.RECONCILES: N_("Reconciles"),
        Verdict.AFTER_ROUNDING: N_("Reconciles after rounding"),
        Verdict.DIFFERS: N_("Differs"),
        Verdict.OTHERWISE: N_("Year, unit, partner or definition differs"),
        Verdict.CANNOT: N_("Cannot be computed from what is loaded"),
    }
)
INSIDE: Final[Mapping[Inside, str]] = MappingProxyType(
    {
        Inside.REPRODUCES: N_("follows from the figures stated"),
        Inside.WITHIN_INPUT_ROUNDING_ONLY: N_(
            "follows only within the rounding of the figures stated"
        ),
        Inside.EDGE_OF_ROUNDING_INTERVAL: N_(
            "is reached only at the edge of what rounding allows"
        ),
        Inside.DOES_NOT_RECONCILE: N_("does not follow from the figures stated"),
        Inside.LIST_INCOMPLETE: N_("the list names fewer, and says it is not whole"),
        Inside.NOT_DERIVABLE: N_("cannot be worked out from the figures stated"),
    }
)
KINDS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.LEVEL: N_("Level"),
        Kind.PERCENT_CHANGE: N_("Change in per cent"),
        Kind.PP_CHANGE: N_("Change in percentage points"),
        Kind.FOLD: N_("Multiple"),
        Kind.DIFFERENCE: N_("Change of an amount"),
        Kind.GAP: N_("Gap in per cent"),
        Kind.PARITY: N_("What parity takes"),
        Kind.SPAN: N_("Length of time"),
    }
)
CONFIDENCES: Final[Mapping[Confidence, str]] = MappingProxyType(
    {
        Confidence.HIGH: N_("high"),
        Confidence.MEDIUM: N_("medium"),
        Confidence.LOW: N_("low"),
    }
)
DOUBTS: Final[Mapping[Doubt, str]] = MappingProxyType(
    {
        Doubt.PERIOD_NOT_SAID: N_("the draft names no date"),
        Doubt.PERIOD_FROM_BEFORE: N_("the date is that of another sentence"),
        Doubt.ECONOMY_FROM_BEFORE: N_("the economy is that of another sentence"),
        Doubt.INDUSTRY_FROM_BEFORE: N_("the industry is that of another sentence"),
        Doubt.WORDS_FIT_LITTLE: N_("few words of the sentence name this series"),
        Doubt.SOMETHING_DIFFERS: N_("it is not what the draft says"),
    }
)
DIFFERENCES: Final[Mapping[Differs, str]] = MappingProxyType(
    {
        Differs.YEAR: N_("date"),
        Differs.UNIT: N_("unit"),
        Differs.PARTNER: N_("partner"),
        Differs.DEFINITION: N_("definition"),
        Differs.ECONOMY: N_("economy"),
    }
)
HEDGES: Final[Mapping[Hedge, str]] = MappingProxyType(
    {
        Hedge.OVER: N_("{low} or more"),
        Hedge.UNDER: N_("{high} or less"),
    }
)
"""How an interval is written that has one end."""

_PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paragraph": N_("paragraph {0}"),
        "cell": N_("table {0}, row {1}, column {2}"),
        "footnote": N_("footnote {0}"),
        "endnote": N_("endnote {0}"),
        "slide": N_("slide {0}"),
        "slide_notes": N_("slide {0}, notes"),
        "page": N_("page {0}, paragraph {1}"),
    }
)


def place_text(passage: Passage) -> str:
    """Return where a passage stands in its draft.

    Example:
        >>> from core.audit.draft import Passage
        >>> place_text(Passage("slide_notes", (3,), "…"))
        'slide 3, notes'
    """
    return _(_PLACES[passage.kind]).format(*passage.numbers)
