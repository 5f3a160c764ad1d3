"""A briefing written by another process of this program, beside this one.

Nearly all of the work is Python, of which a process does one thing at a time: two
languages in two processes take little longer than one. The other looks at the same
case file, which this process holds and leaves as it is.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Final

from core.casefile import Case
from core.casefile.connection import Mode
from core.cli.refusals import refused_by_system
from core.cli.writing import Written, written
from core.economies import load_economies
from core.errors import ExportError, StatecraftError
from core.exports.handing_over import Order
from core.i18n import LANGUAGES, _, language, use_language
from core.joining import listed
from core.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_START: Final = (
    "import sys; sys.path[:] = sys.argv[1:]; from core.cli.beside import run; run()"
)


@contextmanager
def written_beside(case: Path, order: Order) -> Iterator[Callable[[], Written]]:
    """Begin to write a briefing in another process, unless it is in no language.

    Args:
        case: The file of a case that is open in this process.
        order: What is asked of the other.

    Yields:
        What waits for the other and returns what it has done, or raises why it could
        not. Whoever leaves early waits as well, so that no file is left half written.
    """
    if not order.languages:
        yield lambda: Written([], [])
        return
    with TemporaryFile() as asked, TemporaryFile() as said:
        asked.write(json.dumps(_errand(case, order)).encode())
        asked.seek(0)
        with subprocess.Popen(_command(), stdin=asked, stdout=said) as process:  # noqa: S603  # our own program

            def answer() -> Written:
                process.wait()
                said.seek(0)
                return _understood(said.read(), order)

            yield answer


def run() -> None:
    """Be the other process: read what is asked, do it, and answer in JSON."""
    gc.disable()  # it ends before cycles among its objects matter
    errand = json.load(sys.stdin.buffer)
    use_language(errand["answers_in"])
    order = _order(errand["order"])
    try:
        with Case.open(Path(errand["case"]), Mode.AT_REST) as case:
            library = Library(case, load_economies())
            answer = written(library, order, is_first=False)._asdict()
    except StatecraftError as error:
        answer = {"refused": str(error)}
    except OSError as error:
        answer = {"refused": refused_by_system(error)}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--beside"]
    return [sys.executable, "-c", _START, *sys.path]


def _errand(case: Path, order: Order) -> dict[str, Any]:
    template = str(order.template) if order.template else None
    asked = order._replace(folder=Path())._asdict()
    asked |= {"folder": str(order.folder), "template": template}
    return {"case": str(case), "answers_in": language(), "order": asked}


def _order(asked: dict[str, Any]) -> Order:
    template = Path(asked["template"]) if asked["template"] else None
    return Order(**asked | {"folder": Path(asked["folder"]), "template": template})


def _understood(said: bytes, order: Order) -> Written:
    try:
        answer = json.loads(said)
    except ValueError as error:
        message = _(
            "What was to be written in {languages} is not there, because the process "
            "that wrote it ended; ask for one language at a time."
        )
        languages = listed([LANGUAGES[one] for one in order.languages])
        raise ExportError(message.format(languages=languages)) from error
    if "refused" in answer:
        raise ExportError(answer["refused"])
    return Written(**answer)
