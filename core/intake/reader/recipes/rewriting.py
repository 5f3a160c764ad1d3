"""Rows that mean something else than they say, as a recipe knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.intake.reader.recipes.recipe import Facts, RowRule


@dataclass(frozen=True)
class Rewriting:
    """The rules of a table for its rows; asked once for all that say the same.

    The sheets of a workbook say it again and again, so the answers are kept with the
    rules and not with a sheet.
    """

    rules: tuple[RowRule, ...] = ()
    _known: dict[tuple[str, ...], Facts] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, facts: Facts) -> Facts:
        """Return facts as the recipe would have them."""
        if not self.rules:
            return facts
        key = tuple(facts.get(role, "") for role in self._roles)
        if key not in self._known:
            self._known[key] = self._changes(dict(zip(self._roles, key, strict=True)))
        changes = self._known[key]
        return spoken({**facts, **changes}) if changes else facts

    def concerned(self, wanted: frozenset[str]) -> frozenset[str]:
        """Return the roles on which some roles depend, by way of the rules."""
        touching = (rule for rule in self.rules if not wanted.isdisjoint(rule.facts))
        more = wanted.union(role for rule in touching for role, _ in rule.where)
        return wanted if more == wanted else self.concerned(more)

    @cached_property
    def _roles(self) -> tuple[str, ...]:
        return tuple(sorted({role for rule in self.rules for role, _ in rule.where}))

    def _changes(self, asked: dict[str, str]) -> Facts:
        """Return what changes; what a rule says is asked about by those after it."""
        changes: dict[str, str] = {}
        for rule in self.rules:
            if meets(asked, rule):
                changes |= rule.facts
                asked |= rule.facts
        return changes


def meets(facts: Facts, rule: RowRule) -> bool:
    """Return whether a row meets every condition; a blank is an empty text."""
    # A generator would take twice the time.
    for role, form in rule.where:  # noqa: SIM110
        if not form.fullmatch(facts.get(role, "")):
            return False
    return True


def spoken(facts: Facts) -> Facts:
    """Return facts without those that an empty text takes back."""
    return {role: text for role, text in facts.items() if text}
