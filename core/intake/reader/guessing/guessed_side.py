"""One table nobody described, with the roles guessed for its columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.correction import Correction
from core.intake.kinds import OBSERVATION_KINDS
from core.intake.reader.gathering import cell_place
from core.intake.reader.guessing.asides import rows_aside
from core.intake.reader.guessing.column_guess import label_columns
from core.intake.reader.guessing.kind_guess import (
    Guessed,
    guessed_kind,
    settled,
    without_restated,
)
from core.intake.reader.guessing.row_meaning import row_meaning
from core.intake.reader.guessing.states import reported_by_states
from core.intake.reader.guessing.tables import inner_rows, sample, value_rows
from core.intake.reader.guessing.value_columns import table_unit, value_columns
from core.intake.reader.own.recasting import (
    facts_said,
    recast_labels,
    recast_values,
    rows_left,
)
from core.intake.reader.recipes.binding import Binding
from core.intake.reader.recipes.recipe import TableRule
from core.intake.reader.words.heading_facts import heading_facts, without_unit
from core.intake.reader.words.units import unit_words
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.reader.guessing.around import Around
    from core.intake.reader.guessing.sides import Side
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet

UNSAID: Final = Correction()
_OVER_ALL: Final = frozenset({"flow", "partner", "unit", "period"})
_NAMING: Final = frozenset({"measure", "product", "industry"})


def guessed_side(
    sheet: Sheet,
    side: Side,
    said: Around,
    words: Vocabulary,
    kind: str | None,
    by_user: Correction = UNSAID,
) -> Binding | None:
    """Return a table ready to be read; None if it has no header, labels or values.

    Args:
        sheet: The sheet.
        side: The table.
        said: What the lines around it say.
        words: The names of economies.
        kind: What the user says it is.
        by_user: What the user says of the sheet, rows and columns counted from 0.
    """
    table, body = side.table, value_rows(side.table)
    if not (table.header_rows and side.labels and side.values and body):
        return None
    nameless = [at for at in side.values if not side.headings(at)]
    if not by_user and len(nameless) > max(1, len(side.values) // 2):
        return None
    guessed = _guessed(sheet, side, said, words, by_user)
    if not (guessed.labels and guessed.values):
        return None
    kind = by_user.facts.get("kind") or kind
    kind = kind if kind in OBSERVATION_KINDS else guessed_kind(guessed)
    guessed, left_out = without_restated(kind, guessed, frozenset(by_user.columns))
    guessed = settled(kind, guessed)
    own = range(side.left, side.right)
    guessed = guessed._replace(
        labels=recast_labels(guessed.labels, by_user.columns, own)
    )
    columns = (guessed.labels, guessed.values)
    return Binding(
        rule=TableRule(kind=kind, columns=tuple(c.rule for c in guessed.labels)),
        headers=tuple(table.header_rows),
        start=min([body[0], *table.group_rows, *table.wrapped_rows]),
        end=len(sheet.rows),
        labels=tuple(guessed.labels),
        values=tuple(guessed.values),
        facts=facts_said(_named(kind, guessed, said), by_user),
        meta=said.meta,
        unused=(*left_out, *_ignored(side, by_user)),
        problems=tuple(_problems(sheet, side, kind, guessed, left_out)),
        sections=guessed.sections,
        restated=guessed.restated,
        skipped=inner_rows(table),
        aside=rows_left(rows_aside(sheet, side, kind, columns, words), by_user),
        left=side.left,
        last=table.last_row,
    )


def _guessed(
    sheet: Sheet, side: Side, said: Around, words: Vocabulary, by_user: Correction
) -> Guessed:
    body = value_rows(side.table)
    own = range(side.left, side.right)
    found = label_columns(sheet, side, body, words)
    labels = recast_labels(found, by_user.columns, own)
    values = recast_values(value_columns(sheet, side, labels, body, words), by_user)
    facts = facts_said({**said.facts, **_over_labels(side, words)}, by_user)
    if "unit" in facts:
        facts["unit"] = table_unit(sheet, facts["unit"], values, body)
    down = {column.rule.role for column in labels}
    if "economy" in down and not words.knows_one(facts.get("partner", "?")):
        facts.pop("partner", None)
    if all("period" in value.facts for value in values):
        facts.pop("period", None)
    roles = {column.rule.role.removesuffix("_code") for column in labels}
    taken = roles | {role for value in values for role in value.facts}
    rows = row_meaning(sheet, side, labels, frozenset(taken), words)
    of_states = reported_by_states(sheet, labels, sample(body), words)
    return Guessed(labels, values, facts, rows.sections, rows.restated, of_states)


def _ignored(side: Side, by_user: Correction) -> Iterator[int]:
    for at, role in by_user.columns.items():
        if role == "ignored" and side.left <= at < side.right:
            yield at


def _over_labels(side: Side, words: Vocabulary) -> Facts:
    """Return what stands over the headings of the labels, such as `Exports`.

    Of tables side by side each has its name there.
    """
    found: dict[str, str] = {}
    for at in side.labels:
        for heading in side.headings(at)[:-1]:
            found |= heading_facts(heading, words.for_headings(()))
    return {role: text for role, text in found.items() if role in _OVER_ALL}


def _named(kind: str, guessed: Guessed, said: Around) -> Facts:
    """Return the facts of a table, with its title for what nothing else names."""
    title = said.meta["title"]
    if kind != "indicator" or "measure" in guessed.roles or not said.is_titled:
        return guessed.facts
    if not _NAMING.isdisjoint(guessed.roles) and "flow" in guessed.roles:
        return guessed.facts
    unit = unit_words(title)
    name = without_unit(title, unit).strip(" ,;:") if unit != title else title
    return {**guessed.facts, "measure": name or title}


def _problems(
    sheet: Sheet, side: Side, kind: str, guessed: Guessed, left_out: Sequence[int]
) -> Iterator[Problem]:
    row = side.table.header_rows[-1]
    if left_out:
        names = ", ".join(" ".join(side.headings(at)) for at in left_out)
        place = cell_place(sheet, row, left_out[0])
        yield Problem.of("columns_left_out", Severity.NOTE, place, headings=names)
    if kind == "trade" and "economy" not in guessed.roles:
        place = cell_place(sheet, row, side.labels[0])
        yield Problem.of("reporter_unknown", Severity.WARNING, place, sheet=sheet.name)
