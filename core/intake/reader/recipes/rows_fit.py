"""What the rows below a header are by rule: sections, rows set aside, the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.intake.reader.words.texts import heading_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.workbook.grid import Sheet, Value


def with_rows(sheet: Sheet, binding: Binding) -> Binding:
    """Return a binding with the rows its rule speaks of."""
    rule = binding.rule
    if rule.once:
        binding = replace(binding, aside=_repeated(sheet, binding))
    if not (rule.sections or rule.ends):
        return binding
    sections: dict[int, Facts] = {}
    aside = dict(binding.aside)
    why, last = "", None
    for at, label, has_values in _rows(sheet, binding):
        if rule.ends is not None and rule.ends.fullmatch(label):
            last = at - 1
            break
        if has_values:
            aside |= {at: why} if why else {}
            continue
        for section in rule.sections:
            if found := section.label.fullmatch(label):
                named = found.groupdict().items()
                sections[at] = {role: text for role, text in named if text}
                why = section.why
                break
    return replace(binding, sections=sections, aside=aside, last=last)


def rows_taken(sheet: Sheet, binding: Binding) -> frozenset[int]:
    """Return the rows of the body that meet the conditions of the rule's `rows`.

    A column that the sheet does without is blank throughout.
    """
    places = {column.rule.role: column.at for column in binding.labels}
    wanted = [(places.get(role), form) for role, form in binding.rule.rows]
    body = range(binding.start, binding.end)
    return frozenset(
        at
        for at in body
        if all(form.fullmatch(_text(sheet.rows[at], up)) for up, form in wanted)
    )


def _text(row: Sequence[Value], at: int | None) -> str:
    return "" if at is None else text_of(row[at])


def _repeated(sheet: Sheet, binding: Binding) -> dict[int, str]:
    """Return the rows whose labels and values have all been there before.

    A label that fills down is a blank's label too, wherever it stands.
    """
    places = [column.at for column in binding.labels]
    places += [column.at for column in binding.values]
    filling = [column.at for column in binding.labels if column.rule.fill_down]
    above: dict[int, Value] = {}
    known: set[tuple[Value, ...]] = set()
    found: dict[int, str] = {}
    for at in range(binding.start, binding.end):
        row = sheet.rows[at]
        above |= {up: row[up] for up in filling if row[up] is not None}
        said = tuple(above.get(up) if row[up] is None else row[up] for up in places)
        if any(row[column.at] is not None for column in binding.values):
            found |= {at: "repeated"} if said in known else {}
            known.add(said)
    return found


def _rows(sheet: Sheet, binding: Binding) -> Iterator[tuple[int, str, bool]]:
    """Yield each filled row with its first text and whether it holds values."""
    values = [column.at for column in binding.values]
    for at in range(binding.start, binding.end):
        row = sheet.rows[at]
        label = next(filter(None, map(heading_of, row)), "")
        if label:
            yield at, label, any(row[column] is not None for column in values)
