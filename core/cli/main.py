"""Runs one verb and answers with an exit status.

0: done. 1: done, with problems in the data. 2: refused, with one sentence on stderr.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from core.cli.arguments import parser
from core.errors import StatecraftError
from core.i18n import use_language

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, WITH_PROBLEMS, REFUSED = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out what the command line asks for."""
    asked = parser().parse_args(argv)
    use_language(asked.lang)
    try:
        answer = asked.verb(asked)
    except StatecraftError as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED
    except BrokenPipeError:  # the reader of our output has seen enough
        return DONE
    sys.stdout.write(answer.as_json() if asked.json else answer.as_text())
    return WITH_PROBLEMS if answer.problems_in_data else DONE
