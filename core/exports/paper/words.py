"""The words of a page that are nobody's text: labels, captions, headings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.days import written_day
from core.digits import counted
from core.i18n import _, ngettext

if TYPE_CHECKING:
    from core.briefing.paper import Exhibit, Paper, Traced


def figure_label(number: int) -> str:
    """Return what a figure is called in the text.

    Example:
        >>> figure_label(3)
        'Figure 3'
    """
    return _("Figure {number}").format(number=number)


def day_of(paper: Paper) -> date:
    """Return the day that a paper bears."""
    return date.fromisoformat(paper.date[:10])


def byline(paper: Paper) -> str:
    """Return day and office, as the foot of each page says them."""
    said = (written_day(day_of(paper), in_words=True), paper.author)
    return "  ·  ".join(text for text in said if text)


def marking_said(paper: Paper) -> str:
    """Return the marking as a sentence has it; empty where there is none."""
    if not paper.marking:
        return ""
    return _("Handling marking: {marking}").format(marking=paper.marking)


def below_figure(exhibit: Exhibit) -> tuple[str, ...]:
    """Return what stands below a figure: source with edition, definition, notes."""
    cited = [text for text in (exhibit.source, exhibit.vintage) if text]
    source = _("Source: {source}").format(source=", ".join(cited)) if cited else ""
    meant = exhibit.definition and _("Definition: {text}").format(
        text=exhibit.definition
    )
    left_out = exhibit.drawing.left_out if exhibit.drawing else ""
    notes = (_("Note: {text}").format(text=text) for text in exhibit.notes if text)
    return tuple(text for text in (source, meant, left_out, *notes) if text)


def cells_said(traced: Traced) -> tuple[str, ...]:
    """Return the cells behind a number with their stored values, a sheet on a line."""
    sheets: dict[tuple[str, str], list[str]] = {}
    for file, sheet, cell, value in traced.cells:
        sheets.setdefault((file, sheet), []).append(f"{cell} {value}")
    lines = [
        _("{file}, sheet {sheet}: {cells}").format(
            file=file, sheet=sheet, cells="; ".join(cells)
        )
        for (file, sheet), cells in sheets.items()
    ]
    more = traced.cell_count - len(traced.cells)
    if more > 0:
        lines.append(_("and {count} more cells").format(count=counted(more)))
    if traced.edition:
        lines.append(traced.edition)
    return tuple(lines)


def files_of(paper: Paper) -> tuple[tuple[str, str], ...]:
    """Return each file behind the paper once, with its hash."""
    return tuple(dict.fromkeys(one for row in paper.annex for one in row.sha256))


def annex_rest(paper: Paper) -> str:
    """Return where the origins are that a page has no room for; empty if nowhere.

    A chart of forty years has hundreds of numbers. Those in sentences are traced on
    the page; the rows of a workbook trace all of them.
    """
    rest = len(paper.annex) - len(paper.said_origins)
    if not rest:
        return ""
    text = ngettext(
        "{count} more number stands in charts and tables; the Excel file of this "
        "briefing says of it as well where it comes from.",
        "{count} more numbers stand in charts and tables; the Excel file of this "
        "briefing says of each where it comes from.",
        rest,
    )
    return text.format(count=counted(rest))


def annex_columns() -> tuple[str, str, str, str]:
    """Return the headings of the annex."""
    return _("No."), _("Number"), _("Value"), _("Formula and cells")


def question_label(number: int) -> str:
    """Return what the question of a number is called.

    Example:
        >>> question_label(2)
        'Q2'
    """
    return _("Q{number}").format(number=number)


def answer_label(number: int) -> str:
    """Return what the answer to the question of a number is called."""
    return _("A{number}").format(number=number)
