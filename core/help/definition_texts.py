"""Pages about the indicators, made from the docstrings that define them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.definition_pages import definition_pages
from core.briefs.figure_words import formula_name
from core.help.keys import definition_key
from core.help.markdown import link, literal, table
from core.help.pages import HelpPage
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.definition_pages import DefinitionPage


def definition_help() -> tuple[HelpPage, ...]:
    """Return a page for each formula, by subject, in the language in use."""
    return tuple(map(_page, definition_pages()))


def definition_table() -> str:
    """Return every formula with its name in files, a line each."""
    rows = (
        (link(page.name, definition_key(page.formula)), f"`{page.formula}`")
        for page in definition_pages()
    )
    return table((_("Indicator"), _("Name in files")), rows)


def _page(page: DefinitionPage) -> HelpPage:
    parts = [f"# {literal(page.name)}", f"`{page.formula}`"]
    for title, text in _parts(page):
        parts += [f"## {title}", text]
    if page.see:
        others = (link(formula_name(one), definition_key(one)) for one in page.see)
        parts += [" · ".join(others)]
    text = "\n\n".join(parts)
    return HelpPage(definition_key(page.formula), page.name, text)


def _parts(page: DefinitionPage) -> Iterator[tuple[str, str]]:
    """Yield the parts that say something, each with its title."""
    signs = [
        "- " + literal(_("{sign}: {meant}").format(sign=sign, meant=meant))
        for sign, meant in page.signs
    ]
    for title, text in (
        (_("Formula"), literal(page.words)),
        (_("Notation"), f"```\n{page.notation}\n```"),
        (_("Signs"), "\n".join(signs)),
        (_("Unit"), literal(page.unit)),
        (_("When it is not known, and why"), literal(page.nothing)),
        (_("Why it is so"), literal(page.why)),
        (_("Source"), literal(page.source)),
        (_("Alternatives"), literal(page.alternatives)),
    ):
        if text:
            yield title, text
