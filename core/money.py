"""How amounts of money are written, in English and in Japanese.

Both languages round alike: $377.5 billion is 3,775億ドル and $319.2 million is
3億1,920万ドル, so that two papers on one table never seem to differ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from core.digits import counted, decimal, short
from core.i18n import N_, _, language
from core.options import options

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

StyleT = TypeVar("StyleT")

CODE_LENGTH: Final = 3
"""Every currency of ISO 4217 has a code of three letters."""
AXIS_DIGITS: Final = 4

_SCALES: Final = (10**12, 10**9, 10**6)
"""Amounts from here on are rounded to a tenth of their scale, in either language."""
_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("{} trillion", "{} billion", "{} million"),
    "en short": ("{} tn", "{} bn", "{} m"),
    "ja thousands": ("{}兆", "{}十億", "{}百万"),
}
"""By language, and by style where that says otherwise, how each scale is said."""
_CHO: Final = 10**12
_OKU: Final = 10**8
_MAN: Final = 10**4
_AXIS: Final[Mapping[str, tuple[tuple[int, str], ...]]] = {
    "en": ((10**12, "{} tn"), (10**9, "{} bn"), (10**6, "{} m"), (1, "{}")),
    "ja": ((_CHO, "{}兆"), (_OKU, "{}億"), (_MAN, "{}万"), (1, "{}")),
    "ja thousands": (
        *((_CHO, "{}兆"), (10**9, "{}十億"), (10**6, "{}百万"), (1, "{}")),
    ),
}
_SHEET: Final[Mapping[str, tuple[tuple[int, int, str], ...]]] = {
    "en": ((10**12, 1, ".0,,,, tn"), (10**9, 1, ".0,,, bn"), (10**6, 1, ".0,, m")),
    "ja": (
        (_CHO, _CHO, ".0兆"),
        (10**10, _OKU, "億"),
        (_OKU, _OKU, ".0億"),
        (_MAN, _MAN, "万"),
    ),
    "ja thousands": (
        *((_CHO, 1, ".0,,,,兆"), (10**9, 1, ".0,,,十億"), (10**6, 1, ".0,,百万")),
    ),
}
"""From where on amounts are divided by how much, and how they are then written. An
office program divides by thousands alone, so that 億 and 万 are divided before."""
_SIGNS: Final = {
    "en": {"USD": "${}", "JPY": "¥{}"},
    "ja": {"USD": "{}ドル", "JPY": "{}円"},
}
_NAMES: Final = {"USD": N_("US dollars"), "JPY": N_("yen")}
_CHAINED: Final = re.compile(r"([A-Z]{3}) chained (\d{4})")


def is_currency(unit: str) -> bool:
    """Return whether a unit is the code of a currency.

    Example:
        >>> is_currency("USD"), is_currency("EUR"), is_currency("LQ")
        (True, True, False)
    """
    return len(unit) == CODE_LENGTH and unit.isascii() and unit.isupper()


def currency_of(unit: str) -> str:
    """Return the currency that a unit is written in, or nothing if it is no money.

    Money at the prices of another year is written like money; its name says of which.

    Example:
        >>> currency_of("USD"), currency_of("USD chained 2012"), currency_of("Mt")
        ('USD', 'USD', '')
    """
    chained = _CHAINED.fullmatch(unit)
    return chained[1] if chained else unit if is_currency(unit) else ""


def amount(size: float, currency: str) -> str:
    """Return an amount, 0 or more, as a sentence prints it.

    Example:
        >>> amount(377.5e9, "USD"), amount(5e9, "JPY"), amount(1e6, "EUR")
        ('$377.5 billion', '¥5.0 billion', 'EUR 1.0 million')
        >>> amount(999.97e9, "USD")
        '$1.0 trillion'
    """
    rounded = _rounded(size)
    is_by_myriads = language() == "ja" and options().amounts != "thousands"
    text = _japanese(rounded) if is_by_myriads else _scaled(rounded, _of_style(_WORDS))
    return _with_sign(text, currency)


def axis_amount(size: float, currency: str) -> str:
    """Return an amount, 0 or more, as an axis prints it.

    Example:
        >>> axis_amount(2e11, "USD")
        '$200 bn'
    """
    rounded = float(f"{size:.{AXIS_DIGITS}g}")
    *named, plain = _of_style(_AXIS)
    divisor, pattern = next((each for each in named if rounded >= each[0]), plain)
    return _with_sign(pattern.format(short(rounded / divisor, AXIS_DIGITS)), currency)


def sheet_amounts(
    sizes: Sequence[float], currency: str, *, by_largest: bool = False
) -> tuple[int, str]:
    """Return by what an office program's amounts are divided, and their format.

    All on one axis are written alike, in trillions only where none is less.

    Args:
        sizes: Of the amounts, without signs.
        currency: Of all of them.
        by_largest: Whether the largest decides alone, as where ends are written.

    Example:
        >>> sheet_amounts([377.5e9, 2e9], "USD"), sheet_amounts([20.0], "EUR")
        ((1, '"$"#,##0.0,,," bn"'), (1, '"EUR "#,##0'))
        >>> sheet_amounts([27.4e12, 360.9e9], "USD", by_largest=True)
        (1, '"$"#,##0.0,,,," tn"')
    """
    largest, least = max(sizes, default=0.0), min(sizes, default=0.0)
    (trillion, *_first), *smaller = scales = _of_style(_SHEET)
    decides = largest if by_largest else least
    fitting = (
        (divisor, words)
        for scale, divisor, words in (scales if decides >= trillion else smaller)
        if largest >= scale
    )
    divisor, scaled = next(fitting, (1, ""))
    digits = "".join(sign for sign in scaled if sign in ".0,")
    before, after = _with_sign("{}", currency).split("{}")
    words = _quoted(scaled.removeprefix(digits) + after)
    return divisor, f"{_quoted(before)}#,##0{digits}{words}"


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""


def currency_name(unit: str) -> str:
    """Return what a unit of money is called; one that is not stated says so.

    Example:
        >>> currency_name("USD"), currency_name("EUR"), currency_name("")
        ('US dollars', 'EUR', 'unit not stated')
        >>> currency_name("USD chained 2012")
        'US dollars, chained (2012)'
    """
    if not unit:
        return _("unit not stated")
    if chained := _CHAINED.fullmatch(unit):
        text = _("{currency}, chained ({year})")
        return text.format(currency=currency_name(chained[1]), year=chained[2])
    return _(_NAMES[unit]) if unit in _NAMES else unit


def _with_sign(text: str, currency: str) -> str:
    return _SIGNS[language()].get(currency, f"{currency} {{}}").format(text)


def _of_style(known: Mapping[str, StyleT]) -> StyleT:
    """Return what is known of the language in use, in the style chosen if it has it."""
    styled = f"{language()} {options().amounts}"
    return known[styled if styled in known else language()]


def _rounded(size: float) -> int:
    """Return an amount as precisely as it is written; its scale is chosen after."""
    for scale in _SCALES:
        if size >= scale:
            return round(round(size / scale, 1) * 10) * (scale // 10)
    return round(size)


def _scaled(size: int, words: Sequence[str]) -> str:
    for scale, pattern in zip(_SCALES, words, strict=True):
        if size >= scale:
            return pattern.format(decimal(size / scale, 1))
    return counted(size)


def _japanese(size: int) -> str:
    """Write 億 and 万 together, as in 3億1,920万; from 10億 on no 万 are left."""
    if size >= _CHO:
        return f"{decimal(size / _CHO, 1)}兆"
    if size < _SCALES[-1]:
        return counted(size)
    oku, rest = divmod(size, _OKU)
    parts = ((oku, "億"), (rest // _MAN, "万"))
    return "".join(f"{counted(count)}{name}" for count, name in parts if count)
