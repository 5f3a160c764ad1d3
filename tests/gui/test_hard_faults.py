"""What is left of a program that the system ends."""

from __future__ import annotations

import subprocess
import sys

FAULT = """
import ctypes, sys
from pathlib import Path
from gui.crash import hard_faults_noted
with hard_faults_noted(Path(sys.argv[1])):
    ctypes.string_at(0)
"""


def test_that_it_is_written_where_the_program_stood(tmp_path):
    command = [sys.executable, "-c", FAULT, str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode != 0
    written = (tmp_path / "data" / "crash-hard.txt").read_text("utf-8")
    assert 'File "<string>", line 6 in <module>' in written
