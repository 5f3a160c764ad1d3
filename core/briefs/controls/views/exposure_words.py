"""What the view of exporters' exposure says: always as an upper bound."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.views.changelog_words import and_more
from core.briefs.controls.views.gap_words import drawn
from core.briefs.mentions import mentioned
from core.briefs.names import in_sentence
from core.briefs.reasons import reason_text
from core.i18n import N_, _, ngettext
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from core.briefs.controls.asking import Scene
    from core.briefs.controls.views.exposure import CodeRow
    from core.figure import Figure
    from core.formulas.controls.exposure import Exporter

QUALITIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exact": N_("exact"),
        "partial": N_("in part"),
        "upper_bound": N_("upper bound"),
    }
)
"""By quality of a mapping from an item to a customs code what it is called."""

NAMED: Final = 8
"""So many codes are named; of others it is said how many they are."""


def quality(codes: AbstractSet[str]) -> str:
    """Return how well a customs code fits the items that are mapped to it."""
    known = [_(name) for code, name in QUALITIES.items() if code in codes]
    return listed((*known, *sorted(codes - QUALITIES.keys() - {""})))


def without_codes() -> str:
    """Return that no customs codes are mapped to the items."""
    return _(
        "No customs codes are mapped to these items. Import a table of customs codes "
        "by item: the sheet HSCodes of the template for export controls."
    )


def without_trade() -> str:
    """Return that no trade dataset holds the codes."""
    return _(
        "No trade dataset of this case holds the customs codes of these items; import "
        "trade by product."
    )


def title(scene: Scene, exporter: Exporter) -> str:
    """Return what is shown."""
    return _(
        "Exports of {economy} to {target} under the customs codes of controlled items, "
        "{year}"
    ).format(
        economy=in_sentence(scene.library, exporter.economy),
        target=in_sentence(scene.library, exporter.target),
        year=exporter.year,
    )


def reading(
    scene: Scene,
    exporter: Exporter,
    found: tuple[Figure, Figure],
    rows: Sequence[CodeRow],
) -> str:
    """Return which part of exports is at stake at most."""
    of_codes, of_all = found
    told = {
        "economy": in_sentence(scene.library, exporter.economy),
        "target": in_sentence(scene.library, exporter.target),
        "year": exporter.year,
    }
    if of_codes.value is None:
        return _(
            "How much of what {economy} exported under these codes in {year} went to "
            "{target} is not known: {reason}."
        ).format(**told, reason=reason_text(of_codes.reason))
    start = _(
        "At most {share} of what {economy} exported under the customs codes of these "
        "items in {year} went to {target}."
    ).format(**told, share=mentioned(of_codes))
    whole = ""
    if of_all.value is not None:
        whole = _("That is at most {share} of all its exports.").format(
            share=mentioned(of_all)
        )
    first = rows[0]
    largest = ""
    if first.part.value is not None:
        largest = _("The largest code is {code}, with {value}.").format(
            code=first.code, value=mentioned(first.part)
        )
    return sentences((start, whole, largest))


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        *(_("Code"), _("Product"), _("Fit")),
        *(_("Exports to the destination"), _("Exports to the world"), _("Share")),
    )


def notes(found: int, most: int, not_held: Sequence[str]) -> tuple[str, ...]:
    """Return why it is an upper bound, and how many codes are drawn or are missing."""
    counted = ngettext(
        "{count} customs code that the trade dataset holds.",
        "{count} customs codes that the trade dataset holds.",
        found,
    ).format(count=found)
    bound = _(
        "Upper bound: a customs code is far wider than a control, so what is "
        "controlled is a part of these exports."
    )
    return (
        bound,
        sentences((counted, _missing(not_held))),
        drawn(min(found, most), found),
    )


def _missing(codes: Sequence[str]) -> str:
    """Return which codes nothing is known of, the first of them by name."""
    if not codes:
        return ""
    first, more = codes[:NAMED], len(codes) - NAMED
    return _("Mapped to these items, but not in the trade dataset: {codes}.").format(
        codes=and_more(first, more) if more > 0 else listed(first)
    )


def definition() -> str:
    """Return what the numbers mean."""
    return _(
        "Exports under the customs codes mapped to the items, to the destination ÷ to "
        "the world; an upper bound of what controls touch."
    )
