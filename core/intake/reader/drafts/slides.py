"""The text of a presentation: what is on each slide, and the notes to it."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from core.intake.reader.drafts.markup import paragraphs
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.package import text_of

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

    from core.intake.reader.drafts.passages import Passages

PRESENTATION: Final = "ppt/presentation.xml"
_NOTES: Final = "/notesSlide"


def read_slides(archive: zipfile.ZipFile, passages: Passages) -> None:
    """Add the passages of a presentation, slide by slide as they are shown."""
    for number, part in enumerate(_slides(archive), 1):
        _add(archive, part, ("slide", number), passages)
        for kind, target in _links(archive, part).values():
            if kind.endswith(_NOTES):
                _add(archive, target, ("slide_notes", number), passages)


def _add(
    archive: zipfile.ZipFile, part: str, place: tuple[str, int], passages: Passages
) -> None:
    kind, number = place
    markup = text_of(archive, part)
    for one in paragraphs(markup) if markup else ():
        passages.add(kind, (number,), one.text)


def _slides(archive: zipfile.ZipFile) -> Iterator[str]:
    links = _links(archive, PRESENTATION)
    for element in _root(text_of(archive, PRESENTATION)).iter():
        if element.tag.rpartition("}")[2] == "sldId":
            for key, value in element.attrib.items():
                if key.endswith("}id") and value in links:
                    yield links[value][1]


def _links(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return by id the kind and the target of the parts that one leads to."""
    folder, name = posixpath.split(part)
    markup = text_of(archive, f"{folder}/_rels/{name}.rels")
    if not markup:
        return {}
    return {
        one.get("Id", ""): (
            one.get("Type", ""),
            posixpath.normpath(posixpath.join(folder, one.get("Target", ""))).lstrip(
                "/"
            ),
        )
        for one in _root(markup)
        if one.get("TargetMode") != "External"
    }


def _root(markup: bytes) -> ET.Element:
    try:
        return ET.fromstring(markup)  # noqa: S314  # no document type gets here
    except ET.ParseError as error:
        raise Refusal("draft_damaged") from error
