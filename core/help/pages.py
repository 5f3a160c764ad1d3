"""The pages of the help as they are written: one Markdown file each."""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple

from core.errors import StatecraftError
from core.i18n import _


class HelpPage(NamedTuple):
    """A page to read.

    Attributes:
        text: Markdown that begins with the title as its heading.
    """

    key: str
    title: str
    text: str


class HelpMissingError(StatecraftError):
    """A page of the help is not where the program was installed."""


def written_page(key: str, language: str) -> HelpPage:
    """Return a page as its author wrote it, names of the program not yet filled in.

    Raises:
        HelpMissingError: There is no such page in this language.
    """
    path = files("resources").joinpath("help", language, f"{key}.md")
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        message = _(
            "The page {name} of the help is missing from the program's folder; install "
            "the program again."
        )
        raise HelpMissingError(message.format(name=f"{key}.md")) from error
    return HelpPage(key, text.partition("\n")[0].removeprefix("# "), text)
