"""One program: the window, the verbs without one, and the reader process.

A frozen program is a single executable, so the process that parses untrusted bytes
is this one again, and so is what writes beside it; none of them nor a verb may load Qt.
"""

import gc
import sys

from core.cli.verbs import asks_for_a_verb

SELDOM = 100_000
"""So many objects are made before cycles among them are looked for. A verb makes rows
by the hundred thousand, none in a cycle: to look often takes a tenth of its time."""


def main() -> int:
    """Open the window, or do what the line says."""
    words = sys.argv[1:]
    if words == ["--reader"]:
        from core.intake.reader.__main__ import run as read

        read()
    if words == ["--beside"]:
        from core.cli.beside import run as write_beside

        write_beside()
        return 0
    if asks_for_a_verb(words):
        return _carry_out(words)
    from gui.app import main as open_window

    return open_window(words)


def _carry_out(words: list[str]) -> int:
    from core.cli.main import main as carry_out

    gc.set_threshold(SELDOM)
    status = carry_out(words)
    gc.freeze()  # what is left goes with the process, and is not gone through before
    return status


if __name__ == "__main__":
    sys.exit(main())
