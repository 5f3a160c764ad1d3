"""A paper as the data that the templates set: texts as texts, never as markup."""

from __future__ import annotations

import json
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from core.briefing.paper import Exhibit
from core.exports.paper.typst.figures import figure_shape, labelled
from core.exports.paper.words import (
    annex_columns,
    annex_rest,
    answer_label,
    byline,
    cells_said,
    day_of,
    figure_label,
    files_of,
    marking_said,
    question_label,
)
from core.i18n import _
from core.joining import clauses
from core.marks import without_marks
from core.options import options

if TYPE_CHECKING:
    from core.briefing.paper import Paper, Prose, Traced
    from core.exports.paper.typst.curves import Shape

LATIN: Final = (
    *("Segoe UI", "Helvetica Neue", "Noto Sans", "Source Sans 3", "Open Sans"),
    *("Liberation Sans", "Arial", "Noto Sans CJK JP", "DejaVu Sans"),
)
JAPANESE: Final = (
    *("Yu Gothic", "Meiryo", "Hiragino Sans", "Hiragino Kaku Gothic ProN"),
    *("Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "IPAGothic", "MS Gothic"),
)
"""What Windows, macOS and Linux have; the first found is taken."""


def paper_data(
    paper: Paper, *, scale: float = 1.0, is_draft: bool = False, annexed: bool = True
) -> bytes:
    """Return a whole paper as JSON.

    Args:
        paper: What is set.
        scale: Of the texts and charts of pages that are to be one.
        is_draft: Whether pages are not numbered, which takes half the time.
        annexed: Whether the pages of the annex are set.
    """
    return _encoded(
        {
            **_about(paper),
            "layout": paper.layout,
            "scale": scale,
            "draft": is_draft,
            "sections": _numbered(_sections(paper)) if is_draft else _sections(paper),
            "figures": [
                (figure_label(one.number), one.title, one.number)
                for one in paper.exhibits
            ],
            "annex": [_traced(row) for row in paper.said_origins] if annexed else [],
            "annex-rest": annex_rest(paper) if annexed else "",
            "annex-columns": annex_columns(),
            "files": files_of(paper) if annexed else [],
            "words": {
                "contents": _("Contents"),
                "figures": _("List of figures"),
                "annex": _("Annex: where each number comes from"),
                "files": _("Files"),
                "file": _("File"),
            },
        }
    )


def picture_data(
    exhibit: Exhibit, paper: Paper, layout: str, size: tuple[float, float]
) -> bytes:
    """Return one figure of a paper as JSON; beside a chart there is no table.

    Args:
        exhibit: Which figure.
        paper: Whose it is: its language, day and marking.
        layout: `picture` with its whole frame, `chart` for what is drawn alone.
        size: Width of the picture and about the height of what is drawn, in points.
    """
    if exhibit.drawing is not None:
        exhibit = exhibit._replace(table=None)
    shape = figure_shape(exhibit, paper)
    about = {
        **_about(paper),
        "layout": layout,
        "draft": False,
        "title": exhibit.title,
        "marking": exhibit.marking or paper.marking,
        "width": size[0],
        "height": size[1],
        "exhibit": {**shape, "marking": ""},
    }
    return _encoded(about)


def _about(paper: Paper) -> Shape:
    day = day_of(paper)
    is_japanese = paper.language == "ja"
    return {
        "title": paper.title,
        "subtitle": paper.subtitle,
        "author": paper.author,
        "byline": byline(paper),
        "day": (day.year, day.month, day.day),
        "marking": paper.marking,
        "marking-said": marking_said(paper),
        "language": paper.language,
        "region": "JP" if is_japanese else "US",
        "fonts": _fonts(is_japanese=is_japanese),
    }


def _fonts(*, is_japanese: bool) -> tuple[str, ...]:
    """Return the families in which each letter is looked for, the office's first."""
    chosen = options()
    latin = (*filter(None, (chosen.latin,)), *LATIN)
    japanese = (*filter(None, (chosen.east_asian,)), *JAPANESE)
    return (*japanese, *latin) if is_japanese else (*latin, *japanese)


def _sections(paper: Paper) -> list[Shape]:
    """Return sections with their parts; questions are counted through the paper."""
    asked = 0
    found = []
    for section in paper.sections:
        parts: list[Shape] = []
        for part, following in zip_longest(section.parts, section.parts[1:]):
            if isinstance(part, Exhibit):
                parts.append(figure_shape(part, paper))
                continue
            asked += part.kind == "question"
            leads = isinstance(following, Exhibit)
            parts.append({**_prose(part, paper, asked), "leads": leads})
        found.append({"heading": section.heading, "parts": parts})
    return found


def _numbered(sections: list[Shape]) -> list[Shape]:
    """Return sections whose parts say which of all they are, counted from 0."""
    count = 0
    for section in sections:
        for part in section["parts"]:
            part["piece"] = count
            count += 1
    return sections


def _prose(part: Prose, paper: Paper, asked: int) -> Shape:
    label = ""
    if part.kind == "question":
        label = question_label(asked)
    if part.kind == "answer":
        label = answer_label(asked)
    return {"kind": part.kind, "label": label, "runs": labelled(part.sentence, paper)}


def _traced(row: Traced) -> Shape:
    return {
        "label": row.label,
        "what": row.what,
        "places": clauses(row.places),
        "value": row.value,
        "formula": row.formula,
        "cells": cells_said(row),
    }


def _encoded(data: Shape) -> bytes:
    text = json.dumps(_cleaned(data), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "replace")


def _cleaned(value: Any) -> Any:  # noqa: ANN401  # whatever JSON holds
    """Return data without characters that no page can show."""
    if isinstance(value, str):
        return without_marks(value.expandtabs(4))
    if isinstance(value, dict):
        return {name: _cleaned(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(one) for one in value]
    return value
