"""What the user asks to see: one selection for all tabs, and choices of each tab."""

from __future__ import annotations

import json
from functools import reduce
from typing import Any, NamedTuple

from core.controls_choice import ControlsChoice
from core.errors import CaseDamagedError
from core.i18n import _
from core.market_choice import MarketChoice


class TradeChoice(NamedTuple):
    """What the trade tab is about; empty texts mean the first there is.

    Attributes:
        flow: Which side is looked at: `export`, `import`, or their `balance`.
        aspect: What is shown of it: its `value`, `share` or `change`, the
            `concentration` of partners, or the `advantage` in a product.
        drawn: How parts of a whole are drawn: as `bars`, `treemap` or `multiples`.
        scale: Whether small charts share one scale (`common`) or not (`own`).
        other: The dataset that is set beside the first.
        top: How many are shown, as it was typed; the others are one.
        products: Those that a what-if is about.
        percent: Which part of them is moved, in per cent, as it was typed.
        basket: The partners to which it is moved.
        limit_suppliers: From which concentration of suppliers on a product is
            dependent, as it was typed.
        limit_imports: From which part of imports, or of world exports, it is.
        limit_exports: From which ratio of imports to exports it is.
        about: What of an exposure is shown: its `destinations`, other `markets`, or
            `incidents` on record.
        divided: How what is moved is divided: by shares of world `exports`, by those of
            `imports`, `evenly`, or as `typed`.
        weights: Which part of it goes to whom, in per cent: each a code and what was
            typed, with a colon between them.
        source: The indicator dataset that is shown.
        indicator: What of it.
        beside: The dataset and indicator drawn beside it, with a line between them.
        bilateral: Which index of the trade between two is drawn.
        overlay: What is marked on the axis of time.
        members: The agreement or group whose members are shown.
        members_at: The year at whose end they are its members, if not the last.
        partner_items: The partners of an indicator that are shown; none for all, as
            with industries, products and flows.
        widened: What does not narrow down the observations: `reporter`, `partner`,
            `product`, `basis`, `frequency`.
    """

    dataset: str = ""
    reporter: str = ""
    partner: str = ""
    product: str = ""
    basis: str = ""
    frequency: str = "year"
    view: str = "balance"
    flow: str = "import"
    aspect: str = "value"
    drawn: str = ""
    scale: str = "common"
    other: str = ""
    top: str = ""
    products: tuple[str, ...] = ()
    percent: str = ""
    basket: tuple[str, ...] = ()
    limit_suppliers: str = ""
    limit_imports: str = ""
    limit_exports: str = ""
    source: str = ""
    indicator: str = ""
    about: str = "destinations"
    divided: str = ""
    beside: str = ""
    bilateral: str = ""
    overlay: str = ""
    members: str = ""
    members_at: str = ""
    partner_items: tuple[str, ...] = ()
    industry_items: tuple[str, ...] = ()
    product_items: tuple[str, ...] = ()
    flow_items: tuple[str, ...] = ()
    widened: tuple[str, ...] = ()
    weights: tuple[str, ...] = ()

    def weight(self, key: str) -> str:
        """Return what was typed as the weight of one."""
        typed = (one.partition(":") for one in self.weights)
        return next((text for code, _, text in typed if code == key), "")


WITH_CHOICES = ("market", "trade", "controls")
"""The parts of a selection that belong to one tab each."""


class Selection(NamedTuple):
    """Everything chosen in the selection bar.

    Attributes:
        economies: Codes of economies and groups, in the order they were chosen.
        years: First and last year; None leaves an end open.
    """

    economies: tuple[str, ...] = ("USA", "CHN", "JPN")
    years: tuple[int | None, int | None] = (None, None)
    market: MarketChoice = MarketChoice()
    trade: TradeChoice = TradeChoice()
    controls: ControlsChoice = ControlsChoice()

    def choosing(self, name: str, codes: tuple[str, ...]) -> Selection:
        """Return the selection after one control of the bar was used.

        Args:
            name: A field's name: `economies`, `years`, or `market.industry` and the
                like; or several of the latter with a plus between them, for what
                changes at one stroke. `trade.weights:JPN` is typed for one of several.
            codes: What was chosen: one code, several, or first and last year; of
                several fields one code each.

        Example:
            >>> Selection().choosing("market.industry", ("C26",)).market.industry
            'C26'
            >>> names = "market.industry+market.view"
            >>> both = Selection().choosing(names, ("C", "heat"))
            >>> both.market.industry, both.market.view
            ('C', 'heat')
        """
        if "+" in name:
            several_names = name.split("+")
            return reduce(_choosing_one, zip(several_names, codes, strict=True), self)
        tab, _, attribute = name.partition(".")
        if name == "economies":
            return self._replace(economies=codes)
        if name == "years":
            first, last = (int(code) if code else None for code in codes)
            return self._replace(years=(first, last))
        choice = getattr(self, tab)
        attribute, _, key = attribute.partition(":")
        if key:
            codes = _with_typed(getattr(choice, attribute), key, codes[0])
        several = isinstance(getattr(choice, attribute), tuple)
        value = codes if several else codes[0]
        return self._replace(**{tab: choice._replace(**{attribute: value})})

    def dated(self, day: str) -> Selection:
        """Return the selection as it is on a day, which means the same on any other."""
        as_of = self.controls.as_of or day
        return self._replace(controls=self.controls._replace(as_of=as_of))

    def as_json(self) -> str:
        """Return the selection as text, for a pin."""
        choices = {tab: getattr(self, tab)._asdict() for tab in WITH_CHOICES}
        return json.dumps({**self._asdict(), **choices}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Selection:
        """Return the selection a pin was made with.

        What a later version lets choose besides is left aside.

        Raises:
            CaseDamagedError: The text says nothing of the kind.
        """
        try:
            stored = json.loads(text)
            first, last = stored["years"]
            return cls(
                economies=_codes(stored["economies"]),
                years=(_year(first), _year(last)),
                market=MarketChoice(**_kept(MarketChoice(), stored["market"])),
                trade=TradeChoice(**_kept(TradeChoice(), stored["trade"])),
                controls=ControlsChoice(**_kept(ControlsChoice(), stored["controls"])),
            )
        except (ValueError, LookupError, TypeError) as error:
            message = _(
                "What was chosen for an exhibit can no longer be read, so the case is "
                "damaged; open a backup of it."
            )
            raise CaseDamagedError(message) from error


def _with_typed(held: tuple[str, ...], key: str, text: str) -> tuple[str, ...]:
    others = (one for one in held if not one.startswith(f"{key}:"))
    return (*others, *((f"{key}:{text}",) if text else ()))


def _choosing_one(selection: Selection, field: tuple[str, str]) -> Selection:
    name, code = field
    return selection.choosing(name, (code,))


def _kept(choice: NamedTuple, stored: dict[str, object]) -> dict[str, Any]:
    """Return what was stored of a tab's choice, as far as this version knows of it."""
    return {
        name: _codes(stored[name])
        if isinstance(default, tuple)
        else _text(stored[name])
        for name, default in choice._asdict().items()
        if name in stored
    }


def _codes(stored: object) -> tuple[str, ...]:
    if not isinstance(stored, list):
        raise TypeError(stored)
    return tuple(map(_text, stored))


def _text(stored: object) -> str:
    if not isinstance(stored, str):
        raise TypeError(stored)
    return stored


def _year(stored: object) -> int | None:
    if stored is not None and not isinstance(stored, int):
        raise TypeError(stored)
    return stored
