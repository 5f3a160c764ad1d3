"""What is said of the parts of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.i18n import N_, _
from core.joining import capitalised

if TYPE_CHECKING:
    from core.briefs.market.asking import Asked
    from core.figure import Figure

HEADS: Final = {
    "cms_own_share": N_("Own share"),
    "cms_structure": N_("Structure"),
    "cms_interaction": N_("Interaction"),
    "shift_growth": N_("Growth of the whole"),
    "shift_mix": N_("Mix of industries"),
    "shift_competitive": N_("Own growth"),
}
TOTALS: Final = {"share": N_("Change of share"), "value": N_("Change of value added")}
TITLES: Final = {
    "share": N_("{industry}: what the change of shares is made of"),
    "value": N_("{industry}: what the change of value added is made of"),
}
UNITS: Final = {
    ("share", False): N_("change of the share of world value added, percentage points"),
    ("share", True): N_(
        "change of the share of value added of the economies listed, percentage points"
    ),
    ("value", False): N_("change of value added, {currency}"),
    ("value", True): N_("change of value added, {currency}"),
}
NOTES: Final = {
    "share": (
        N_(
            "Own share: shares gained or lost in each industry, at its weight at the "
            "start. Structure: industries that grew or shrank, at the shares held at "
            "the start. Interaction: both together. They add up to the change."
        ),
        N_("Constant-market-share analysis: arithmetic that names no causes."),
    ),
    "value": (
        N_(
            "Growth of the whole: as all economies grew in all of the industries. "
            "Mix of industries: as each of them grew beyond that. Own growth: what is "
            "left. They add up to the change."
        ),
        N_("Shift-share analysis: arithmetic that names no causes."),
    ),
}
READINGS: Final = {
    "share": N_(
        "{economy}, {industry}, {first} to {last}: the share changed by {total}, of "
        "which {one} through its own shares in the industries, {two} through their "
        "weights and {three} through both together."
    ),
    "value": N_(
        "{economy}, {industry}, {first} to {last}: value added changed by {total}, of "
        "which {one} with the growth of the whole, {two} through its mix of industries "
        "and {three} through growing faster or slower than they did."
    ),
}
UNKNOWN: Final = N_("{economy}, {industry}, {first} to {last}: not known ({reason}).")


def made_of(
    asked: Asked, of: str, name: str, parts: tuple[Figure, ...], total: Figure
) -> str:
    """Return what a change is made of, as a sentence."""
    about = {
        "economy": capitalised(name),
        "industry": asked.industry_name,
        "first": asked.years[0],
        "last": asked.year,
    }
    missing = next((one for one in (total, *parts) if one.value is None), None)
    if missing is not None:
        return _(UNKNOWN).format(**about, reason=reason_text(missing.reason))
    one, two, three = map(mentioned, parts)
    return _(READINGS[of]).format(
        **about, total=mentioned(total), one=one, two=two, three=three
    )
