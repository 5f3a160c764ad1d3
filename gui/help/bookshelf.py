"""All pages of the help in the language in use, each ready to be read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from core.help.contents import page_keys
from core.help.definition_texts import definition_help
from core.help.pages import written_page
from core.help.searching import Hit, hits
from core.i18n import language
from gui.help.filling import filled

if TYPE_CHECKING:
    from core.help.pages import HelpPage


class Bookshelf:
    """Holds the pages; they are read when the first of them is wanted.

    Raises:
        HelpMissingError: A page was not installed.
    """

    @cached_property
    def written(self) -> dict[str, HelpPage]:
        """The pages that the contents list, by key."""
        pages = [written_page(key, language()) for key in page_keys()]
        titles = {page.key: page.title for page in pages}
        return {page.key: filled(page, titles) for page in pages}

    @cached_property
    def pages(self) -> dict[str, HelpPage]:
        """Those and the page of each indicator."""
        return {**self.written, **{page.key: page for page in definition_help()}}

    def found(self, sought: str) -> list[Hit]:
        """Return the pages that have every word of `sought`."""
        return hits(self.pages.values(), sought)
