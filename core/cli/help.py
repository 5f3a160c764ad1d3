"""The help of a command line, with argparse's own headings in the language in use."""

from __future__ import annotations

from argparse import ArgumentParser, HelpFormatter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from core.i18n import N_, _

if TYPE_CHECKING:
    from argparse import Action, _MutuallyExclusiveGroup
    from collections.abc import Iterable, Mapping


MEANT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "case": N_("a case, .statecraft"),
        "file": N_("a workbook"),
        "files": N_("workbooks"),
        "tab": N_("what figures are about"),
        "--case": N_("the case into which they come"),
        "--as": N_("what kind of data they hold; by default as they say"),
        "--recipe": N_("the recipe to read them by; by default the one that fits"),
        "--sheet": N_("the sheet; by default the first"),
        "--dataset": N_("a dataset; `show CASE sources` lists them"),
        "--economies": N_("codes of economies, with commas between"),
        "--partners": N_("codes of partners, with commas between"),
        "--industries": N_("codes of industries or sets, with commas between"),
        "--products": N_("codes of products, with commas between"),
        "--coalition": N_("codes of jurisdictions that act together, with commas"),
        "--frequency": N_("by year or by month"),
        "--out": N_("the folder for the files"),
    }
)
"""What an argument of this name means in every verb that says nothing else of it."""


class HelpfulParser(ArgumentParser):
    """A parser whose help is in one language from top to bottom."""

    def __init__(self, **named: Any) -> None:  # noqa: ANN401  # argparse's own
        super().__init__(**named, formatter_class=Help, add_help=False)
        self._positionals.title = _("arguments")
        self._optionals.title = _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help"))

    def add_argument(self, *names: Any, **named: Any) -> Action:  # noqa: ANN401
        """Add an argument; one whose name says it all needs no help of its own."""
        if names[0] in MEANT:
            named.setdefault("help", _(MEANT[names[0]]))
        return super().add_argument(*names, **named)


class Help(HelpFormatter):
    """Writes help as argparse does."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[_MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Begin with `usage:`, unless told to begin otherwise."""
        begin = _("usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, begin)
