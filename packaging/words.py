"""Collects the words of the program and compiles their Japanese.

    make words

gathers every message of the code, and what the docstrings of indicators say of them,
into build/statecraft.pot, brings the Japanese
catalogue up to date with it and compiles that. A message that is new stands there
empty, to be translated; one that is gone is left out. Nothing is guessed from a
message that reads alike, and the same words give the same bytes on every machine.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from core.briefs.definition_texts import messages as said_by_docstrings

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "build" / "statecraft.pot"
JAPANESE = ROOT / "resources" / "locale" / "ja" / "LC_MESSAGES" / "statecraft.po"
PARTS = ("core", "gui")
Forms: TypeAlias = str | tuple[str, ...] | list[str] | None
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


class Words(Catalog):
    """A catalogue that says neither when nor with what it was written."""

    def _headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "Statecraft"),
            ("Language", "ja"),
            ("Plural-Forms", "nplurals=1; plural=0;"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]

    def _ignore(self, headers: object) -> None:
        """Drop what a file says of itself: the headers are always ours."""

    mime_headers = property(_headers, _ignore)


def collected(root: Path) -> Words:
    """Return the messages of the code under `root`, each with the files that say it."""
    words = Words(locale="ja", fuzzy=False, header_comment="# The words of Statecraft.")
    for part in PARTS:
        for name, line, message, _, _ in extract_from_dir(
            root / part, keywords=KEYWORDS
        ):
            words.add(message, locations=[(f"{part}/{Path(name).as_posix()}", line)])
    if root == ROOT:
        for text, name in said_by_docstrings():
            words.add(text, locations=[(name, 0)])
    return words


def translated(words: Words, path: Path) -> Words:
    """Return the messages of the code with the Japanese that `path` has for them."""
    known = Words(locale="ja", fuzzy=False)
    if path.exists():
        with path.open("rb") as stream:
            for message in read_po(stream, locale="ja"):
                known[message.id] = message
    known.update(words, no_fuzzy_matching=True)
    known.header_comment = "# The Japanese of Statecraft; `make words` keeps it."
    return known


def written(words: Words) -> bytes:
    """Return the catalogue as text that reads well in a diff: no line numbers."""
    stream = BytesIO()
    write_po(
        stream,
        words,
        width=0,
        sort_by_file=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    return stream.getvalue()


def compiled(words: Words) -> bytes:
    """Return the catalogue as gettext reads it; what has no Japanese stays English."""
    spoken = Words(locale="ja", fuzzy=False)
    for message in words:
        if message.id and is_translated(message):
            spoken[message.id] = message
    stream = BytesIO()
    write_mo(stream, spoken)
    return stream.getvalue()


def main() -> None:
    """Write template, catalogue and what it compiles to; say what is missing."""
    words = collected(ROOT)
    japanese = translated(words, JAPANESE)
    for path in (TEMPLATE, JAPANESE):
        path.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(written(words))
    JAPANESE.write_bytes(written(japanese))
    JAPANESE.with_suffix(".mo").write_bytes(compiled(japanese))
    missing = sum(not is_translated(message) for message in japanese if message.id)
    print(f"{len(japanese)} messages, {missing} of them without Japanese.")


def is_translated(message: Message) -> bool:
    """Return whether every form of the message has its Japanese, and a sure one."""
    given = forms(message.string)
    return bool(given) and all(given) and not message.fuzzy


def forms(message: Forms) -> tuple[str, ...]:
    """Return the forms of a message: none, one, or as many as its plural has."""
    return (message,) if isinstance(message, str) else tuple(message or ())


if __name__ == "__main__":
    main()
