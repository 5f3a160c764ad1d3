"""What is said of a sheet's layout; `core.intake.layout_texts` puts it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.problems import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.workbook.grid import Sheet


def region(
    sheet: Sheet, first: int, last: int, box: tuple[int, int] | None = None
) -> str:
    """Return rows `first` to `last` of a sheet as Excel names the region.

    Args:
        sheet: The sheet; rows and columns count from 0 in it.
        first: The first row.
        last: The last row, inclusive.
        box: The first and the last column; all of them if it is left out.
    """
    left, right = box or (0, len(sheet.rows[0]) - 1)
    upper = f"{column_letters(sheet.first_column + left)}{sheet.first_row + first}"
    lower = f"{column_letters(sheet.first_column + right)}{sheet.first_row + last}"
    return f"{upper}:{lower}"


def row_range(sheet: Sheet, rows: Iterable[int]) -> str:
    """Return rows as `5` or `5-6`, counted as Excel does."""
    numbers = sorted(sheet.first_row + row for row in rows)
    if len(numbers) > 1:
        return f"{numbers[0]}-{numbers[-1]}"
    return str(numbers[0]) if numbers else ""


def bound_layout(sheet: Sheet, binding: Binding, recipe: str) -> dict[str, Any]:
    """Return the layout of a sheet that a recipe knows."""
    headers = [sheet.first_row + at for at in binding.headers]
    titles = [
        sheet.first_row + at
        for at in range(min(binding.headers, default=binding.start))
        if any(cell is not None for cell in sheet.rows[at])
    ]
    labels = [column_letters(sheet.first_column + c.at) for c in binding.labels]
    table = {
        "region": region(sheet, min(binding.headers, default=0), len(sheet.rows) - 1),
        "title_rows": titles,
        "header_rows": headers,
        "label_columns": labels,
        "group_rows": [],
        "total_rows": [],
        "note_rows": [],
        "units": {"table": binding.facts["unit"]} if "unit" in binding.facts else {},
        "why": [
            {
                "row": row,
                "role": "header",
                "code": "recipe",
                "particulars": {"recipe": recipe},
            }
            for row in headers
        ],
        "doubts": [],
    }
    return {"tables": [table]}
