"""Which kind of dataset guessed roles make, and the roles that suit the kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.binding import LabelColumn, ValueColumn
    from core.intake.reader.recipe import Facts


def guessed_kind(
    labels: Sequence[LabelColumn], values: Sequence[ValueColumn], facts: Facts
) -> str:
    """Return the kind the roles of a table make; `indicator` if they make no other.

    Flows of goods between economies are trade, values by economy and industry are
    output, if it is known when; everything else is read as indicators.
    """
    roles = {column.rule.role.removesuffix("_code") for column in labels}
    roles |= {role for column in values for role in column.facts}
    roles |= set(facts)
    dated = not roles.isdisjoint({"period", "year"})
    economies = not roles.isdisjoint({"economy", "partner"})
    if "flow" in roles and economies and dated and not _has_a_measure_only(values):
        return "trade"
    if {"economy", "industry"} <= roles and dated:
        return "output"
    return "indicator"


def settled(
    kind: str, labels: Sequence[LabelColumn], values: Sequence[ValueColumn]
) -> tuple[list[LabelColumn], list[ValueColumn]]:
    """Return the columns with roles that fit the kind and do not hide one another.

    In a table of trade with one column of economies these are the partners. A label
    that names what is measured makes room where the headings name it too.
    """
    roles = {column.rule.role.removesuffix("_code") for column in labels}
    swap: dict[str, str] = {}
    if kind == "trade" and "partner" not in roles:
        swap = {"economy": "partner", "economy_code": "partner_code"}
    elif kind == "output" and "industry" not in roles:
        swap = {"measure": "industry", "product": "industry"}
    headed = any("measure" in column.facts for column in values)
    if headed and "product" not in roles:
        swap.setdefault("measure", "product")
    return [_renamed(column, swap) for column in labels], list(values)


def _renamed(column: LabelColumn, swap: Mapping[str, str]) -> LabelColumn:
    role = swap.get(column.rule.role, column.rule.role)
    return replace(column, rule=replace(column.rule, role=role))


def _has_a_measure_only(values: Sequence[ValueColumn]) -> bool:
    return all(
        "flow" not in column.facts and "measure" in column.facts for column in values
    )
