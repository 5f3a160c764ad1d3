"""The help of a command line, with argparse's own heading in the language in use."""

from __future__ import annotations

from argparse import HelpFormatter
from typing import TYPE_CHECKING

from core.i18n import _

if TYPE_CHECKING:
    from argparse import Action, _MutuallyExclusiveGroup
    from collections.abc import Iterable


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
