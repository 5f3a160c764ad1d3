"""What is said of orders against infringing products."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.views.timeline_words import legend as sign_words
from core.briefs.controls.views.timeline_words import marks_of
from core.briefs.mentions import mentioned
from core.i18n import N_, _
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.exhibit import Span
    from core.figure import Figure
    from core.tables.controls.rows import Order

RIGHTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "patent": N_("patent"),
        "trade_secret": N_("trade secret"),
        "trademark": N_("trademark"),
        "copyright": N_("copyright"),
        "other": N_("other"),
    }
)


def without_orders() -> str:
    """Return why the board is empty."""
    return _(
        "No orders against infringing products are in this case, and none are guessed. "
        "Fill in the sheet Section337 of the template for export controls, for the "
        "United States with the orders under Section 337 of the Tariff Act, and import "
        "it."
    )


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        *(_("Order"), _("Jurisdiction"), _("Instrument"), _("Product"), _("HS code")),
        *(_("Origin"), _("Right"), _("In force from"), _("Counterpart")),
        *(_("Days left"), _("Imports closed to it")),
    )


def legend(spans: Sequence[Span]) -> tuple[tuple[str, str], ...]:
    """Return what the signs mean that are drawn."""
    drawn = {kind for span in spans for kind in (span.kind, *marks_of(span))}
    own = {"measure": _("In force"), "draft": _("Over, or not yet in force")}
    return tuple((kind, own.get(kind, words)) for kind, words in sign_words(drawn))


def right_name(code: str) -> str:
    """Return what an order protects, in words."""
    return _(RIGHTS[code]) if code in RIGHTS else code


def counterpart(held: frozenset[str] | None, names: Mapping[str, str]) -> str:
    """Return where an order has a counterpart in force."""
    if held is None:
        return _("not in force")
    if not held:
        return _("none on record")
    return listed(names.get(code, code) for code in sorted(held))


def said(order: Order) -> str:
    """Return all that is read out of an order."""
    until = order.end_date or _("no end on record")
    return clauses(
        text
        for text in (
            f"{order.order_id}: {order.product}",
            order.instrument,
            f"{order.start_date} – {until}",
            order.status,
            order.citation,
        )
        if text
    )


def reading(
    orders: Figure, lacking: Mapping[str, Figure], names: Mapping[str, str], at: str
) -> str:
    """Return how many orders there are, and how many each border does not have."""
    parts = [
        _("{count} in {jurisdiction}").format(
            count=mentioned(figure), jurisdiction=names[code]
        )
        for code, figure in lacking.items()
        if figure.value is not None
    ]
    said = [_("Orders on record: {count}.").format(count=mentioned(orders))]
    if parts:
        said.append(
            _(
                "Of the orders of others in force as of {date}, without a counterpart "
                "on record: {parts}."
            ).format(date=at, parts=listed(parts))
        )
    return sentences(said)


def note() -> str:
    """Return what must be said beside the board."""
    return _(
        "A counterpart that nobody has entered is not known, so these are the most "
        "orders that can lack one. Customs enforce an order; it does not act by itself."
    )
