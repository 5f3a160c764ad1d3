"""`python -m gui` opens the window; with `--reader` it is the reader process.

A frozen program is a single executable, so the process that parses untrusted bytes
is this one again; it must not load Qt.
"""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--reader"]:
        from core.intake.reader.__main__ import main as read

        read()
    else:
        from gui.app import main

        sys.exit(main())
