"""How amounts of money are written, in English and in Japanese.

The Japanese scales print the very digits of the English ones: $377.5 billion is
3,775億ドル, so that two papers on one table never seem to differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.i18n import N_, _, language

if TYPE_CHECKING:
    from collections.abc import Mapping

CODE_LENGTH: Final = 3
"""Every currency of ISO 4217 has a code of three letters."""


class _Scale(NamedTuple):
    """From `start` on, an amount is written over `divisor` with this pattern."""

    start: float
    divisor: float
    pattern: str


_SENTENCE: Final[Mapping[str, tuple[_Scale, ...]]] = {
    "en": (
        _Scale(1e12, 1e12, "{:,.1f} trillion"),
        _Scale(1e9, 1e9, "{:,.1f} billion"),
        _Scale(1e6, 1e6, "{:,.1f} million"),
        _Scale(0, 1, "{:,.0f}"),
    ),
    "ja": (
        _Scale(1e12, 1e12, "{:,.1f}兆"),
        _Scale(1e9, 1e8, "{:,.0f}億"),
        _Scale(1e6, 1e4, "{:,.0f}万"),
        _Scale(0, 1, "{:,.0f}"),
    ),
}
_AXIS: Final[Mapping[str, tuple[_Scale, ...]]] = {
    "en": (
        _Scale(1e12, 1e12, "{:,.4g} tn"),
        _Scale(1e9, 1e9, "{:,.4g} bn"),
        _Scale(1e6, 1e6, "{:,.4g} m"),
        _Scale(0, 1, "{:,.4g}"),
    ),
    "ja": (
        _Scale(1e12, 1e12, "{:,.4g}兆"),
        _Scale(1e8, 1e8, "{:,.4g}億"),
        _Scale(1e4, 1e4, "{:,.4g}万"),
        _Scale(0, 1, "{:,.4g}"),
    ),
}
_SIGNS: Final = {
    "en": {"USD": "${}", "JPY": "¥{}"},
    "ja": {"USD": "{}ドル", "JPY": "{}円"},
}
_NAMES: Final = {"USD": N_("US dollars"), "JPY": N_("yen")}


def is_currency(unit: str) -> bool:
    """Return whether a unit is the code of a currency.

    Example:
        >>> is_currency("USD"), is_currency("EUR"), is_currency("LQ")
        (True, True, False)
    """
    return len(unit) == CODE_LENGTH and unit.isascii() and unit.isupper()


def amount(size: float, currency: str) -> str:
    """Return an amount, 0 or more, as a sentence prints it.

    Example:
        >>> amount(377.5e9, "USD"), amount(5e9, "JPY"), amount(1e6, "EUR")
        ('$377.5 billion', '¥5.0 billion', 'EUR 1.0 million')
    """
    return _with_sign(_scaled(size, _SENTENCE), currency)


def axis_amount(size: float, currency: str) -> str:
    """Return an amount, 0 or more, as an axis prints it.

    Example:
        >>> axis_amount(2e11, "USD")
        '$200 bn'
    """
    return _with_sign(_scaled(size, _AXIS), currency)


def currency_name(unit: str) -> str:
    """Return what a unit of money is called; one that is not stated says so.

    Example:
        >>> currency_name("USD"), currency_name("EUR"), currency_name("")
        ('US dollars', 'EUR', 'unit not stated')
    """
    if not unit:
        return _("unit not stated")
    return _(_NAMES[unit]) if unit in _NAMES else unit


def _with_sign(text: str, currency: str) -> str:
    return _SIGNS[language()].get(currency, f"{currency} {{}}").format(text)


def _scaled(size: float, scales: Mapping[str, tuple[_Scale, ...]]) -> str:
    scale = next(scale for scale in scales[language()] if size >= scale.start)
    return scale.pattern.format(size / scale.divisor)
