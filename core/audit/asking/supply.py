"""How much of what an economy could buy abroad is under control by some others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.audit.asking.candidate import of_figure
from core.formulas.controls.portfolio import Portfolio
from core.formulas.controls.shares import NodeShares
from core.formulas.controls.supply import whole_coverage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.asking.candidate import Candidate
    from core.audit.naming import Named
    from core.tables.controls import ControlsTable

FIT: Final = 5
_SUPPLY: Final = re.compile(r"\bsuppl(?:y|ies)\b|供給", re.IGNORECASE)
_BUYS: Final = re.compile(
    r"\s+(?:could|can|may|might)\s+(?:still\s+)?(?:buy|purchase)|が(?:国外から)?購入",
    re.IGNORECASE,
)
_JOINING: Final = re.compile(r",\s+(?:and\s+)?(?:with|plus)\b", re.IGNORECASE)


def speaks_of_supply(text: str) -> bool:
    """Return whether a plain sentence is about supply, and not about lists."""
    return bool(_SUPPLY.search(text))


def supply_candidates(
    table: ControlsTable, text: str, start: int, named: list[Named]
) -> Iterator[Candidate]:
    """Yield the least and the most of the supply that may be under control.

    The coalition is whoever is named before the figure, or else up to where others
    join: `81.5% by the United States and Japan, with the Netherlands 88.5%`.

    Args:
        table: The lists, as they stand.
        text: A plain sentence.
        start: Where the figure begins in it.
        named: The economies it names.
    """
    buyers = [one.code for one in named if _BUYS.match(text, one.end)]
    if not buyers:
        return
    codes = {one.iso3: code for code, one in table.by_jurisdiction.items() if one.iso3}
    target = buyers[0]
    others = [one for one in named if one.code != target and one.code in codes]
    joining = _JOINING.search(text, start)
    ends = (start, joining.start() if joining else len(text))
    for coalition in dict.fromkeys(_members(codes, others, end) for end in ends):
        if coalition:
            portfolio = Portfolio(table, NodeShares(table), target, coalition)
            for figure in whole_coverage(portfolio):
                yield of_figure(figure)._replace(fit=FIT, is_current=True)


def _members(codes: dict[str, str], named: list[Named], end: int) -> tuple[str, ...]:
    before = (codes[one.code] for one in named if one.start < end)
    return tuple(dict.fromkeys(before))
