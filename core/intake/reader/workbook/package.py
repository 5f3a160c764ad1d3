"""The zip around a workbook: what it may hold and how it opens out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.intake.reader.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from core.intake.limits import Limits

CHUNK: Final = 1 << 17
_OVERLAP: Final = 16
_START: Final = 100
_DOCTYPE: Final = b"<!doctype"
_MARKUP: Final = (".xml", ".rels", ".vml")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How XML in a wide encoding begins; no spreadsheet program writes it so."""
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How parts of workbooks are packed; the library knows more ways, some hostile."""
_DOES_NOT_UNPACK: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
)
"""What the library raises over a part whose place, size or packing is not true."""


def opened(data: bytes) -> zipfile.ZipFile:
    """Return the archive in `data`, not yet looked into.

    Raises:
        Refusal: It is none, or its list of contents is not true.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _DOES_NOT_UNPACK as error:
        raise Refusal("damaged") from error


def check_sizes(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Refuse an archive that is, or says it is, too large.

    A part that holds more than it says is cut off by `zipfile` and found damaged.
    """
    parts = archive.infolist()
    if len({part.filename.lower() for part in parts}) < len(parts):
        raise Refusal("damaged")  # two readers may each take another one for it
    if len(parts) > limits.zip_entries:
        raise Refusal("too_many_parts", count=len(parts), limit=limits.zip_entries)
    total = sum(part.file_size for part in parts)
    if total > limits.inflated_bytes:
        raise Refusal(
            "inflated_too_large", size_bytes=total, limit_bytes=limits.inflated_bytes
        )
    for part in parts:
        if part.compress_type not in _PACKED:
            raise Refusal("damaged")
        _check_part(part, limits)


def _check_part(part: zipfile.ZipInfo, limits: Limits) -> None:
    size = part.file_size
    if size > limits.part_bytes:
        raise Refusal(
            "inflated_too_large", size_bytes=size, limit_bytes=limits.part_bytes
        )
    ratio = size / max(part.compress_size, 1)
    if size > limits.ratio_from_bytes and ratio > limits.compression_ratio:
        ratio_limit = limits.compression_ratio
        raise Refusal("ratio_too_high", ratio=round(ratio), limit=ratio_limit)


def check_markup(
    archive: zipfile.ZipFile, besides: Container[str] = frozenset()
) -> None:
    """Refuse a document type in any part, and any part that does not unpack.

    Parts in `besides` have been looked at already.

    A document type can define entities that open out without end, and no
    spreadsheet program writes one.
    """
    for name in archive.namelist():
        if name.lower().endswith(_MARKUP) and name not in besides:
            for _chunk in markup(archive, name):
                pass


def markup(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield a part piece by piece, refusing a document type on the way."""
    before = b""
    with _unpacking(), archive.open(name) as part:
        while chunk := part.read(CHUNK):
            if not before and chunk.startswith(_WIDE):
                raise Refusal("damaged")
            marked = b"!" in chunk or b"!" in before
            if marked and _DOCTYPE in (before + chunk).lower():
                raise Refusal("document_type")
            before = chunk[-_OVERLAP:]
            yield chunk


def text_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a whole part; empty if there is none."""
    return b"".join(markup(archive, name)) if name in archive.namelist() else b""


def start_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the first bytes of a part; none if there is no such part."""
    part = next((one for one in archive.infolist() if one.filename == name), None)
    if part is None or part.compress_type not in _PACKED:
        return b""
    with _unpacking(), archive.open(part) as stream:
        return stream.read(_START)


@contextmanager
def _unpacking() -> Iterator[None]:
    try:
        yield
    except RuntimeError as error:  # how zipfile says that a password is needed
        raise Refusal("encrypted") from error
    except _DOES_NOT_UNPACK as error:
        raise Refusal("damaged") from error
