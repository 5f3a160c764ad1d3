"""What the trade tab says, in whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.framing import Told, span
from core.briefs.mentions import mentioned
from core.format import written, written_period
from core.i18n import N_, _
from core.joining import sentences
from core.money import currency_name

if TYPE_CHECKING:
    from core.briefs.trade.asking import Asked
    from core.casefile import Dataset
    from core.figure import Figure


def told(dataset: Dataset, asked: Asked, key: str, title: str, reading: str) -> Told:
    """Return the words around a chart of trade."""
    said = (dataset.said("basis"), dataset.said("definition"))
    return Told(
        key=key,
        title=title,
        unit=_("{currency}; {basis}").format(
            currency=currency_name(asked.currency), basis=asked.basis
        ),
        reading=reading,
        definition="; ".join(text.rstrip(".") for text in said if text),
    )


def balance_title(asked: Asked) -> str:
    """Return whose trade is shown, in what, when."""
    return _("Trade of {reporter} with {partner}: {product}, {years}").format(
        reporter=asked.reporter,
        partner=asked.partner,
        product=asked.product,
        years=span(*asked.years),
    )


def flow_heads(first: str) -> tuple[str, ...]:
    """Return the headings of a table of flows."""
    return (first, _("Exports"), _("Imports"), _("Balance"))


def balance_reading(
    asked: Asked, balance: Figure | None, cumulative: Figure | None
) -> str:
    """Return the last whole period's balance, and what the balances add up to."""
    if balance is None or balance.value is None:
        return _("The balance of {reporter} with {partner} is not known.").format(
            reporter=asked.reporter, partner=asked.partner
        )
    said = _DEFICIT if balance.value < 0 else _SURPLUS
    sentence = _(said).format(
        period=written_period(balance.period),
        reporter=asked.reporter,
        partner=asked.partner,
        value=mentioned(balance, written(abs(balance.value), balance.unit)),
    )
    if cumulative is None or cumulative.value is None:
        return sentence
    added = _("Since {first} the balances add up to {total}.").format(
        first=asked.years[0], total=mentioned(cumulative)
    )
    return sentences((sentence, added))


_DEFICIT = N_(
    "In {period} {reporter} imported {value} more from {partner} than it exported."
)
_SURPLUS = N_(
    "In {period} {reporter} exported {value} more to {partner} than it imported."
)
