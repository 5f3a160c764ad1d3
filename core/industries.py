"""Industries by ISIC Rev.4, and the sets of them that reports are written about."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.i18n import N_, _

WHOLE_ECONOMY: Final = "A-U"


class IndustrySet(NamedTuple):
    """A named set of industries, summed before any quotient is taken."""

    code: str
    title: str
    members: tuple[str, ...]

    @property
    def name(self) -> str:
        """The set's name in the language in use."""
        return _(self.title)


HAMILTON_7: Final = ("C21", "C26", "C27", "C28", "C29", "C30", "J62-63")
HAMILTON_10: Final = ("C20", "C21", "C24", *HAMILTON_7[1:6], "C25", "J62-63")

SETS: Final = (
    IndustrySet(
        "hamilton-10",
        N_("Ten industries of the Hamilton Index (2023)"),
        tuple(sorted(HAMILTON_10)),
    ),
    IndustrySet(
        "hamilton-7", N_("Seven industries of the Hamilton Index (2022)"), HAMILTON_7
    ),
    IndustrySet(
        "kti",
        N_("Knowledge and technology intensive industries (NCSES)"),
        (
            *("C20", "C21", "C252", "C26", "C27", "C28", "C29", "C303", "C30X"),
            *("C325", "J582", "J62-63", "M72"),
        ),
    ),
)

NAMES: Final = {
    "A-U": N_("All industries"),
    "C": N_("Manufacturing"),
    "C20": N_("Chemicals"),
    "C21": N_("Pharmaceuticals"),
    "C24": N_("Basic metals"),
    "C25": N_("Fabricated metals"),
    "C26": N_("Computers and electronics"),
    "C27": N_("Electrical equipment"),
    "C28": N_("Machinery"),
    "C29": N_("Motor vehicles"),
    "C30": N_("Other transport equipment"),
    "J62-63": N_("IT and information services"),
}
"""Short names for the industries of the index; others are named as published."""

_AGGREGATE = re.compile(r"[A-Z](-[A-Z])?|KTI(-[MS])?")


def is_aggregate(code: str) -> bool:
    """Return whether a code stands for a section or more, or for a published sum.

    Example:
        >>> [is_aggregate(code) for code in ("A-U", "C", "C26", "J62-63", "KTI")]
        [True, True, False, False, True]
    """
    return _AGGREGATE.fullmatch(code) is not None


def industry_set(code: str) -> IndustrySet | None:
    """Return the built-in set called `code`, if there is one."""
    return next((known for known in SETS if known.code == code), None)


def members(code: str) -> tuple[str, ...]:
    """Return the industries a set or a single industry stands for.

    Example:
        >>> members("C26"), len(members("hamilton-10"))
        (('C26',), 10)
    """
    known = industry_set(code)
    return known.members if known else (code,)


def industry_name(code: str, label: str = "") -> str:
    """Return what to call an industry: our short name, else the published label."""
    known = industry_set(code)
    if known:
        return known.name
    return _(NAMES[code]) if code in NAMES else label or code
