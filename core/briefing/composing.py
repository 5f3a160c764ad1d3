"""A briefing as it stands, composed into a paper in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from core.briefing import live
from core.briefing.annex import Origins, annex, labels
from core.briefing.drawings import drawing_of
from core.briefing.kept import Kept
from core.briefing.marking import carried
from core.briefing.paper import Exhibit, Layout, Paper, Prose, ProseKind, Section
from core.briefing.unwritten import is_prompt
from core.briefs.mentions import Sentence
from core.briefs.table_spec import TableSpec
from core.i18n import _, language, speaking
from core.moment import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.briefing.paper import Part
    from core.briefs import exhibit as briefs
    from core.casefile import Pin
    from core.library import Library

MOST_ROWS: Final = 40
"""A paper is no archive: more rows than this of a table stay in the case."""
LAYOUTS: Final[Mapping[str, Layout]] = {name: name for name in get_args(Layout)}
PROSE: Final[Mapping[str, ProseKind]] = {name: name for name in get_args(ProseKind)}


class Composed(NamedTuple):
    """A paper, and what could not be put on it or is not as it was.

    Attributes:
        missing: Exhibits that show nothing, each with the reason.
        changed: Numbers in texts that read otherwise than when they were written.
        untranslated: Texts that are not written in the language of the paper.
        prompts: Texts that still read as their template has them.
    """

    paper: Paper
    missing: tuple[tuple[str, str], ...] = ()
    changed: tuple[live.Change, ...] = ()
    untranslated: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()


def composed(library: Library, languages: Sequence[str]) -> tuple[Composed, ...]:
    """Return the briefing of a case as a paper, once for each language.

    An exhibit that shows nothing any more is named on the paper with the reason, so
    that nobody believes that all is there.
    """
    kept, origins = Kept(), Origins(library)
    return tuple(
        _composed(library.pins, one, _Composing(library, kept, origins))
        for one in languages
    )


def drafted(library: Library, pins: Iterable[Pin], spoken: str, kept: Kept) -> Composed:
    """Return a briefing as a paper to be looked at while it is written.

    Its numbers have their labels, but nothing is said of where they come from: that
    takes longer than to write on.

    Args:
        library: Of the case.
        pins: The pieces, with what is being typed.
        spoken: The language of the paper.
        kept: What was worked out before.
    """
    return _composed(pins, spoken, _Composing(library, kept))


def _composed(pins: Iterable[Pin], spoken: str, composing: _Composing) -> Composed:
    with speaking(spoken):
        for pin in pins:
            composing.take(pin)
        return composing.composed()


class _Composing:
    """Takes the pieces of a briefing one after the other."""

    def __init__(
        self, library: Library, kept: Kept, origins: Origins | None = None
    ) -> None:
        self._library = library
        self._kept = kept
        self._origins = origins
        self._missing: list[tuple[str, str]] = []
        self._changed: list[live.Change] = []
        self._untranslated: list[str] = []
        self._prompts: list[str] = []
        self._headings = [""]
        self._parts: list[list[Part]] = [[]]
        self._numbered = 0

    def take(self, pin: Pin) -> None:
        """Put a piece at the end of the paper."""
        if pin.kind == "heading":
            self._headings.append(self._said(pin).text)
            self._parts.append([])
        elif pin.kind == "exhibit":
            self._parts[-1].append(self._exhibit(pin))
        else:
            self._parts[-1].append(Prose(PROSE[pin.kind], self._said(pin)))

    def composed(self) -> Composed:
        """Return the paper of all that was taken."""
        library, said = self._library, self._library.properties
        cover, sections = library.cover, tuple(self._sections())
        paper = Paper(
            title=said.title or _("Briefing"),
            subtitle=said.subject,
            author=said.prepared_by,
            date=cover.date or today(),
            language=language(),
            marking=carried(library),
            layout=LAYOUTS.get(cover.layout, "report"),
            sections=sections,
            annex=labels(sections)
            if self._origins is None
            else annex(library, sections, self._origins),
        )
        return Composed(
            paper,
            tuple(self._missing),
            tuple(dict.fromkeys(self._changed)),
            tuple(self._untranslated),
            tuple(self._prompts),
        )

    def _sections(self) -> list[Section]:
        pairs = zip(self._headings, self._parts, strict=True)
        return [
            Section(heading, tuple(parts))
            for heading, parts in pairs
            if heading or parts
        ]

    def _said(self, pin: Pin) -> Sentence:
        said = pin.said(language())
        if said.language != language():
            self._untranslated.append(pin.name)
        if is_prompt(said):
            self._prompts.append(said.text)
        now = live.now(self._library, said)
        self._changed += now.changes
        return now.sentence

    def _exhibit(self, pin: Pin) -> Part:
        found = self._kept.shown(self._library, pin)
        if isinstance(found, str):
            self._missing.append((pin.title, found))
            text = _("“{title}” is not shown: {reason}")
            return Prose("text", Sentence(text.format(title=pin.title, reason=found)))
        self._numbered += 1
        if self._origins is not None:
            self._origins.drawn(found.chart)
        return _on_paper(pin, found, self._numbered)


def _on_paper(pin: Pin, found: briefs.Exhibit, number: int) -> Exhibit:
    table: TableSpec | None = None
    left_out: tuple[str, ...] = ()
    if pin.shows != "chart":  # rows that nobody sees are not made either
        table, left_out = _short(found.table)
    return Exhibit(
        number=number,
        key=found.key,
        title=found.title,
        unit=found.unit,
        reading=Sentence(found.reading, found.mentions),
        drawing=None if pin.shows == "table" else drawing_of(found.chart),
        table=table,
        source=found.source,
        vintage=found.vintage,
        definition=found.definition,
        notes=(*found.notes, *left_out),
        note=pin.note,
        alt=found.summary,
        marking=pin.marking,
    )


def _short(table: TableSpec) -> tuple[TableSpec, tuple[str, ...]]:
    """Return a table that fits on paper, and what is to be said of the rest."""
    rows = table.rows
    if len(rows) <= MOST_ROWS:
        return table, ()
    said = _("The table shows the first {shown} of {all} rows; all are in the case.")
    kept = (rows[place] for place in range(MOST_ROWS))
    return (
        TableSpec(table.columns, kept),
        (said.format(shown=MOST_ROWS, all=len(rows)),),
    )
