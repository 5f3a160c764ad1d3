"""A few of each proof about saving; `make bench-crashes` has hundreds."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROOFS = {
    "programs killed while they save, and a control": (14, "kill while saving"),
    "files that may not grow": (20, "limits"),
    "a folder that may not be written": (2, "read-only"),
    "two windows that want one case": (2, "two windows"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="programs are forked here")
@pytest.mark.parametrize(("count", "name"), PROOFS.values(), ids=PROOFS)
def test_that_a_case_survives(count, name):
    proof = [sys.executable, "-m", "bench.crashes.saving", str(count), name]
    done = subprocess.run(proof, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
