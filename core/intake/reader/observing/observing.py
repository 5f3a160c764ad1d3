"""From the rows of a bound table to observations, every filled cell accounted for."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from core.intake.reader.gathering import row_aside
from core.intake.reader.observing.body_rows import (
    body_of,
    filled,
    filled_in,
    own_columns,
    picked,
)
from core.intake.reader.observing.label_rows import RowLabels
from core.intake.reader.observing.table_values import keep_values, table_of
from core.intake.reader.observing.tally import Tally
from core.intake.reader.recipes.rewriting import meets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.gathering import Gathered, ProblemLog
    from core.intake.reader.observing.body_rows import Body
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts, RowRule
    from core.intake.reader.workbook.grid import Sheet


def observe(
    sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
) -> Tally:
    """Read the body of a table into a dataset; return how its cells were used."""
    body, tally, own = body_of(sheet, binding), Tally(), own_columns(sheet, binding)
    rows = bytearray(body.holds)
    for at, why in _why_aside(binding, body).items():
        rows[at] = 0
        aside = row_aside(sheet, own, body.places[at], why)
        gathered.aside.append(aside)
        tally.set_aside += aside.cells
    if 1 in rows and binding.values:
        table = table_of(sheet, binding, body, rows, gathered)
        keep_values(table, binding.rule.kind, gathered, problems, tally)
    tally.notes += _filled_unused(binding, body, rows)
    tally.labels += sum(map(body.filled, own)) - tally.used
    last = body.places[-1] if body.places else binding.start - 1
    below = range(last + 1, binding.end)
    tally.notes += filled_in(sheet, binding, own, below)
    return tally


def _why_aside(binding: Binding, body: Body) -> Mapping[int, str]:
    """Return the rows with values that are left out, and why."""
    rules = binding.rule.set_aside
    left_out = body.within(binding.aside)
    why = {at: left_out[at] for at in left_out if body.holds[at]}
    if rules:
        roles = {role for rule in rules for role, _ in rule.where}
        said = RowLabels(binding, body, body.holds).saying(*roles)
        by_rule = [_why(meaning.said, rules) for meaning in said.meanings]
        rows = compress(range(len(body.places)), body.holds)
        for at, code in zip(rows, said.codes, strict=True):
            if by_rule[code]:
                why.setdefault(at, by_rule[code])
    return dict(sorted(why.items()))


def _why(said: Facts, rules: Sequence[RowRule]) -> str:
    return next((rule.why for rule in rules if meets(said, rule)), "")


def _filled_unused(binding: Binding, body: Body, rows: bytearray) -> int:
    """Return how many cells nobody reads stand beside values."""
    columns = (body.column(at) for at in binding.unused)
    return sum(filled(picked(column, rows)) for column in columns)
