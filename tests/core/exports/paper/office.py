"""Office files looked into without the libraries that wrote them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EXTERNAL = re.compile(rb"TargetMode\s*=\s*\"External\"")


def parts(blob: bytes) -> dict[str, bytes]:
    """Return every part of a file by name, and those of workbooks within it."""
    with zipfile.ZipFile(BytesIO(blob)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    for name, content in list(found.items()):
        if name.endswith(".xlsx"):
            found |= {f"{name}/{inner}": one for inner, one in parts(content).items()}
    return found


def trees(blob: bytes):
    """Yield name and tree of every part that is XML."""
    for name, content in parts(blob).items():
        if name.endswith((".xml", ".rels")):
            yield name, ET.fromstring(content)  # noqa: S314  # what we wrote ourselves


COUNTED = {"兆": 10**12, "億": 10**8, "万": 10**4}


def meant(value: float, number_format: str) -> float:
    """Return a number in full that is written in a unit such as 億."""
    by = next((by for sign, by in COUNTED.items() if sign in number_format), 1)
    return float(f"{value * by:.9g}")


def live(blob: bytes) -> list[str]:
    """Return all that would be computed, followed or carried out."""
    found = [name for name, one in parts(blob).items() if EXTERNAL.search(one)]
    for name, tree in trees(blob):
        for node in tree.iter():
            tag = node.tag.rpartition("}")[2]
            is_ours = name.startswith(("ppt/slides/", "ppt/notesSlides/"))
            is_field = is_ours and tag == "fld" and node.get("type") != "slidenum"
            is_formula = tag == "f" and node.tag.startswith(SHEET)
            named = ("hlinkClick", "hlinkMouseOver", "hlinkHover", "hyperlink")
            if tag in named or is_field or is_formula:
                found.append(f"{name}: {tag}")
    return found


def texts(blob: bytes, beginning: str) -> list[str]:
    """Return the paragraphs of all parts whose name begins so."""
    return [
        "".join(run.text or "" for run in paragraph.iter(f"{DRAWING}t"))
        for name, tree in trees(blob)
        if name.startswith(beginning)
        for paragraph in tree.iter(f"{DRAWING}p")
    ]
