"""The verb that writes the briefing of a case, without a display."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.casefile import Case
from core.cli.answer import Answer
from core.economies import load_economies
from core.errors import RequestError
from core.exports.handing_over import Order, hand_over
from core.i18n import LANGUAGES, _, language
from core.library import Library

if TYPE_CHECKING:
    from argparse import Namespace

    from core.briefing.composing import Composed


def brief(asked: Namespace) -> Answer:
    """Write the briefing in the formats and languages asked for."""
    languages = asked.languages or (language(),)
    with Case.open(asked.case) as case:
        library = Library(case, load_economies())
        if not library.pins:
            message = _(
                "{name} has no briefing yet; add figures to it in the window (Ctrl+J)."
            )
            raise RequestError(message.format(name=asked.case.name))
        asked.out.mkdir(parents=True, exist_ok=True)
        order = Order(
            *(asked.out, asked.formats, languages, asked.marking, asked.template)
        )
        done = hand_over(library, order)
    problems = _problems(asked.case.name, done.composed)
    files = [path.name for path in done.paths]
    lines = [_("{name} was written.").format(name=name) for name in files]
    lines += [problem["message"] for problem in problems]
    return Answer(
        {"files": files, "languages": [*languages], "problems": problems}, lines
    )


def _problems(name: str, papers: tuple[Composed, ...]) -> list[dict[str, Any]]:
    """Return what is missing on the papers; each is said in one language."""
    missing = [
        ("exhibit_missing", "warning", _("“{title}” is not shown: {reason}"), said)
        for one in papers[:1]
        for said in one.missing
    ]
    changed = [
        ("number_changed", "note", _("{title} reads {reason} now"), (was, now))
        for one in papers[:1]
        for _figure, was, now in one.changed
    ]
    lacking = _("“{title}” is not written in {reason}")
    prompted = _("“{title}” is still to be written in {reason}")
    unwritten = [
        (code, severity, message, (text, LANGUAGES[one.paper.language]))
        for one in papers
        for code, severity, message, texts in (
            ("text_untranslated", "note", lacking, one.untranslated),
            ("text_to_be_written", "warning", prompted, one.prompts),
        )
        for text in texts
    ]
    return [
        {
            "code": code,
            "severity": severity,
            "file": name,
            "sheet": "",
            "cell": "",
            "message": message.format(title=title, reason=reason),
        }
        for code, severity, message, (title, reason) in (
            *missing,
            *changed,
            *unwritten,
        )
    ]
