"""Which encoding a text is in, each tried strictly.

None may replace a character in silence, so the one in which the whole text is right is
taken, and it is said.
"""

from __future__ import annotations

import re
from typing import Final

from core.intake.reader.refusal import Refusal
from core.lazily import lazily

WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins."""

_DECLARED: Final = lazily(
    rb"""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9._-]{3,20})""", re.IGNORECASE
)
_SHIFT_JIS: Final = frozenset({"shift-jis", "sjis", "x-sjis", "windows-31j", "cp932"})
_CHARACTER_SET: Final = lazily(
    r"utf-8|us-ascii|iso-8859-\d{1,2}|windows-125\d|cp125\d|euc-(?:jp|kr)"
    r"|iso-2022-jp|gb2312|gbk|gb18030|big5|ks-c-5601-1987|koi8-r"
)
_LONE: Final = lazily(
    r"(?<=[A-Za-z ])[\u3400-\u9fff\ue000-\uf8ff\uff61-\uff9f](?=[A-Za-z ])"
)
_JAPANESE: Final = lazily(r"[\u3000-\u30ff\u3400-\u9fff\uff01-\uff9f]")
_PRIVATE: Final = lazily(r"[\ue000-\uf8ff]")


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding.

    Example:
        >>> decode("国,値".encode("cp932"))
        ('国,値', 'cp932')
    """
    for encoding in _likely(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "cp932" or _reads_as_japanese(text):
            return text, encoding
    raise Refusal("encoding_unknown")


def _likely(data: bytes) -> tuple[str, ...]:
    if data.startswith(b"\xef\xbb\xbf"):
        return ("utf-8-sig",)
    if data.startswith(WIDE_MARKS):
        return ("utf-16",)
    if wide := looks_wide(data):
        return (wide,)
    return ("utf-8", "cp932", "cp1252")


def looks_wide(data: bytes) -> str | None:
    """Return which UTF-16 without a mark a text is in, by its many zeros, or None."""
    start = data[:2048]
    if start[1::2].count(0) > len(start) // 4:
        return "utf-16-le"
    if start[::2].count(0) > len(start) // 4:
        return "utf-16-be"
    return None


def _reads_as_japanese(text: str) -> bool:
    """Whether Japanese stands together, as words do.

    Western accents are valid cp932 too: they read as single characters in the
    middle of Latin words.
    """
    lone = len(_LONE.findall(text))
    return not _PRIVATE.search(text) and len(_JAPANESE.findall(text)) > 2 * lone


def declared(data: bytes) -> str:
    """Return the encoding that markup says it is in; empty if it names none we know.

    Only names of character sets are believed: Python has other codecs as well.

    Example:
        >>> declared(b'<?xml version="1.0" encoding="Shift_JIS"?>')
        'cp932'
    """
    found = _DECLARED.search(data[:4096])
    name = found[1].decode("ascii").lower().replace("_", "-") if found else ""
    if name in _SHIFT_JIS:
        return "cp932"
    return name if _CHARACTER_SET.fullmatch(name) else ""
