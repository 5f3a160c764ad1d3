"""Industries by ISIC Rev.4, and the sets of them that reports are written about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WHOLE_ECONOMY: Final = "A-U"


class IndustrySet(NamedTuple):
    """A named set of industries, summed before any quotient is taken.

    Attributes:
        source: Who says what is in it; of the user's own, nobody else.
    """

    code: str
    title: str
    members: tuple[str, ...]
    source: str = ""
    is_own: bool = False

    @property
    def name(self) -> str:
        """The set's name: in the language in use, or as the user gave it."""
        return self.title if self.is_own else _(self.title)


HAMILTON_7: Final = ("C21", "C26", "C27", "C28", "C29", "C30", "J62-63")
HAMILTON_10: Final = ("C20", "C21", "C24", *HAMILTON_7[1:6], "C25", "J62-63")

SETS: Final = (
    IndustrySet(
        "hamilton-10",
        N_("Ten industries of the Hamilton Index (2023)"),
        tuple(sorted(HAMILTON_10)),
        "ITIF, The Hamilton Index (2023)",
    ),
    IndustrySet(
        "hamilton-7",
        N_("Seven industries of the Hamilton Index (2022)"),
        HAMILTON_7,
        "ITIF, The Hamilton Index (2022)",
    ),
    IndustrySet(
        "kti",
        N_("Knowledge and technology intensive industries (NCSES)"),
        (
            *("C20", "C21", "C252", "C26", "C27", "C28", "C29", "C303", "C30X"),
            *("C325", "J582", "J62-63", "M72"),
        ),
        "National Center for Science and Engineering Statistics (NCSES)",
    ),
)

NAMES: Final = {
    "A-U": N_("All industries"),
    "C": N_("Manufacturing"),
    "C20": N_("Chemicals"),
    "C21": N_("Pharmaceuticals"),
    "C24": N_("Basic metals"),
    "C25": N_("Fabricated metals"),
    "C252": N_("Weapons and ammunition"),
    "C26": N_("Computers and electronics"),
    "C27": N_("Electrical equipment"),
    "C28": N_("Machinery"),
    "C29": N_("Motor vehicles"),
    "C30": N_("Other transport equipment"),
    "C303": N_("Air and spacecraft"),
    "C30X": N_("Rail, military and other transport"),
    "C325": N_("Medical and dental instruments"),
    "J582": N_("Software publishing"),
    "J62-63": N_("IT and information services"),
    "M72": N_("Scientific R&D"),
}
"""Short names for the industries of the sets; others are named as published."""

_AGGREGATE = re.compile(r"[A-Z](-[A-Z])?|KTI(-[MS])?")
_CODE = re.compile(r"[A-Z](?P<first>[0-9]{1,4}X?)(?:-[A-Z]?(?P<last>[0-9]{1,4}))?")


def is_aggregate(code: str) -> bool:
    """Return whether a code stands for a section or more, or for a published sum.

    Example:
        >>> [is_aggregate(code) for code in ("A-U", "C", "C26", "J62-63", "KTI")]
        [True, True, False, False, True]
    """
    return _AGGREGATE.fullmatch(code) is not None


def overlap(one: str, other: str) -> bool:
    """Return whether two industries have any part in common.

    Example:
        >>> overlap("C25", "C252"), overlap("J62-63", "J63"), overlap("C303", "C30X")
        (True, True, False)
    """
    first, second = _divisions(one), _divisions(other)
    if one[:1] != other[:1] or not first or not second:
        return one == other
    return any(
        part.startswith(whole) or whole.startswith(part)
        for part in first
        for whole in second
    )


def _divisions(code: str) -> tuple[str, ...]:
    """Return the divisions or groups that a code stands for, as digits."""
    found = _CODE.fullmatch(code)
    if found is None:
        return ()
    first, last = found["first"], found["last"] or found["first"]
    if last == first:
        return (first,)
    return tuple(str(number) for number in range(int(first), int(last) + 1))


class IndustrySets:
    """The sets that a case knows: built in, and the user's own."""

    def __init__(self, own: Iterable[IndustrySet] = ()) -> None:
        self._sets = {known.code: known for known in (*SETS, *own)}

    def __iter__(self) -> Iterator[IndustrySet]:
        return iter(self._sets.values())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, IndustrySets):
            return NotImplemented
        return self._sets == other._sets

    __hash__ = None  # type: ignore[assignment]  # two of them are compared only

    def get(self, code: str) -> IndustrySet | None:
        """Return the set with a code, if there is one."""
        return self._sets.get(code)

    def members(self, code: str) -> tuple[str, ...]:
        """Return the industries that a set or a single industry stands for.

        Example:
            >>> sets = IndustrySets()
            >>> sets.members("C26"), len(sets.members("hamilton-10"))
            (('C26',), 10)
        """
        known = self.get(code)
        return known.members if known else (code,)

    def industry_name(self, code: str, label: str = "") -> str:
        """Return what to call an industry or set.

        That is the name of a set, else our short name, else the published label.
        """
        known = self.get(code)
        if known:
            return known.name
        return _(NAMES[code]) if code in NAMES else label or code
