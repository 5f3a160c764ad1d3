"""Paragraphs and runs of slides: each run with its language, size and fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.charts.markup import solid
from core.exports.paper.script import LANGUAGE_TAGS, WIDE, escaped, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.exports.paper.script import Script

INK: Final = "1A1A1A"
SOFT: Final = "595959"
RED: Final = "B00020"
PALE_RED: Final = "FF9A8F"
"""For markings on a dark slide."""


class Run(NamedTuple):
    """A piece of a line that looks alike."""

    text: str
    bold: bool = False
    struck: bool = False
    colour: str = ""


class Look(NamedTuple):
    """How a paragraph looks; what is not said is as its placeholder has it.

    Attributes:
        size: In points; 0 for that of the placeholder.
        after: The room below it, in points.
        align: `l`, `r` or `ctr`; empty for that of its placeholder.
    """

    size: float = 0
    colour: str = ""
    bold: bool | None = None
    align: str = ""
    after: float = 0
    bullet: bool = False


def body(lines: Iterable[tuple[str | tuple[Run, ...], Look]], script: Script) -> str:
    """Return paragraphs as DrawingML; a text of several lines becomes several."""
    made = [
        _paragraph(runs, look, script)
        for text, look in lines
        for runs in _by_paragraph(text)
    ]
    return "".join(made) or f'<a:p><a:endParaRPr lang="{script.lang}"/></a:p>'


def _by_paragraph(text: str | tuple[Run, ...]) -> list[tuple[Run, ...]]:
    runs = (Run(text),) if isinstance(text, str) else text
    found: list[list[Run]] = [[]]
    for run in runs:
        first, *others = paragraphs(run.text)
        found[-1].append(run._replace(text=first))
        found += [[run._replace(text=other)] for other in others]
    return [tuple(one) for one in found]


def _paragraph(runs: tuple[Run, ...], look: Look, script: Script) -> str:
    align = f' algn="{look.align}"' if look.align else ""
    hang = 171_450 if look.bullet else 0
    sign = (
        '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        if look.bullet
        else "<a:buNone/>"
    )
    after = f'<a:spcAft><a:spcPts val="{look.after * 100:.0f}"/></a:spcAft>'
    made = "".join(_run(run, look, script) for run in runs if run.text)
    end = f'<a:endParaRPr lang="{script.lang}"{_size(look)}/>'
    place = f'<a:pPr marL="{hang}" indent="{-hang}"{align}>{after}{sign}</a:pPr>'
    return f"<a:p>{place}{made}{end}</a:p>"


def _run(run: Run, look: Look, script: Script) -> str:
    colour = run.colour or look.colour
    struck = ' strike="sngStrike"' if run.struck else ""
    is_bold = True if run.bold else look.bold
    bold = "" if is_bold is None else f' b="{is_bold:d}"'
    fill = solid(colour) if colour else ""
    return (
        f'<a:r><a:rPr lang="{lang_of(run.text, script)}"{_size(look)}{bold}'
        f'{struck} dirty="0">{fill}'
        f"{script.fonts}</a:rPr><a:t>{escaped(run.text)}</a:t></a:r>"
    )


def _size(look: Look) -> str:
    return f' sz="{look.size * 100:.0f}"' if look.size else ""


def lang_of(text: str, script: Script) -> str:
    """Return the language of a run: what is Japanese in an English paper stays so."""
    has_wide = not text.isascii() and max(text) >= WIDE
    return LANGUAGE_TAGS["ja"] if has_wide else script.lang
