"""The command line as it is typed: verbs and their options.

The parser is made anew for every command line, so that its help is in the language in
use. What argparse itself says of a line that is wrong stays English: its messages are
not ours to translate, and change with Python.
"""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from core.cli import checking, importing, integrity, looking, recipes, showing
from core.cli.argument_values import codes, day, some_of, span, year
from core.cli.help import HelpfulParser
from core.cli.language import OPTIONS
from core.errors import RequestError
from core.exports.formats import FORMATS, PICTURES
from core.i18n import LANGUAGES, _
from core.intake.kinds import DATASET_KINDS
from core.joining import capitalised

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.cli.answer import Answer


class Arguments(HelpfulParser):
    """A parser that refuses in one sentence, as everything else here does."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line; `message` is what argparse says of it."""
        said = capitalised(message.rstrip("."))
        sentence = _("{said}; `{program} --help` lists what there is.")
        raise RequestError(sentence.format(said=said, program=self.prog))


def parser() -> ArgumentParser:
    """Return the parser of all verbs."""
    whole = Arguments(
        prog="statecraft",
        description=_(
            "Briefings on economic security, every number traced to its cell. Without "
            "a verb the window opens."
        ),
    )
    _add_language(whole, default="")
    verbs = whole.add_subparsers(required=True, metavar="VERB", title=_("verbs"))
    _add_looking(verbs)
    _add_import(_verb(verbs, "import", importing.import_files, _("read workbooks in")))
    changed = _("say what has changed in workbooks since they came in")
    _add_refresh(_verb(verbs, "refresh", _refresh, changed))
    _add_show(_verb(verbs, "show", showing.show, _("print the figures of a tab")))
    trace = _verb(verbs, "trace", showing.trace, _("list the cells behind a figure"))
    trace.add_argument("case", type=Path)
    trace.add_argument("figure", help=_("an id as `show --json` prints it"))
    to_a_file = _("write the sample case to a file")
    sample = _verb(verbs, "sample", importing.sample, to_a_file)
    sample.add_argument("case", type=Path)
    _add_check(verbs)
    _add_recipes(_verb(verbs, "recipes", recipes.recipes, _("list the own recipes")))
    _add_quality(verbs)
    _add_doctor(verbs)
    _add_audit(verbs)
    _add_brief(verbs)
    return whole


def _add_language(to: ArgumentParser, default: str) -> None:
    """Let the language be said before the verb or after it; the last counts."""
    to.add_argument(
        *OPTIONS,
        dest="lang",
        choices=tuple(LANGUAGES),
        default=default,
        help=_("the language of every word; by default that of the environment"),
    )


def _verb(
    verbs: Any,  # noqa: ANN401  # argparse keeps the type to itself
    name: str,
    run: Callable[[Namespace], Answer],
    what: str,
) -> ArgumentParser:
    added: ArgumentParser = verbs.add_parser(name, help=what, description=what)
    added.set_defaults(verb=run)
    in_json = _("one JSON object, in UTF-8")
    added.add_argument("--json", action="store_true", help=in_json)
    _add_language(added, default=SUPPRESS)
    return added


def _add_looking(verbs: Any) -> None:  # noqa: ANN401
    what_and_why = _("say what tables a file has, and why")
    tables = _verb(verbs, "tables", looking.tables, what_and_why)
    tables.add_argument("file", type=Path)
    how = _("say how a cell would be read")
    explain = _verb(verbs, "explain", looking.explain, how)
    explain.add_argument("file", type=Path)
    address = _("an address such as AC5466, or Sheet!AC5466")
    explain.add_argument("cell", help=address)
    explain.add_argument("--sheet", default="")


def _add_check(verbs: Any) -> None:  # noqa: ANN401
    whole = _("check that a case file is whole")
    check = _verb(verbs, "check", integrity.check, whole)
    check.add_argument("case", type=Path)
    check.add_argument(
        "--salvage",
        type=Path,
        metavar="NEW",
        help=_("save what is whole into a new case, and list what is not"),
    )


def _add_quality(verbs: Any) -> None:  # noqa: ANN401
    doubtful = _("say what is doubtful about the data of a case")
    quality = _verb(verbs, "quality", checking.quality, doubtful)
    quality.add_argument("case", type=Path)
    quality.add_argument(
        "--dataset", default="", help=_("one dataset; by default all of them")
    )
    quality.add_argument(
        "--out", type=Path, metavar="FILE", help=_("write the report, .xlsx or .csv")
    )


