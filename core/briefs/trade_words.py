"""What the trade tab says, in whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.names import with_article
from core.format import written
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.briefs.trade import AskedTrade
    from core.briefs.trade_views import PartnerRow
    from core.figure import Figure


def balance_reading(
    asked: AskedTrade, balance: Figure | None, cumulative: Figure | None
) -> str:
    """Return the last whole period's balance, and what the balances add up to."""
    if balance is None or balance.value is None:
        return _("The balance of {reporter} with {partner} is not known.").format(
            reporter=asked.reporter, partner=asked.partner
        )
    said = _DEFICIT if balance.value < 0 else _SURPLUS
    sentence = _(said).format(
        period=balance.period,
        reporter=asked.reporter,
        partner=asked.partner,
        value=written(abs(balance.value), "USD"),
    )
    if cumulative is None or cumulative.value is None:
        return sentence
    added = _("Since {first} the balances add up to {total}.").format(
        first=asked.years[0], total=written(cumulative.value, "USD")
    )
    return f"{sentence} {added}"


def partners_reading(asked: AskedTrade, year: str, largest: PartnerRow | None) -> str:
    """Return with whom the largest balance was."""
    if largest is None or largest.balance.value is None:
        return _("No balances by partner are known for {year}.").format(year=year)
    return _(
        "In {year} the largest balance of {reporter} was with {partner}: {value}."
    ).format(
        year=year,
        reporter=asked.reporter,
        partner=with_article(largest.code, largest.name),
        value=written(largest.balance.value, "USD"),
    )


_DEFICIT = N_(
    "In {period} {reporter} imported {value} more from {partner} than it exported."
)
_SURPLUS = N_(
    "In {period} {reporter} exported {value} more to {partner} than it imported."
)
