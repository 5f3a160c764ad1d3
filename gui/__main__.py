"""One program: the window, the verbs without one, and the reader process.

A frozen program is a single executable, so the process that parses untrusted bytes
is this one again; neither it nor a verb may load Qt.
"""

import sys

from core.cli.verbs import asks_for_a_verb


def main() -> int:
    """Open the window, or do what the line says."""
    words = sys.argv[1:]
    if words == ["--reader"]:
        from core.intake.reader.__main__ import run as read

        read()
    if asks_for_a_verb(words):
        from core.cli.main import main as carry_out

        return carry_out(words)
    from gui.app import main as open_window

    return open_window(words)


if __name__ == "__main__":
    sys.exit(main())
