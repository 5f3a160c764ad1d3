"""What leaves the room: all that files made of a paper will hold, and less of it.

A colleague abroad gets the file. So it is said before it is written what stands in it
besides what is seen on the page, and each kind can be left out with one click.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, get_args

from core.briefing.annex import numbers_of
from core.briefing.paper import Exhibit
from core.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from core.briefing.paper import Paper, Part

Kind: TypeAlias = Literal["tables", "notes", "origins", "files", "office"]
KINDS: Final = get_args(Kind)
NAMES: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        "tables": N_("Tables beside charts"),
        "notes": N_("Your notes on figures"),
        "origins": N_("Where each number comes from"),
        "files": N_("Names of workbooks and sheets"),
        "office": N_("Who prepared it"),
    }
)
WITHOUT_NAME: Final = "—"


class Item(NamedTuple):
    """One kind of what a file will hold.

    Attributes:
        kind: How it is left out; empty if it cannot be.
        name: In words.
        what: How much of it there is, and what of it matters.
        is_left_out: Whether the user has chosen so.
    """

    kind: str
    name: str
    what: str
    is_left_out: bool = False


def leaving(paper: Paper, without: Collection[str]) -> tuple[Item, ...]:
    """Return all that files made of a paper hold, what is left out marked as such."""
    numbers = {one for part in _parts(paper) for one in numbers_of(part)}
    always = (
        Item("", _("Numbers"), _numbered(len(numbers))),
        Item("", _("Rows in charts"), _charts(paper)),
        Item("", _("Properties of the file"), _("title, language, date")),
        Item("", _("Links"), _("none, neither to the web nor to files")),
        Item("", _("Paths and user names"), _("none of either")),
    )
    return (
        *always,
        *(
            Item(kind, _(NAMES[kind]), WHAT[kind](paper), kind in without)
            for kind in KINDS
        ),
    )


def reduced(paper: Paper, without: Collection[str]) -> Paper:
    """Return a paper without some kinds of what it holds; no number is changed."""
    for kind in KINDS:
        if kind in without:
            paper = WITHOUT[kind](paper)
    return paper


def _parts(paper: Paper) -> Iterator[Part]:
    return (part for section in paper.sections for part in section.parts)


def _numbered(count: int) -> str:
    return ngettext("{count} number", "{count} numbers", count).format(count=count)


def _charts(paper: Paper) -> str:
    charts = sum(one.drawing is not None for one in paper.exhibits)
    text = ngettext(
        "{count} chart, each with the rows it shows and no others",
        "{count} charts, each with the rows it shows and no others",
        charts,
    )
    return text.format(count=charts)


# --- what there is of each kind ---


def _tables(paper: Paper) -> str:
    beside = [one for one in paper.exhibits if one.drawing and one.table]
    count = sum(len(one.table.rows) for one in beside if one.table)
    return ngettext("{count} row", "{count} rows", count).format(count=count)


def _notes(paper: Paper) -> str:
    count = sum(bool(one.note) for one in paper.exhibits)
    return ngettext("{count} note", "{count} notes", count).format(count=count)


def _origins(paper: Paper) -> str:
    files = {name for one in paper.annex for name, _sha in one.sha256}
    text = ngettext(
        "formula, cells and checksum from {count} workbook",
        "formula, cells and checksums from {count} workbooks",
        len(files),
    )
    return text.format(count=len(files))


def _files(paper: Paper) -> str:
    names = dict.fromkeys(name for one in paper.annex for name, _sha in one.sha256)
    return ", ".join(names) or WITHOUT_NAME


def _office(paper: Paper) -> str:
    return paper.author or WITHOUT_NAME


WHAT: Final[Mapping[Kind, Callable[[Paper], str]]] = MappingProxyType(
    {
        "tables": _tables,
        "notes": _notes,
        "origins": _origins,
        "files": _files,
        "office": _office,
    }
)


# --- leaving it out ---


def _changing(paper: Paper, change: Callable[[Exhibit], Exhibit]) -> Paper:
    return paper._replace(
        sections=tuple(
            section._replace(
                parts=tuple(
                    change(part) if isinstance(part, Exhibit) else part
                    for part in section.parts
                )
            )
            for section in paper.sections
        )
    )


def _without_tables(paper: Paper) -> Paper:
    return _changing(
        paper, lambda one: one._replace(table=None) if one.drawing else one
    )


def _without_notes(paper: Paper) -> Paper:
    return _changing(paper, lambda one: one._replace(note=""))


def _without_origins(paper: Paper) -> Paper:
    return paper._replace(annex=())


def _without_files(paper: Paper) -> Paper:
    """Leave cells and checksums: they tell a colleague enough who has the workbook."""
    return paper._replace(
        annex=tuple(
            one._replace(
                cells=tuple(
                    (WITHOUT_NAME, WITHOUT_NAME, cell, raw)
                    for _file, _sheet, cell, raw in one.cells
                ),
                sha256=tuple((WITHOUT_NAME, sha) for _file, sha in one.sha256),
            )
            for one in paper.annex
        )
    )


def _without_office(paper: Paper) -> Paper:
    return paper._replace(author="")


WITHOUT: Final[Mapping[Kind, Callable[[Paper], Paper]]] = MappingProxyType(
    {
        "tables": _without_tables,
        "notes": _without_notes,
        "origins": _without_origins,
        "files": _without_files,
        "office": _without_office,
    }
)
