"""The files of a briefing, in every format and language asked for."""

from __future__ import annotations

from functools import partial
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefing.composing import composed
from core.briefing.leaving import reduced
from core.briefing.marking import highest, known_markings
from core.errors import ExportError, HeldError
from core.exports.atomic import put
from core.exports.formats import PICTURES
from core.exports.hands import done_by_two
from core.i18n import _, speaking
from core.options import choosing, options
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.briefing.composing import Composed
    from core.briefing.paper import Paper
    from core.library import Library
    from core.options import Options
    from core.progress import Progress

    Maker = Callable[[Paper], bytes]

OPENED_WITH: Final[Mapping[str, str]] = MappingProxyType(
    {"pptx": "PowerPoint", "docx": "Word", "xlsx": "Excel"}
)
LONGEST_NAME: Final = 60


class Order(NamedTuple):
    """What is asked for.

    Attributes:
        formats: Of `FORMATS` and `PICTURES`; a picture is made of each figure.
        languages: Codes of languages; a file is in one.
        marking: Beside those that the case says, what everything is marked with.
        template: A presentation of the user's whose master slides are taken.
        name: What the files are called; the title of the case, if empty.
    """

    folder: Path
    formats: Sequence[str]
    languages: Sequence[str]
    marking: str = ""
    template: Path | None = None
    name: str = ""


class HandedOver(NamedTuple):
    """What was written, and what of the briefing is not as it was."""

    paths: tuple[Path, ...]
    composed: tuple[Composed, ...]


def hand_over(
    library: Library, order: Order, progress: Progress = silent
) -> HandedOver:
    """Write a briefing; what the user left out is in none of the files.

    Raises:
        HeldError: Another program holds one of the files.
        ExportError: The folder cannot be written.
    """
    progress(0.0, _("Composing the briefing"))
    chosen = options()
    with choosing(chosen):
        found = composed(library, order.languages)
    # The files of one briefing stand together, whatever it is called in each language.
    order = order._replace(name=order.name or library.properties.title)
    known, without = known_markings(library), library.cover.without.split(",")
    making: list[tuple[Path, Paper, Maker]] = []
    for one in found:
        marking = highest((one.paper.marking, order.marking), known)
        paper = reduced(one.paper._replace(marking=marking), without)
        making += _making(paper, order)
    with done_by_two(
        [partial(_made, one, make, chosen) for _path, one, make in making]
    ) as made:
        for place, ((path, paper, _make), content) in enumerate(
            zip(making, made, strict=True)
        ):
            name = path.name
            progress(place / len(making), _("Writing {name}").format(name=name))
            _put(path, content(), order.name or paper.title, paper)
    return HandedOver(tuple(path for path, _paper, _make in making), found)


def file_name(paper: Paper, name: str, suffix: str) -> str:
    """Return what a file is called: words, with a hyphen between, and the language."""
    said = "".join(sign if sign.isalnum() else " " for sign in name or paper.title)
    return f"{'-'.join(said.split())[:LONGEST_NAME]}-{paper.language}{suffix}"


def _making(paper: Paper, order: Order) -> Iterator[tuple[Path, Paper, Maker]]:
    for kind in order.formats:
        if kind in PICTURES:
            yield from _pictures(paper, order, kind)
            continue
        path = order.folder / file_name(paper, order.name, f".{kind}")
        yield path, paper, _maker(kind, order.template)


def _pictures(
    paper: Paper, order: Order, kind: str
) -> Iterator[tuple[Path, Paper, Maker]]:
    from core.exports.paper.typst import pictures  # noqa: PLC0415  # as below

    draw = pictures.svg if kind == "svg" else pictures.png
    for exhibit in paper.exhibits:
        name = file_name(paper, order.name, f"-{exhibit.number:02}.{kind}")
        yield order.folder / name, paper, partial(draw, exhibit)


def _maker(kind: str, template: Path | None) -> Maker:
    # Each library takes its time to load, and not every format is wanted.
    match kind:
        case "pdf":
            from core.exports.paper.typst.pdf import pdf_bytes  # noqa: PLC0415

            return pdf_bytes
        case "pptx":
            from core.exports.paper.pptx import pptx_bytes  # noqa: PLC0415

            return partial(pptx_bytes, template=template)
        case "docx":
            from core.exports.paper.docx import docx_bytes  # noqa: PLC0415

            return docx_bytes
        case _:
            from core.exports.paper.xlsx import xlsx_bytes  # noqa: PLC0415

            return xlsx_bytes


def _made(paper: Paper, make: Maker, chosen: Options) -> bytes:
    """Make a file; all of a briefing keep to what was chosen when it was begun."""
    with speaking(paper.language), choosing(chosen):
        return make(paper)


def _put(path: Path, content: bytes, base: str, paper: Paper) -> None:
    try:
        put(path, content)
    except ExportError as error:
        if not isinstance(error.__cause__, PermissionError) or not path.exists():
            raise
        program = OPENED_WITH.get(path.suffix[1:], _("the program that shows it"))
        message = _(
            "{name} is open in another program; close it in {program}, or write it as "
            "{free}."
        )
        names = (f"{base} {number}" for number in count(2))
        free = next(
            name
            for name in names
            if not path.with_name(file_name(paper, name, path.suffix)).exists()
        )
        other = file_name(paper, free, path.suffix)
        raise HeldError(
            message.format(name=path.name, program=program, free=other), free
        ) from error
