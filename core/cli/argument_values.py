"""What the values of options say: codes, years, spans, dates."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from datetime import date
from typing import TYPE_CHECKING, Final

from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SPAN: Final = re.compile(r"([0-9]{4})(?::([0-9]{4}))?")
YEAR: Final = re.compile(r"[0-9]{4}")


def some_of(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads a list of codes, each of which must be known."""

    def some(text: str) -> tuple[str, ...]:
        named = codes(text)
        for code in named:
            if code not in known:
                message = _("“{text}” is none of {names}")
                names = ", ".join(known)
                raise ArgumentTypeError(message.format(text=code, names=names))
        return named

    return some


def codes(text: str) -> tuple[str, ...]:
    """Return codes with commas between."""
    named = tuple(dict.fromkeys(code.strip() for code in text.split(",")))
    if not all(named):
        message = _("“{text}” is no list of codes such as CHN,USA")
        raise ArgumentTypeError(message.format(text=text))
    return named


def year(text: str) -> int:
    """Return a year of four digits."""
    if not YEAR.fullmatch(text):
        message = _("“{text}” is no year such as 2018")
        raise ArgumentTypeError(message.format(text=text))
    return int(text)


def day(text: str) -> str:
    """Return a day as ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        message = _("“{text}” is no date such as 2026-12-01")
        raise ArgumentTypeError(message.format(text=text)) from error


def span(text: str) -> tuple[int, int]:
    """Return the first and the last year of a span."""
    span = SPAN.fullmatch(text)
    if span is None or (span[2] or span[1]) < span[1]:
        message = _("“{text}” is no span such as 1995:2020, the earlier year first")
        raise ArgumentTypeError(message.format(text=text))
    return int(span[1]), int(span[2] or span[1])
