"""The verb that writes the briefing of a case, without a display."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile import Case
from core.cli.answer import Answer
from core.cli.beside import written_beside
from core.cli.writing import written
from core.economies import load_economies
from core.errors import RequestError
from core.exports.handing_over import Order
from core.i18n import _, language
from core.library import Library

if TYPE_CHECKING:
    from argparse import Namespace


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
        further = order._replace(languages=languages[1:])
        with written_beside(asked.case, further) as others:
            here = written(
                library, order._replace(languages=languages[:1]), is_first=True
            )
            there = others()
    files, problems = here.files + there.files, here.problems + there.problems
    lines = [_("{name} was written.").format(name=name) for name in files]
    lines += [problem["message"] for problem in problems]
    return Answer(
        {"files": files, "languages": [*languages], "problems": problems}, lines
    )
