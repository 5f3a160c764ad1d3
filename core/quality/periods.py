"""Periods as whole numbers, so that one follows the other by a step of one."""

from __future__ import annotations

import re
from typing import Final

UNDATED: Final = -1
"""A period that has no place in a sequence: a span, or none at all."""

_FORMS: Final = (
    (re.compile(r"(\d{4})"), 1),
    (re.compile(r"FY(\d{4})"), 1),
    (re.compile(r"(\d{4})/\d{2}"), 1),
    (re.compile(r"(\d{4})-Q([1-4])"), 4),
    (re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), 12),
)


def step(period: str) -> int:
    """Return the number of a period among those of its kind.

    Example:
        >>> step("2018"), step("2018-01") - step("2017-12"), step("2001:2019")
        (2018, 1, -1)
        >>> step("FY2018"), step("2018-Q1") - step("2017-Q4")
        (2018, 1)
    """
    for form, parts in _FORMS:
        if found := form.fullmatch(period):
            part = int(found[2]) - 1 if parts > 1 else 0
            return int(found[1]) * parts + part
    return UNDATED
