"""What the views of partners and of products let one choose, and how it is read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.exhibit import Field
    from core.selection import TradeChoice
    from core.tables.trade import TradeTable

FORMULAS: Final[Mapping[str, str]] = MappingProxyType(
    {"export": "exports", "import": "imports", "balance": "trade_balance"}
)
"""By the flow that is chosen, the formula of it."""
BALANCE: Final = "balance"
NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "export": N_("Exports"),
        "import": N_("Imports"),
        "balance": N_("Balance"),
        "value": N_("Value"),
        "share": N_("Share"),
        "change": N_("Change"),
        "concentration": N_("Concentration"),
        "advantage": N_("Comparative advantage"),
        "bars": N_("Bars"),
        "treemap": N_("Treemap"),
        "multiples": N_("Small charts"),
    }
)


def flow_of(choice: TradeChoice) -> str:
    """Return the flow that is looked at."""
    return _within(choice.flow, tuple(FORMULAS), "import")


def aspect_of(choice: TradeChoice, offered: Sequence[str]) -> str:
    """Return what is shown of it, of what a view offers."""
    return _within(choice.aspect, offered, offered[0])


def drawn_of(choice: TradeChoice, offered: Sequence[str]) -> str:
    """Return how it is drawn, of the ways that a view offers."""
    return _within(choice.drawn, offered, offered[0])


def flow_field(choice: TradeChoice, table: TradeTable) -> tuple[Field, ...]:
    """Return the control for the flow; none where a dataset holds but one."""
    if table.rows.only_flow:
        return ()
    return (_one("flow", _("Flo&w"), tuple(FORMULAS), flow_of(choice)),)


def aspect_field(choice: TradeChoice, offered: Sequence[str]) -> Field:
    """Return the control for what is shown."""
    return _one("aspect", _("Fi&gures"), offered, aspect_of(choice, offered))


def drawn_field(choice: TradeChoice, offered: Sequence[str]) -> tuple[Field, ...]:
    """Return the control for how it is drawn, where there is more than one way."""
    if len(offered) == 1:
        return ()
    return (_one("drawn", _("Dr&awn as"), offered, drawn_of(choice, offered)),)


def top_field(choice: TradeChoice) -> Field:
    """Return the control for how many are shown."""
    return fields.number("trade.top", _("Top &n"), choice.top)


def most_shown(choice: TradeChoice) -> int | None:
    """Return how many are asked for; None for all of them.

    Raises:
        ValueError: What was typed is no whole number from 1 up.
    """
    typed = choice.top.strip()
    if not typed:
        return None
    if not typed.isdecimal() or int(typed) < 1:
        raise ValueError(typed)
    return int(typed)


def unread_top(choice: TradeChoice) -> str:
    """Return what is wrong with the number that was typed, or nothing if it is one."""
    try:
        most_shown(choice)
    except ValueError:
        return _(
            "“{typed}” is no number to be shown. Type a whole number such as 10, or "
            "nothing to see all of them."
        ).format(typed=choice.top.strip())
    return ""


def _within(wanted: str, offered: Sequence[str], first: str) -> str:
    return wanted if wanted in offered else first


def _one(name: str, label: str, codes: Sequence[str], chosen: str) -> Field:
    names = {code: _(NAMES[code]) for code in codes}
    return fields.one(f"trade.{name}", label, names, chosen)
