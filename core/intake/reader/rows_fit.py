"""What the rows below a header are by rule: sections, rows set aside, the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.intake.reader.texts import heading_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.binding import Binding
    from core.intake.reader.grid import Sheet
    from core.intake.reader.recipe import Facts


def with_rows(sheet: Sheet, binding: Binding) -> Binding:
    """Return a binding with the rows its rule speaks of."""
    rule = binding.rule
    if not (rule.sections or rule.ends):
        return binding
    sections: dict[int, Facts] = {}
    aside: dict[int, str] = {}
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
    """Return the rows of the body that meet the conditions of the rule's `rows`."""
    places = {column.rule.role: column.at for column in binding.labels}
    wanted = [
        (places[role], form) for role, form in binding.rule.rows if role in places
    ]
    if len(wanted) < len(binding.rule.rows):
        return frozenset()
    body = range(binding.start, binding.end)
    return frozenset(
        at
        for at in body
        if all(form.fullmatch(text_of(sheet.rows[at][up])) for up, form in wanted)
    )


def _rows(sheet: Sheet, binding: Binding) -> Iterator[tuple[int, str, bool]]:
    """Yield each filled row with its first text and whether it holds values."""
    values = [column.at for column in binding.values]
    for at in range(binding.start, binding.end):
        row = sheet.rows[at]
        label = next(filter(None, map(heading_of, row)), "")
        if label:
            yield at, label, any(row[column] is not None for column in values)
