"""All pages of the help in the language in use, each ready to be read."""

from __future__ import annotations

from functools import cached_property

from core.help.contents import page_keys
from core.help.definition_texts import definition_help
from core.help.markdown import literal
from core.help.pages import HelpMissingError, HelpPage, written_page
from core.help.searching import Hit, hits
from core.i18n import language
from gui.help.filling import entries, filled


class Bookshelf:
    """Holds the pages; they are read when the first of them is wanted.

    One that was not installed says so where it would be read: whoever needs the others
    has them.
    """

    @cached_property
    def written(self) -> dict[str, HelpPage]:
        """The pages that the contents list, by key."""
        pages = [_page(key) for key in page_keys()]
        titles, offered = {page.key: page.title for page in pages}, entries()
        return {page.key: filled(page, titles, offered) for page in pages}

    @cached_property
    def pages(self) -> dict[str, HelpPage]:
        """Those and the page of each indicator."""
        return {**self.written, **{page.key: page for page in definition_help()}}

    def found(self, sought: str) -> list[Hit]:
        """Return the pages that have every word of `sought`."""
        return hits(self.pages.values(), sought)


def _page(key: str) -> HelpPage:
    try:
        return written_page(key, language())
    except HelpMissingError as error:
        title = literal(key)
        return HelpPage(key, key, f"# {title}\n\n{literal(str(error))}")
