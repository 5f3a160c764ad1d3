"""The marks of foot- and endnotes that stand, raised, in a text."""

from __future__ import annotations

from typing import Final

from core.lazily import lazily

_MARK: Final = lazily(r"n?\d{1,3}(?:[,、–-]\s*n?\d{1,3})*\)?|[*†‡§]+")


def is_note_mark(text: str) -> bool:
    """Return whether what is small and raised is the mark of a note.

    Example:
        >>> is_note_mark("12"), is_note_mark(" n3, n4"), is_note_mark("st")
        (True, True, False)
    """
    return bool(_MARK.fullmatch(text.strip()))
