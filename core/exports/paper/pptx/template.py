"""The user's own template: looked at as a zip first, and opened only if it is harmless.

A template comes from anywhere. What it carries besides layouts would go out with the
briefing: macros, links to other files, embedded objects.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from core.errors import RequestError
from core.i18n import N_, _

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE: Final = 10**6
LARGEST: Final = 50 * MEGABYTE
LARGEST_INFLATED: Final = 300 * MEGABYTE
MOST_PARTS: Final = 3_000
MOST_SHRUNK: Final = 200
"""How many times smaller than its contents a large part may be."""
SMALL: Final = MEGABYTE
TYPES: Final = "[Content_Types].xml"
KIND: Final = b"application/vnd.openxmlformats-officedocument.presentationml."
DECK: Final = KIND + b"presentation.main+xml"
TEMPLATE: Final = KIND + b"template.main+xml"
_ACTIVE: Final = re.compile(r"vbaproject|activex|/embeddings/|/ctrlprops/|\.bin$", re.I)
_HARMLESS: Final = re.compile(r"printersettings", re.I)
_EXTERNAL: Final = re.compile(rb"TargetMode\s*=\s*[\"']External", re.I)
_DECLARED: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)

NOT_A_DECK: Final = N_(
    "{name} is not a PowerPoint presentation or template; choose a .pptx or .potx file."
)
TOO_LARGE: Final = N_(
    "{name} is larger than a template may be; save a copy without its slides and "
    "pictures."
)
ACTIVE: Final = N_(
    "{name} holds macros or embedded objects, which would go out with the briefing; "
    "save a copy without them."
)
LINKED: Final = N_(
    "{name} holds links to other files or to the web, which would go out with the "
    "briefing; remove them from its master and layouts."
)


def template_bytes(path: Path) -> bytes:
    """Return a template as a presentation that may be opened.

    Raises:
        RequestError: It is no presentation, is too large, or carries what must not go
            out with a briefing.
    """
    name = path.name
    try:
        if path.stat().st_size > LARGEST:
            raise _refusal(TOO_LARGE, name)
        blob = path.read_bytes()
        with zipfile.ZipFile(BytesIO(blob)) as archive:
            _check_sizes(archive, name)
            return _checked(archive, name)
    except (OSError, zipfile.BadZipFile, KeyError, RuntimeError) as error:
        # A RuntimeError is how zipfile says that a password is needed.
        raise _refusal(NOT_A_DECK, name) from error


def _check_sizes(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    whole = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or whole > LARGEST_INFLATED:
        raise _refusal(TOO_LARGE, name)
    for part in parts:
        is_bomb = part.file_size > SMALL * MOST_SHRUNK // 2 and (
            part.file_size > part.compress_size * MOST_SHRUNK
        )
        if is_bomb:
            raise _refusal(TOO_LARGE, name)


def _checked(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a copy that says it is a presentation, with every part looked at."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as copy:
        types = archive.read(TYPES)
        if DECK not in types and TEMPLATE not in types:
            is_active = b"macroEnabled" in types
            raise _refusal(ACTIVE if is_active else NOT_A_DECK, name)
        for part in archive.namelist():
            if _ACTIVE.search(part) and not _HARMLESS.search(part):
                raise _refusal(ACTIVE, name)
            content = archive.read(part)
            if part.endswith((".xml", ".rels")) and _DECLARED.search(content):
                raise _refusal(NOT_A_DECK, name)
            if part.endswith(".rels") and _EXTERNAL.search(content):
                raise _refusal(LINKED, name)
            if part == TYPES:
                content = content.replace(TEMPLATE, DECK)
            copy.writestr(part, content)
    return stream.getvalue()


def _refusal(message: str, name: str) -> RequestError:
    return RequestError(_(message).format(name=name))
