"""What the mirror view says: whose report is whose, and why the two differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.framing import span
from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.briefs.trade.names import basis_name
from core.briefs.trade.words import basis_of
from core.format import written
from core.i18n import N_, _
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefs.trade.asking import Asked
    from core.figure import Figure
    from core.formulas.trade.mirror import Report

FLOWS: Final = {"export": N_("Exports"), "import": N_("Imports")}
NO_YEARS: Final = N_(
    "This dataset has no yearly figures for what is chosen. Choose a dataset with "
    "years."
)
CAUSES: Final = N_(
    "Why two reports of one trade differ: imports are mostly valued with freight and "
    "insurance (CIF), exports without (FOB); goods in transit or re-exported by a "
    "third economy are booked to another partner; what leaves late in a year arrives "
    "in the next; goods and currencies are valued differently; one side counts "
    "general, the other special trade; some goods are kept confidential."
)
"""The usual causes of a gap."""
MORE: Final = {
    "exports": N_(
        "In {year} {partner} reported {gap} more imports from {reporter} "
        "than {reporter} reported exports to it."
    ),
    "imports": N_(
        "In {year} {reporter} reported {gap} more imports from {partner} "
        "than {partner} reported exports to it."
    ),
}
LESS: Final = {
    "exports": N_(
        "In {year} {partner} reported {gap} less imports from {reporter} "
        "than {reporter} reported exports to it."
    ),
    "imports": N_(
        "In {year} {reporter} reported {gap} less imports from {partner} "
        "than {partner} reported exports to it."
    ),
}
SAME: Final = {
    "exports": N_(
        "In {year} {partner} reported imports from {reporter} as large as the exports "
        "that {reporter} reported to it: the gap is {gap}."
    ),
    "imports": N_(
        "In {year} {reporter} reported imports from {partner} as large as the exports "
        "that {partner} reported to it: the gap is {gap}."
    ),
}
"""By flow of the reporter, what is said of a gap above, below and at zero."""


def no_second_side(asked: Asked) -> str:
    """Return why there is nothing to hold up against the one side."""
    return _(
        "No dataset of this case has what {partner} reports of the same trade with "
        "{reporter}, so there is no second side. Import figures of the partner."
    ).format(partner=asked.partner, reporter=asked.reporter)


def no_common_year(own: Report, theirs: Report, sides: Iterable[Figure]) -> str:
    """Return why no gap is known though both sides report something."""
    if own.table.unit != theirs.table.unit:
        return _(
            "{title} is not in the same currency, so the two reports cannot be held "
            "against each other. Choose another dataset to set beside."
        ).format(title=theirs.table.dataset.title)
    text = _(
        "{title} has no year that both sides report. Choose another dataset to set "
        "beside, or other years."
    ).format(title=theirs.table.dataset.title)
    reasons = {side.reason for side in sides if side.value is None}
    said = sorted(reason_text(one) for one in reasons - {"period_missing"})
    why = _("Not known: {list}.").format(list=clauses(said)) if said else ""
    return sentences((text, why))


def mirror_title(asked: Asked, flow: str) -> str:
    """Return whose trade both report."""
    titles = {
        "exports": _("Exports of {reporter} to {partner} as both report: {product}"),
        "imports": _("Imports of {reporter} from {partner} as both report: {product}"),
    }
    said = titles[flow].format(
        reporter=asked.reporter, partner=asked.partner, product=asked.product
    )
    return listed((said, span(*asked.years)))


def report_names(asked: Asked, flow: str) -> tuple[str, str]:
    """Return what either side's report is called."""
    sides = (asked.reporter, asked.partner)
    exported, imported = _("Exports as {who} reports"), _("Imports as {who} reports")
    texts = (exported, imported) if flow == "exports" else (imported, exported)
    own, theirs = (text.format(who=who) for text, who in zip(texts, sides, strict=True))
    return own, theirs


def mirror_reading(asked: Asked, flow: str, both: tuple[Figure, Figure]) -> str:
    """Return how far the last year lies apart, in money and in per cent."""
    money, percent = both
    texts = (LESS if money.value < 0 else MORE) if money.value else SAME
    gap = _size(money)
    if money.value and percent.value is not None:
        gap = _("{value} ({percent})").format(value=gap, percent=_size(percent))
    return _(texts[flow]).format(
        year=money.period,
        reporter=asked.reporter,
        partner=asked.partner,
        gap=gap,
    )


def _size(figure: Figure) -> str:
    return mentioned(figure, written(abs(figure.value or 0.0), figure.unit))


def basis_note(theirs: Report, who: str) -> str:
    """Return on which basis the other side reports."""
    dataset, basis = theirs.table.dataset, theirs.stream.basis
    said = (*basis_of(dataset), *((basis_name(theirs.table, basis),) if basis else ()))
    return _("Reported by {who}: {basis}.").format(
        who=who, basis=clauses(text.rstrip(".") for text in said)
    )
