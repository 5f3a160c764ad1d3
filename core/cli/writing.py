"""The files of a briefing, written, and what is missing in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from core.exports.handing_over import hand_over
from core.i18n import LANGUAGES, _

if TYPE_CHECKING:
    from core.briefing.composing import Composed
    from core.exports.handing_over import Order
    from core.library import Library


class Written(NamedTuple):
    """The names of files, and problems as a verb answers them."""

    files: list[str]
    problems: list[dict[str, Any]]


def written(library: Library, order: Order, *, is_first: bool) -> Written:
    """Write a briefing; what holds in every language is said of the first alone."""
    done = hand_over(library, order)
    files = [path.name for path in done.paths]
    whole = done.composed[:1] if is_first else ()
    return Written(files, _problems(library.case.path.name, whole, done.composed))


def _problems(
    name: str, whole: tuple[Composed, ...], papers: tuple[Composed, ...]
) -> list[dict[str, Any]]:
    missing = [
        ("exhibit_missing", "warning", _("“{title}” is not shown: {reason}"), said)
        for one in whole
        for said in one.missing
    ]
    changed = [
        ("number_changed", "note", _("{title} reads {reason} now"), (was, now))
        for one in whole
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
