"""The help of a command line, with argparse's own headings in the language in use."""

from __future__ import annotations

from argparse import ArgumentParser, HelpFormatter
from typing import TYPE_CHECKING, Any

from core.i18n import _

if TYPE_CHECKING:
    from argparse import Action, _MutuallyExclusiveGroup
    from collections.abc import Iterable


class HelpfulParser(ArgumentParser):
    """A parser whose help is in one language from top to bottom."""

    def __init__(self, **named: Any) -> None:  # noqa: ANN401  # argparse's own
        super().__init__(**named, formatter_class=Help, add_help=False)
        self._positionals.title = _("arguments")
        self._optionals.title = _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help"))


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
