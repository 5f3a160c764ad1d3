"""The command line as it is typed: verbs and their options."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli import importing, looking, showing
from core.i18n import LANGUAGES
from core.intake.kinds import DATASET_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.cli.answer import Answer

VERBS = ("tables", "import", "show", "trace", "sample", "explain", "check")
"""The first word of a command line that opens no window."""


def parser() -> ArgumentParser:
    """Return the parser of all verbs."""
    whole = ArgumentParser(
        prog="statecraft",
        description="Briefings on economic security, every number traced to its cell. "
        "Without a verb the window opens.",
    )
    verbs = whole.add_subparsers(required=True, metavar="VERB")

    def verb(
        name: str, run: Callable[[Namespace], Answer], what: str
    ) -> ArgumentParser:
        added = verbs.add_parser(name, help=what, description=what)
        added.set_defaults(verb=run)
        added.add_argument("--json", action="store_true", help="one JSON object")
        added.add_argument("--lang", choices=tuple(LANGUAGES), default="en")
        return added

    tables = verb("tables", looking.tables, "say what tables are in a file, and why")
    tables.add_argument("file", type=Path)
    _add_import(verb("import", importing.import_files, "read workbooks into a case"))
    _add_show(verb("show", showing.show, "print the figures of a tab"))
    trace = verb("trace", showing.trace, "list the cells behind a figure")
    trace.add_argument("case", type=Path)
    trace.add_argument("figure", help="an id as `show --json` prints it")
    sample = verb("sample", importing.sample, "write the sample case to a file")
    sample.add_argument("case", type=Path)
    explain = verb("explain", looking.explain, "say how a cell would be read, and why")
    explain.add_argument("file", type=Path)
    explain.add_argument("cell", help="an address such as AC5466, or Sheet!AC5466")
    explain.add_argument("--sheet", default="")
    check = verb("check", showing.check, "check that a case file is whole")
    check.add_argument("case", type=Path)
    return whole


def _add_import(verb: ArgumentParser) -> None:
    verb.add_argument("files", nargs="+", type=Path, metavar="FILE")
    verb.add_argument("--case", type=Path)
    verb.add_argument("--as", dest="kind", choices=DATASET_KINDS)
    verb.add_argument("--recipe")
    verb.add_argument("--dry-run", action="store_true", help="read, but keep nothing")


def _add_show(verb: ArgumentParser) -> None:
    verb.add_argument("case", type=Path)
    verb.add_argument("tab", choices=tuple(showing.TABS))
    verb.add_argument("--dataset", default="")
    for several in ("economies", "partners", "industries", "products", "measure"):
        verb.add_argument(f"--{several}", type=_codes, default=())
    verb.add_argument("--coalition", type=_codes, default=())
    verb.add_argument("--years", type=_span, help="first:last")
    verb.add_argument("--year", type=int)
    verb.add_argument("--frequency", choices=("year", "month"), default="year")


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in text.split(",") if code.strip())


def _span(text: str) -> tuple[int, int]:
    first, _colon, last = text.partition(":")
    return int(first), int(last or first)
