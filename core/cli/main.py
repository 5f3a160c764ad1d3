"""Runs one verb and answers with an exit status.

0: done. 1: done, with problems in the data. 2: refused, with one sentence on stderr;
what was done before the refusal stands on stdout.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from core.cli.arguments import parser
from core.cli.language import spoken
from core.cli.refusals import refused_by_system
from core.errors import StatecraftError
from core.i18n import use_language

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, WITH_PROBLEMS, REFUSED = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out what the command line asks for."""
    try:
        return _carried_out(argv)
    except StatecraftError as error:
        return _refused(str(error))
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        return _refused(refused_by_system(error))


def _carried_out(argv: Sequence[str] | None) -> int:
    words = sys.argv[1:] if argv is None else argv
    use_language(spoken(words))
    _write_utf_8()
    asked = parser().parse_args(words)
    use_language(asked.lang or spoken(words))
    answer = asked.verb(asked)
    _say(answer.as_json() if asked.json else answer.as_text())
    if answer.refusal:
        return _refused(answer.refusal)
    return WITH_PROBLEMS if answer.problems_in_data else DONE


def _write_utf_8() -> None:
    """Let stdout speak UTF-8, whatever the console or pipe was opened with."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _refused(sentence: str) -> int:
    """Say why on one line, even where a name in the sentence holds a line break."""
    sys.stderr.write(f"{' '.join(sentence.split())}\n")
    return REFUSED