def _add_doctor(verbs: Any) -> None:  # noqa: ANN401
    lacking = _("say what a workbook lacks to be read by machines")
    doctor = _verb(verbs, "doctor", checking.doctor, lacking)
    doctor.add_argument("file", type=Path)
    doctor.add_argument(
        "--clean", type=Path, metavar="OUT", help=_("write a cleaned copy, .xlsx")
    )


def _add_audit(verbs: Any) -> None:  # noqa: ANN401
    agreeing = _("say whether the figures of a draft agree with a case")
    audit = _verb(verbs, "audit", _audit, agreeing)
    audit.add_argument("case", type=Path)
    read = _("a draft, .txt, .docx, .pptx or .pdf; - for typed text")
    audit.add_argument("text", type=Path, help=read)
    written = _("write the report, .xlsx or .csv")
    audit.add_argument("--out", type=Path, metavar="FILE", help=written)


def _audit(asked: Namespace) -> Answer:
    from core.cli.auditing import audit  # noqa: PLC0415  # numpy takes its time

    return audit(asked)


def _add_import(verb: ArgumentParser) -> None:
    verb.add_argument("files", nargs="+", type=Path, metavar="FILE")
    verb.add_argument("--case", type=Path)
    verb.add_argument("--as", dest="kind", choices=DATASET_KINDS)
    verb.add_argument("--recipe")
    verb.add_argument(
        "--remember",
        action="store_true",
        help=_("confirm the layouts, so that the next workbook needs no question"),
    )
    verb.add_argument(
        "--dry-run", action="store_true", help=_("read, but keep nothing")
    )


def _add_recipes(verb: ArgumentParser) -> None:
    verb.add_argument("case", type=Path)
    told = _("write the recipe of a number to a file")
    verb.add_argument("--out", nargs=2, metavar=("NUMBER", "FILE"), help=told)
    told = _("take a recipe in from a file")
    verb.add_argument("--take", type=Path, metavar="FILE", help=told)
    told = _("forget the recipe of a number")
    verb.add_argument("--forget", metavar="NUMBER", help=told)


def _refresh(asked: Namespace) -> Answer:
    from core.cli.refreshing import refresh  # noqa: PLC0415  # numpy takes its time

    return refresh(asked)


def _add_refresh(verb: ArgumentParser) -> None:
    verb.add_argument("case", type=Path)
    known = _("where a workbook lies now; by default where it was imported from")
    verb.add_argument("files", nargs="*", type=Path, metavar="FILE", help=known)
    of_source = _("the name of the source that FILE is a new edition of")
    verb.add_argument("--source", default="", help=of_source)
    verb.add_argument("--take", action="store_true", help=_("take the changes"))


def _add_show(verb: ArgumentParser) -> None:
    verb.add_argument("case", type=Path)
    verb.add_argument("tab", choices=tuple(showing.TABS))
    verb.add_argument("--dataset", default="")
    for several in ("economies", "partners", "industries", "products"):
        verb.add_argument(f"--{several}", type=codes, default=())
    verb.add_argument("--measure", type=codes, default=(), help=_("names of formulas"))
    verb.add_argument("--coalition", type=codes, default=())
    verb.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help=_("the date at which control lists are looked at; today if not given"),
    )
    when = verb.add_mutually_exclusive_group()
    when.add_argument("--years", type=span, metavar="FIRST:LAST", help=_("a span"))
    when.add_argument("--year", type=year, help=_("one year"))
    verb.add_argument("--frequency", choices=("year", "month"), default="year")


def _brief(asked: Namespace) -> Answer:
    from core.cli.briefing import brief  # noqa: PLC0415  # loads what draws and sets

    return brief(asked)


def _add_brief(verbs: Any) -> None:  # noqa: ANN401
    """Let `--lang` name several languages here: of the files, not of what is said."""
    what = _("write the briefing of a case to files")
    verb = verbs.add_parser("brief", help=what, description=what)
    verb.set_defaults(verb=_brief)
    verb.add_argument(
        "--json", action="store_true", help=_("one JSON object, in UTF-8")
    )
    verb.add_argument("case", type=Path)
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    several = (*FORMATS, *PICTURES)
    verb.add_argument(
        "--formats",
        type=some_of(several),
        default=FORMATS,
        help=_("some of pdf, pptx, docx, xlsx, png and svg, with commas between"),
    )
    verb.add_argument(
        *OPTIONS,
        dest="languages",
        type=some_of(LANGUAGES),
        default=(),
        help=_("the languages of the files: en, ja or both"),
    )
    marked = _("mark everything so, beside the markings of the case")
    verb.add_argument("--marking", default="", help=marked)
    masters = _("a presentation whose master slides are taken")
    verb.add_argument("--template", type=Path, metavar="FILE", help=masters)
