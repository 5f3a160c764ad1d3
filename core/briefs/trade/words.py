"""What the trade tab says, in whole sentences."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.framing import Told
from core.briefs.mentions import mentioned
from core.briefs.trade.names import ALL_PRODUCTS, partner_names
from core.briefs.trade.runs import listed_runs
from core.format import joined, written, written_period
from core.i18n import N_, _
from core.joining import listed, sentences
from core.money import currency_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.briefs.trade.asking import Asked
    from core.casefile import Dataset
    from core.figure import Figure
    from core.library import Library
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable


SAYS_BASIS: Final = (*("basis", "direction", "trade_flow", "domestic_or_foreign"),)
"""Where a dataset says which flows it counts, and how they are valued."""


OF_ONE_PRODUCT: Final = frozenset(
    {
        *("trade.balance", "trade.partners", "trade.mirror", "trade.indices"),
        *("trade.lafay", "trade.to_date", "trade.rolling", "trade.seasons"),
    }
)
"""The charts that show one product, of those that were chosen."""
FLOW_HEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("Exports"),
        "imports": N_("Imports"),
        "trade_balance": N_("Balance"),
    }
)


def told(dataset: Dataset, asked: Asked, key: str, title: str, reading: str) -> Told:
    """Return the words around a chart of trade."""
    if key in OF_ONE_PRODUCT:
        reading = about(asked.product, reading)
    said = (*basis_of(dataset), dataset.said("definition"))
    return Told(
        key=key,
        title=title,
        unit=_("{currency}; {basis}").format(
            currency=currency_name(asked.currency), basis=asked.basis
        ),
        reading=reading,
        definition="; ".join(text.rstrip(".") for text in said if text),
    )


def about(product: str, reading: str) -> str:
    """Return a sentence behind the product it is about: it is read without its title.

    What is said of all products, as published, needs no such word.
    """
    if not reading or product == _(ALL_PRODUCTS):
        return reading
    return _("{product}: {reading}").format(product=product, reading=reading)


def basis_of(dataset: Dataset) -> tuple[str, ...]:
    """Return what a dataset says of what it counts and how it values it."""
    said = dict.fromkeys(dataset.said(key) for key in SAYS_BASIS if dataset.said(key))
    return tuple(said) or (_("basis not stated"),)


def members_note(library: Library, table: TradeTable, stream: Stream) -> str:
    """Return who a group is as a partner, where it is none by itself."""
    members = table.partners_of(stream.partner, stream.reporter)
    if stream.partner not in table.groups or members == (stream.partner,):
        return ""
    name = library.economies.name
    return _("{group} as one partner: {members}.").format(
        group=partner_names(library, table)[stream.partner],
        members=joined([name(code) for code in members]),
    )


def flow_heads(first: str, shown: Iterable[str] = FLOW_HEADS) -> tuple[str, ...]:
    """Return the headings of a table of flows."""
    return (first, *(_(FLOW_HEADS[formula]) for formula in shown))


def balance_reading(asked: Asked, balance: Figure | None, summed: str = "") -> str:
    """Return the last whole period's balance, and what is said of their sum."""
    if balance is None or balance.value is None:
        return _("The balance of {reporter} with {partner} is not known.").format(
            reporter=asked.reporter, partner=asked.partner
        )
    said = _DEFICIT if balance.value < 0 else _SURPLUS if balance.value else _EVEN
    sentence = _(said).format(
        period=written_period(balance.period),
        reporter=asked.reporter,
        partner=asked.partner,
        value=mentioned(balance, written(abs(balance.value), balance.unit)),
    )
    return sentences((sentence, summed))


def summed_up(of: str, first: int, known: Figure | None, missing: Sequence[str]) -> str:
    """Return what balances, exports or imports of years add up to, and until when.

    Args:
        of: What is added up.
        first: The year from which they are added up.
        known: The last sum that is known.
        missing: The years that keep it from going on to the last one.
    """
    gaps, what = joined(listed_runs(missing)), _(_ADDED[of])
    if known is None:
        return _(
            "What {what} since {first} add up to is not known (missing: {years})."
        ).format(what=what, first=first, years=gaps)
    if not missing:
        return _("Over {span} {what} add up to {total}.").format(
            span=written_period(known.period), what=what, total=mentioned(known)
        )
    return _(
        "Over {span} {what} add up to {total}; what they come to since is not known "
        "(missing: {years})."
    ).format(
        span=written_period(known.period),
        what=what,
        total=mentioned(known),
        years=gaps,
    )


def partial_note(periods: Sequence[str]) -> str:
    """Return which periods are marked, because only a part of them is published."""
    if not periods:
        return ""
    text = _("{periods}: only part of the period is published.")
    return text.format(periods=listed(listed_runs(periods)))


def absent_note(periods: Sequence[str]) -> str:
    """Return which years or months are not there between others."""
    if not periods:
        return ""
    text = _("{periods}: not in this dataset; left blank, and nothing is added over.")
    return text.format(periods=listed(listed_runs(periods)))


_ADDED: Final = {
    "exports": N_("exports"),
    "imports": N_("imports"),
    "trade_balance": N_("the balances"),
}
_DEFICIT = N_(
    "In {period} {reporter} imported {value} more from {partner} than it exported."
)
_SURPLUS = N_(
    "In {period} {reporter} exported {value} more to {partner} than it imported."
)
_EVEN = N_(
    "In {period} {reporter} exported as much to {partner} as it imported: the balance "
    "is {value}."
)
