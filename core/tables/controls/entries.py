"""An entry of a control list, and how well it was verified."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.indicators.controls import Status, strength

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUSES: Final[Mapping[str, Status]] = MappingProxyType(
    {
        "controlled": Status.CONTROLLED,
        "broader": Status.CONTROLLED,
        "narrower": Status.PARTIAL,
        "not_listed": Status.NOT_LISTED,
        "proposed": Status.PROPOSED,
        "suspended": Status.SUSPENDED,
        "expired": Status.EXPIRED,
        "unknown": Status.UNKNOWN,
    }
)
"""What each status of an entry counts as: a broader control counts whole."""

_STRENGTHS: Final = {status: strength(of) for status, of in STATUSES.items()}

LEVELS: Final = ("V1", "V2", "S", "partial", "probable", "unverified")
"""How well something was verified, the best first: primary text read, rule read, read
in a secondary text; the others are no facts."""

FACTS: Final = ("V1", "V2", "S")
"""The levels that may be shown as facts."""

_LEVEL: Final = re.compile(r"(V1|V2|S|partial|probable)\b", re.IGNORECASE)
_DATE_LEVEL: Final = re.compile(r"\bdate (V1|V2|S|probable)\b(?! rule)", re.IGNORECASE)
_IN_PART: Final = frozenset({"narrower", "broader"})


class Entry(NamedTuple):
    """One item on one jurisdiction's list, as a source says it.

    Attributes:
        status: One of `STATUSES`, as it counts at the date asked.
        written: The status as it stands in the case.
        first_control_date: Since when the item is controlled, under whatever number.
        verification: How status and number were verified, in the words of the source.
        date_verification: How its dates were; empty where `verification` tells.
        dataset: The dataset it stands in; empty for the one asked.
        stands_at: There, the kind of its row and the fields by which it is found.
    """

    status: str
    list_no: str = ""
    effective_date: str = ""
    citation: str = ""
    verification: str = ""
    item_id: str = ""
    list_name: str = ""
    list_no_norm: str = ""
    scope_relation: str = ""
    parameter_text: str = ""
    rationale: str = ""
    rationale_codes: str = ""
    regime: str = ""
    licensing_policy: str = ""
    legal_text: str = ""
    first_control_date: str = ""
    end_date: str = ""
    announced_date: str = ""
    supersedes: str = ""
    verified_on: str = ""
    date_verification: str = ""
    note: str = ""
    dataset: str = ""
    written: str = ""
    stands_at: tuple[tuple[str, str], ...] = ()

    @property
    def strength(self) -> float | None:
        """How strongly the item is controlled, 0…1; None where the list is unread."""
        return _STRENGTHS.get(self.status)

    @property
    def level(self) -> str:
        """How well status and number were verified, one of `LEVELS`."""
        return level_of(self.verification)

    @property
    def is_date_verified(self) -> bool:
        """Whether the dates of this very item were read in the primary text."""
        said = self.date_verification
        if said:
            return level_of(said) == "V1"
        found = _DATE_LEVEL.search(self.verification)
        return bool(found and found[1].upper() == "V1")


UNREAD: Final = Entry("unknown")
"""What an item has in a list nobody has read: unknown, never "not listed"."""


@lru_cache(maxsize=4096)
def level_of(said: str) -> str:
    """Return how well something was verified, by how its source begins to say it.

    Example:
        >>> level_of("V1 list text read; date probable"), level_of("not verified")
        ('V1', 'unverified')
    """
    found = _LEVEL.match(said.strip())
    if found is None:
        return "unverified"
    return next(level for level in LEVELS if level.lower() == found[1].lower())


def entry_of(fields: Mapping[str, str], dataset: str = "") -> Entry:
    """Return the entry that a row tells of.

    Where a row says `controlled` and that its text is broader or narrower, it counts
    so; a scope that only overlaps is controlled in part.
    """
    said: dict[str, Any] = {
        name: fields[name] for name in Entry._fields if name in fields
    }
    status = written = said.pop("status", "unknown")
    scope = said.get("scope_relation", "")
    if status == "controlled" and scope in _IN_PART:
        status = scope
    elif status == "controlled" and scope == "overlap":
        status = "narrower"
    return Entry(status, **{**said, "dataset": dataset, "written": written})
