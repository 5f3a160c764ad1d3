"""The fields of a record, one for each column; where headings repeat, they count up."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.recipes.binding import LabelColumn
    from core.intake.reader.recipes.recipe import ColumnRule, Facts


def field_rule_of(
    column: ColumnRule, facts: Facts, before: Iterable[LabelColumn]
) -> ColumnRule:
    """Return the rule of a column with a field no other column of its record has.

    Args:
        column: Its field may name parts of the heading, as in `licence_{reason}`.
        facts: The parts of the heading.
        before: The columns on its left.
    """
    beside = [label.rule for label in before if label.rule.group in ("", column.group)]
    taken = {rule.role for rule in beside} - {"label"}
    role = column.role.format_map(facts).lower()
    further = (f"{role}_{number}" for number in count(2))
    free = (name for name in chain((role,), further) if name not in taken)
    return replace(column, role=next(free))
