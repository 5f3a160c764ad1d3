"""Texts as office files hold them: clean, escaped, with language and fonts."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.exports.cells import plain
from core.marks import MARKS
from core.options import options

NO_XML: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
BREAKS: Final = re.compile("\r\n|[\r\n\x0b\x0c\u2028\u2029]")
LANGUAGE_TAGS: Final = {"en": "en-US", "ja": "ja-JP"}
LATIN: Final = "Arial"
"""Wherever it is missing, one of the same widths stands in for it."""
EAST_ASIAN: Final = "Yu Gothic"
ACCENT: Final = "1F3A5F"
"""The colour of titles and headings."""
ENTITIES: Final = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\n": "&#10;",
        "\r": "&#13;",
        "\t": "&#9;",
    }
)
WIDE: Final = "\u2e80"
"""From here on signs are as wide as they are high."""


class Script(NamedTuple):
    """How the texts of a file are written.

    Attributes:
        lang: The language as a tag, such as `ja-JP`; spelling is checked by it.
        latin: The font of Latin letters, or `+mn-lt` for that of the theme.
        east_asian: The font of Japanese.
    """

    lang: str
    latin: str = LATIN
    east_asian: str = EAST_ASIAN

    @property
    def fonts(self) -> str:
        """Return both fonts as DrawingML has them."""
        latin, asian = escaped(self.latin), escaped(self.east_asian)
        return f'<a:latin typeface="{latin}"/><a:ea typeface="{asian}"/>'


def script_of(language: str) -> Script:
    """Return how a language is written where no template says otherwise."""
    return Script(LANGUAGE_TAGS[language], latin(), east_asian())


def latin() -> str:
    """Return the family of fonts of Latin letters: the office's, if it has one."""
    return options().latin or LATIN


def east_asian() -> str:
    """Return the family of fonts of Japanese."""
    return options().east_asian or EAST_ASIAN


def clean(text: str) -> str:
    r"""Return a text without what no XML can hold, and without marks of direction.

    Example:
        >>> clean("a\x07b\ufffe")
        'ab'
    """
    return text if text.isprintable() else NO_XML.sub("", MARKS.sub("", text))


def escaped(text: str) -> str:
    """Return a text as XML holds it between tags and in attributes alike.

    Example:
        >>> escaped('<a href="x">&')
        '&lt;a href=&quot;x&quot;&gt;&amp;'
    """
    return clean(text).translate(ENTITIES)


def cell_text(text: str) -> str:
    r"""Return a text as a cell of a workbook holds it; its lines are its own.

    Example:
        >>> cell_text("two\r\nlines")
        'two\nlines'
    """
    return plain(NO_XML.sub("", BREAKS.sub("\n", text)))


def paragraphs(text: str) -> list[str]:
    """Return the lines of a text; each is a paragraph of its own."""
    return BREAKS.split(text)
