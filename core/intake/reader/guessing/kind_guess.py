"""Which kind of dataset guessed roles make, and the roles that suit the kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.words.heading_words import is_derived, is_quantity
from core.intake.reader.words.units import is_money, unit_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.recipes.binding import LabelColumn, ValueColumn
    from core.intake.reader.recipes.recipe import Facts

_DATED: Final = frozenset({"period", "year"})


class Guessed(NamedTuple):
    """What was made of a table so far.

    Attributes:
        labels: Its label columns.
        values: Its value columns.
        facts: What holds for every value.
        sections: What its sections say.
        restated: What single rows say instead of their label cells.
        of_states: The economies down the table are states; they trade with others.
    """

    labels: Sequence[LabelColumn]
    values: Sequence[ValueColumn]
    facts: Facts
    sections: Mapping[int, Facts]
    restated: Mapping[int, Facts]
    of_states: bool = False

    @property
    def down(self) -> frozenset[str]:
        """The roles that labels and sections name."""
        names = {column.rule.role for column in self.labels}
        names |= {role for facts in self.sections.values() for role in facts}
        return frozenset(name.removesuffix("_code") for name in names)

    @property
    def across(self) -> frozenset[str]:
        """The roles that headings name."""
        names = {role for column in self.values for role in column.facts}
        return frozenset(name.removesuffix("_code") for name in names)

    @property
    def roles(self) -> frozenset[str]:
        """All roles that something is known of."""
        said = {role.removesuffix("_code") for role in self.facts}
        return self.down | self.across | said


def guessed_kind(guessed: Guessed) -> str:
    """Return the kind the roles of a table make; `indicator` if they make no other.

    Flows of goods between economies are trade, values by economy and industry are
    output, if it is known when; everything else is read as indicators.
    """
    roles = guessed.roles
    if roles.isdisjoint(_DATED):
        return "indicator"
    if "flow" in roles and _has_partners(guessed) and _has_flows(guessed):
        return "trade"
    if {"economy", "industry"} <= roles and _measures_one(guessed):
        return "output"
    return "indicator"


def _measures_one(guessed: Guessed) -> bool:
    """Return whether values differ by no more than whose, what of, and when."""
    measures = {column.facts.get("measure", "") for column in guessed.values}
    plain = {what for what in measures if not is_derived(what)}
    return "measure" not in guessed.down and len(plain) <= 1


def _has_partners(guessed: Guessed) -> bool:
    if "partner" in guessed.roles or "economy" in guessed.across:
        return True
    return "economy" in guessed.down and not guessed.of_states


def _has_flows(guessed: Guessed) -> bool:
    """Return whether the flow is that of the values, not a word in some headings."""
    if "flow" in guessed.down or "flow" in guessed.facts:
        return True
    return any("flow" in column.facts for column in guessed.values)


def settled(kind: str, guessed: Guessed) -> Guessed:
    """Return a table with roles that fit the kind and do not hide one another.

    In a table of trade with one row or column of economies these are the partners,
    unless they are states or the title names whose trade with one partner it is. A
    label that names what is measured makes room where the headings name it too.
    """
    swap: dict[str, str] = {}
    across: dict[str, str] = {}
    if kind == "trade" and "partner" not in guessed.roles:
        both = "economy" in guessed.down and "economy" in guessed.across
        across = {"economy": "partner"} if "economy" in guessed.across else {}
        if not (both or guessed.of_states):
            swap = {"economy": "partner", "economy_code": "partner_code"}
    elif kind == "output" and "industry" not in guessed.roles:
        swap = {"measure": "industry", "product": "industry"}
    elif "economy" in guessed.down & guessed.across and "partner" not in guessed.roles:
        across = {"economy": "partner"}
    crowded = kind == "trade" or "measure" in guessed.across
    if crowded and "product" not in guessed.roles:
        swap.setdefault("measure", "product")
    return guessed._replace(
        labels=[_renamed(column, swap) for column in guessed.labels],
        values=[
            replace(one, facts=_swapped(one.facts, across)) for one in guessed.values
        ],
        sections=_each_swapped(guessed.sections, swap),
        restated=_each_swapped(guessed.restated, swap),
    )


def without_restated(
    kind: str, guessed: Guessed, wanted: frozenset[int] = frozenset()
) -> tuple[Guessed, list[int]]:
    """Return a table without the columns that cannot be added to the others, and those.

    Sums of money may not meet a quantity, a share, a rate of growth or a balance; and
    in a table of flows a column that names none is no trade. Those `wanted` stay.
    """
    if kind not in {"trade", "output"}:
        return guessed, []
    flow_is_said = kind == "output" or "flow" in guessed.down | guessed.facts.keys()
    money = _of_money(guessed)
    kept = [
        column
        for column in guessed.values
        if column.at in wanted
        or (
            not _is_restated(kind, column)
            and (flow_is_said or "flow" in column.facts)
            and (not money or column.at in money)
        )
    ]
    if not kept:
        return guessed, []
    left_out = [column.at for column in guessed.values if column not in kept]
    return guessed._replace(values=kept), left_out


def _of_money(guessed: Guessed) -> frozenset[int]:
    """Return the columns of money; none if all or no columns are known to be money."""
    around = guessed.facts.get("unit", "")
    units = {column.at: column.facts.get("unit", around) for column in guessed.values}
    found = {at for at, unit in units.items() if unit and is_money(unit_of(unit).name)}
    if any(is_quantity(column.facts.get("measure", "")) for column in guessed.values):
        found = found or set(units)
        found -= {
            column.at
            for column in guessed.values
            if is_quantity(column.facts.get("measure", ""))
        }
    return frozenset(found) if len(found) < len(units) else frozenset()


def _is_restated(kind: str, column: ValueColumn) -> bool:
    measure = column.facts.get("measure", "")
    if is_derived(measure):
        return True
    return kind == "trade" and not _BALANCE.isdisjoint(measure.lower().split(", "))


_BALANCE: Final = frozenset(
    {
        "balance",
        "trade balance",
        "net exports",
        "total trade",
        "収支",
        "差引",
        "貿易収支",
    }
    | {"差引額", "輸出入差額", "貿易差額", "輸出入合計", "輸出入計", "差額"}
)


def _renamed(column: LabelColumn, swap: Mapping[str, str]) -> LabelColumn:
    role = swap.get(column.rule.role, column.rule.role)
    return replace(column, rule=replace(column.rule, role=role))


def _swapped(facts: Facts, swap: Mapping[str, str]) -> Facts:
    return {swap.get(role, role): text for role, text in facts.items()}


def _each_swapped(
    said: Mapping[int, Facts], swap: Mapping[str, str]
) -> Mapping[int, Facts]:
    if not swap:
        return said
    return {row: _swapped(facts, swap) for row, facts in said.items()}
