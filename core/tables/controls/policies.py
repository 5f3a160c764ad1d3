"""What a licence for a destination may hope for, as the sources of a case say it.

A policy is said in two places: rows of their own, each for a destination or a group of
them, and the words of an entry. Both count only toward a destination they hold for.
Numbers are looked up on the list of the same jurisdiction alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.licensing import LEVELS, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.tables.controls.entries import Entry
    from core.tables.controls.rows import Group, Jurisdiction, Policy

_GROUP: Final = re.compile(r"\b[A-E]:\d\b")
_RUN: Final = re.compile(r"\b([A-E]):(\d)\s*(?:\.\.|-|–|to)\s*\1:(\d)\b")
_CLAUSE: Final = re.compile(r";|\.\s|\[[^\]]*\]")
_FOR: Final = re.compile(r"\b(?:for|to|toward) (?P<whom>[A-Z][\w .'-]+)")
_BEFORE: Final = re.compile(r"^\s*(?P<whom>[A-Z][\w .'-]+):")
_COVERS: Final = re.compile(r"\bcovers (?P<whom>[A-Z]{2}(?:, ?[A-Z]{2})*)\b")


class Destination(NamedTuple):
    """An economy for which licences are asked.

    Attributes:
        names: Its codes and names, in small letters.
        groups: The groups of destinations it belongs to, in small letters.
    """

    iso3: str
    names: frozenset[str]
    groups: frozenset[str]


class Told(NamedTuple):
    """A policy, and the row that tells of it; without one it is the entry itself."""

    level: str
    text: str
    row: Policy | None = None


@dataclass(frozen=True, eq=False)
class Licensing:
    """The policies that the datasets of a case tell of.

    Attributes:
        by_list: By jurisdiction and number the rows that tell of it.
    """

    policies: tuple[Policy, ...]
    by_list: Mapping[tuple[str, str], Sequence[Policy]] = field(init=False)

    def __post_init__(self) -> None:
        """Find the rows of each number."""
        found: dict[tuple[str, str], list[Policy]] = defaultdict(list)
        for policy in self.policies:
            numbers = {policy.list_no, policy.list_no_norm, policy.item_id} - {""}
            for number in numbers:
                found[policy.jurisdiction_id, number].append(policy)
        object.__setattr__(self, "by_list", dict(found))

    def told(
        self, entry: Entry, jurisdiction: str, destination: Destination, at: str
    ) -> Told | None:
        """Return the strictest policy of an entry toward a destination, if any is told.

        Args:
            entry: What is in force.
            jurisdiction: Whose list it stands on.
            destination: For whom licences are asked.
            at: The date; empty for whatever its dates.
        """
        rows = [
            Told(row.policy_level, row.policy, row)
            for number in numbers_of(entry)
            for row in self.by_list.get((jurisdiction, number), ())
            if row.policy_level in LEVELS
            and _in_force(row, at)
            and _is_meant(row, destination)
        ]
        said = policy_toward(entry.licensing_policy, destination)
        if said:
            rows.append(Told(said, entry.licensing_policy))
        return max(rows, key=lambda one: LEVELS.index(one.level), default=None)


def destination_of(
    iso3: str,
    names: Iterable[str],
    groups: Iterable[Group],
    jurisdictions: Iterable[Jurisdiction],
) -> Destination:
    """Return a destination with the groups that the case says it belongs to.

    Args:
        iso3: Its code.
        names: What it is called.
        groups: The members of every group.
        jurisdictions: Each names the groups of the United States it is in.
    """
    words = frozenset(name.lower() for name in (iso3, *names) if name)
    held = {
        text.lower()
        for group in groups
        if group.member.lower() in words
        for text in (group.group_id, group.name_en)
    }
    for known in jurisdictions:
        if known.iso3 == iso3:
            held |= groups_in(known.country_groups)
    return Destination(iso3, words, frozenset(held - {""}))


def groups_in(text: str) -> frozenset[str]:
    """Return the country groups of the United States that a text names.

    Example:
        >>> sorted(groups_in("A:1-A:3, D:5"))
        ['a:1', 'a:2', 'a:3', 'd:5']
    """
    found = {group.lower() for group in _GROUP.findall(text)}
    for letter, first, last in _RUN.findall(text):
        found |= {f"{letter.lower()}:{n}" for n in range(int(first), int(last) + 1)}
    return frozenset(found)


def policy_toward(text: str, destination: Destination) -> str:
    """Return the strictest policy a text states for a destination; empty if none.

    A clause that names economies or groups holds for these alone.

    Example:
        >>> china = Destination("CHN", frozenset({"china"}), frozenset({"d:5"}))
        >>> policy_toward("Licence to D:5; presumption of denial for China", china)
        'P4'
        >>> policy_toward("A:1/A:5 presumption of approval", china)
        ''
    """
    found = [
        code
        for clause in _CLAUSE.split(text)
        for code, words in WRITTEN
        if words.search(clause) and _holds_for(clause, destination)
    ]
    return max(found, key=LEVELS.index, default="")


def _holds_for(clause: str, destination: Destination) -> bool:
    groups = groups_in(clause)
    if groups:
        return bool(groups & destination.groups)
    named = _FOR.search(clause) or _BEFORE.search(clause) or _COVERS.search(clause)
    if named is None:
        return True
    whom = {one.strip().lower() for one in re.split(r",|\band\b", named["whom"])}
    return any(
        word == name or word.startswith(f"{name} ")
        for word in whom
        for name in destination.names
    )


def numbers_of(entry: Entry) -> list[str]:
    """Return an entry's item and numbers, and the numbers above it on the same list.

    `3B001.f.1.a` is a paragraph of `3B001.f.1`, of `3B001.f` and of `3B001`.
    """
    number = entry.list_no_norm or entry.list_no
    parts = number.split(".")
    above = [".".join(parts[:end]) for end in range(len(parts) - 1, 0, -1)]
    said = (entry.item_id, entry.list_no, entry.list_no_norm, *above)
    return [text for text in dict.fromkeys(said) if text]


def _in_force(row: Policy, at: str) -> bool:
    begun = not at or row.effective_date <= at
    return begun and not (at and row.end_date and row.end_date <= at)


def _is_meant(row: Policy, destination: Destination) -> bool:
    """Return whether a row holds for a destination; one that names none is for all."""
    said = {
        word.strip().lower()
        for text in (row.destination, row.destination_group)
        for word in re.split(r"[,;/、]", text)
    } - {""}
    if not said:
        return True
    held = destination.names | destination.groups
    return bool(said & held) or bool(groups_in(" ".join(said).upper()) & held)
