"""What a program or a library of Linux asks for when it is loaded."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def needed(path: Path | str) -> set[str]:
    """Return the names of the libraries a file asks for itself; needs binutils.

    Raises:
        subprocess.CalledProcessError: It is neither a program nor a library.
    """
    command = ["objdump", "-p", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {line.split()[1] for line in done.stdout.splitlines() if "NEEDED" in line}
