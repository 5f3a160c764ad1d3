"""What the command line understands, made from its own parser."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from typing import TYPE_CHECKING

from core.cli.arguments import parser
from core.help.markdown import literal, table
from core.i18n import _
from core.joining import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMON = ("help", "json", "lang")
"""What every verb understands; the page says it once."""


def command_table() -> str:
    """Return every verb with what it does and its arguments, in the language in use."""
    parts = []
    for name, verb in verbs().items():
        parts += [f"## statecraft {name}", literal(capitalised(verb.description or ""))]
        rows = [(_written(one), literal(one.help or "")) for one in _said(verb)]
        parts += [table((_("Argument"), _("What it means")), rows)]
    return "\n\n".join(parts)


def verbs() -> dict[str, ArgumentParser]:
    """Return the parser of each verb."""
    choices: dict[str, ArgumentParser] = {}
    for action in parser()._actions:  # noqa: SLF001  # argparse shows them nowhere else
        if isinstance(action, _SubParsersAction):
            choices.update(action.choices)
    return choices


def _said(verb: ArgumentParser) -> Iterator[Action]:
    for action in verb._actions:  # noqa: SLF001
        if action.help != SUPPRESS and action.dest not in COMMON:
            yield action


def _written(action: Action) -> str:
    """Return an argument as it is typed."""
    named = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    many = "…" if action.nargs in {"+", "*"} else ""
    if not action.option_strings:
        return f"`{named}{many}`"
    takes = action.nargs != 0
    return f"`{', '.join(action.option_strings)}{f' {named}{many}' if takes else ''}`"
