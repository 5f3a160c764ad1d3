"""A briefing on paper, in one language: all that a page, slide or sheet may say.

It is made once for a language and written in every format, so that no format says
another number. Nothing in it names a path, a user or a machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from core.briefing.drawing import Drawing
    from core.briefs.mentions import Sentence
    from core.briefs.table_spec import TableSpec

Layout: TypeAlias = Literal["note", "landscape", "deck", "report", "questions"]
"""One-page note with the bottom line first; A4 landscape page in the ministries' style;
slides; full report with annex; questions and answers."""
ProseKind: TypeAlias = Literal["bottom_line", "text", "question", "answer"]


class Prose(NamedTuple):
    """A paragraph; its numbers know their figures."""

    kind: ProseKind
    sentence: Sentence


class Exhibit(NamedTuple):
    """A figure with everything that must stand beside it.

    Attributes:
        number: Counted through the paper from 1: “Figure 3”.
        drawing: What is drawn; None where only the table is shown.
        table: The numbers as a table; None where only the chart is shown.
        note: What the user has to say to it; of several lines.
        alt: One paragraph for a reader who does not see it.
        marking: Its own handling marking; empty if it has none.
    """

    number: int
    key: str
    title: str
    unit: str
    reading: Sentence
    drawing: Drawing | None
    table: TableSpec | None
    source: str
    vintage: str
    definition: str
    notes: tuple[str, ...] = ()
    note: str = ""
    alt: str = ""
    marking: str = ""


Part: TypeAlias = Prose | Exhibit


class Section(NamedTuple):
    """A heading with what stands below it; the first may have no heading."""

    heading: str
    parts: tuple[Part, ...]


class Traced(NamedTuple):
    """Where one number of the paper comes from; a row of the annex.

    Attributes:
        label: How notes refer to it, such as `n12`, counted through the paper.
        places: In which parts it stands, such as “Figure 3” or “text”.
        what: Measure, economy, period … in words.
        value: As written; `exact` with all its digits, None if unknown.
        formula: In words.
        cells: Each as (file, sheet, cell, value as stored); the first few of many.
        cell_count: How many cells are behind it.
        sha256: Of each file in `cells`, in the order in which they first occur.
        edition: Of the dataset.
        is_said: Whether it stands in a sentence, and not in charts and tables alone.
    """

    label: str
    figure_id: str
    places: tuple[str, ...]
    what: str
    value: str
    exact: float | None
    unit: str
    formula: str
    cells: tuple[tuple[str, str, str, str], ...]
    cell_count: int
    sha256: tuple[tuple[str, str], ...]
    edition: str
    is_said: bool = False


class Paper(NamedTuple):
    """The whole briefing in one language.

    Attributes:
        language: `en` or `ja`; whoever writes the paper speaks it.
        date: As ISO 8601, also the time stamp of every file made of it.
        author: The office, as the user gave it; empty if not given.
        marking: The highest handling marking of all parts; empty if there is none.
        layout: How pages are laid out.
        annex: Every number of the paper with its origin, in the order in which they
            first stand in it.
    """

    title: str
    subtitle: str
    author: str
    date: str
    language: str
    marking: str
    layout: Layout
    sections: tuple[Section, ...]
    annex: tuple[Traced, ...]

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The figures, in their order."""
        parts = (part for section in self.sections for part in section.parts)
        return tuple(part for part in parts if isinstance(part, Exhibit))

    @property
    def said_origins(self) -> tuple[Traced, ...]:
        """The origins of the numbers in sentences: those that a page has room for."""
        return tuple(one for one in self.annex if one.is_said)

    def traced(self, figure_id: str) -> Traced | None:
        """Return the origin of a number, if it stands in the paper."""
        return next((one for one in self.annex if one.figure_id == figure_id), None)
