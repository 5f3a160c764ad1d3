"""What the view of indices says: which index it is, and why one is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.framing import span
from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.format import written_period
from core.i18n import N_, _
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.briefs.trade.asking import Asked
    from core.figure import Figure

CHOICES: Final = {
    "cover_ratio": N_("Cover ratio"),
    "normalized_balance": N_("Normalized balance"),
    "grubel_lloyd": N_("Intra-industry trade"),
    "trade_intensity": N_("Trade intensity"),
    "trade_complementarity": N_("Complementarity"),
    "lafay_index": N_("Lafay index"),
}
"""What can be drawn; of intensity both variants at once."""
SHORT: Final = {
    **CHOICES,
    "trade_intensity": N_("Trade intensity (whole world)"),
    "trade_intensity_rest": N_("Trade intensity (world without the exporter)"),
}
"""What each figure is called in a heading."""
IN_SENTENCE: Final = {
    "cover_ratio": N_("the ratio of exports to imports"),
    "normalized_balance": N_("the balance as a part of trade"),
    "grubel_lloyd": N_("the Grubel-Lloyd index of intra-industry trade"),
    "trade_intensity": N_("the intensity of trade, against the whole world,"),
    "trade_intensity_rest": N_(
        "the intensity of trade, against the world without the exporter,"
    ),
    "trade_complementarity": N_("the complementarity of trade"),
    "lafay_index": N_("the Lafay index of the product in trade"),
}
LEVELS: Final = {
    "cover_ratio": (1.0, N_("balanced trade")),
    "normalized_balance": (0.0, N_("balanced trade")),
    "trade_intensity": (1.0, N_("as the partner's size would have it")),
    "lafay_index": (0.0, N_("neither advantage nor disadvantage")),
}
"""The level to judge an index by."""


def index_title(asked: Asked, index: str) -> str:
    """Return which index it is, of whose trade, in what, when."""
    return _("{index} of {reporter} with {partner}: {product}, {years}").format(
        index=_(CHOICES[index]),
        reporter=asked.reporter,
        partner=asked.partner,
        product=asked.product,
        years=span(*asked.years),
    )


def index_reading(asked: Asked, runs: Iterable[Sequence[Figure]]) -> str:
    """Return of each run of known figures the last one, and where it began."""
    return sentences(_said(asked, run[0], run[-1]) for run in runs)


def _said(asked: Asked, first: Figure, last: Figure) -> str:
    text = _("In {period} {index} of {reporter} with {partner} was {value}.")
    if first.period != last.period:
        text = _(
            "In {period} {index} of {reporter} with {partner} was {value}, after "
            "{before} in {first}."
        )
    return text.format(
        period=written_period(last.period),
        index=_(IN_SENTENCE[last.formula]),
        reporter=asked.reporter,
        partner=asked.partner,
        value=mentioned(last),
        before=mentioned(first),
        first=written_period(first.period),
    )


def nothing_told(index: str, figures: Iterable[Figure]) -> str:
    """Return why an index is known of no period, and what to do."""
    reasons = dict.fromkeys(
        reason_text(figure.reason or "part_of_period") for figure in figures
    )
    return _(
        "{index} is not known here: {reasons}. Choose another index, product, partner "
        "or dataset."
    ).format(index=_(CHOICES[index]), reasons=clauses(reasons))


def not_told(figures: Iterable[Figure]) -> str:
    """Return which indices the dataset does not answer, and why."""
    said = _by_reason(figures)
    return _("Not known: {list}.").format(list=clauses(said)) if said else ""


def none_told(figures: Iterable[Figure]) -> str:
    """Return why none of the indices is known, and what to do."""
    return _(
        "No bilateral index can be computed here: {list}. Choose another product, "
        "partner or dataset."
    ).format(list=clauses(_by_reason(figures)))


def _by_reason(figures: Iterable[Figure]) -> list[str]:
    """Return the indices that are not known, those for the same reason together."""
    names: dict[str, list[str]] = {}
    for figure in figures:
        if figure.value is None:
            reason = reason_text(figure.reason)
            names.setdefault(reason, []).append(_(SHORT[figure.formula]))
    return [
        _("{names}: {reason}").format(names=listed(each), reason=reason)
        for reason, each in names.items()
    ]
