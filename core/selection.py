"""What the user asks to see: one selection for all tabs, and choices of each tab."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class MarketChoice:
    """What the market share tab is about; empty texts mean the first there is."""

    dataset: str = ""
    industry: str = ""
    measure: str = "share"
    view: str = "trend"


@dataclass(frozen=True, slots=True)
class TradeChoice:
    """What the trade tab is about."""

    dataset: str = ""
    reporter: str = ""
    partner: str = ""
    product: str = ""
    basis: str = ""
    frequency: str = "year"
    view: str = "balance"


@dataclass(frozen=True, slots=True)
class ControlsChoice:
    """What the export controls tab is about."""

    dataset: str = ""
    jurisdictions: tuple[str, ...] = ()
    category: str = ""
    view: str = "matrix"


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything chosen in the selection bar.

    Attributes:
        economies: Codes of economies and groups, in the order they were chosen.
        years: First and last year; None leaves an end open.
    """

    economies: tuple[str, ...] = ("USA", "CHN", "JPN")
    years: tuple[int | None, int | None] = (None, None)
    market: MarketChoice = field(default_factory=MarketChoice)
    trade: TradeChoice = field(default_factory=TradeChoice)
    controls: ControlsChoice = field(default_factory=ControlsChoice)

    def choosing(self, name: str, codes: tuple[str, ...]) -> Selection:
        """Return the selection after one control of the bar was used.

        Args:
            name: A field's name: `economies`, `years`, or `market.industry` and the
                like.
            codes: What was chosen: one code, several, or first and last year.

        Example:
            >>> Selection().choosing("market.industry", ("C26",)).market.industry
            'C26'
        """
        tab, _, attribute = name.partition(".")
        if name == "economies":
            return replace(self, economies=codes)
        if name == "years":
            first, last = (int(code) if code else None for code in codes)
            return replace(self, years=(first, last))
        choice = getattr(self, tab)
        several = isinstance(getattr(choice, attribute), tuple)
        value = codes if several else codes[0]
        return replace(self, **{tab: replace(choice, **{attribute: value})})

    def as_json(self) -> str:
        """Return the selection as text, for a pin."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Selection:
        """Return the selection a pin was made with."""
        stored: dict[str, Any] = json.loads(text)
        controls = {**stored["controls"]}
        controls["jurisdictions"] = tuple(controls["jurisdictions"])
        return cls(
            economies=tuple(stored["economies"]),
            years=tuple(stored["years"]),
            market=MarketChoice(**stored["market"]),
            trade=TradeChoice(**stored["trade"]),
            controls=ControlsChoice(**controls),
        )
