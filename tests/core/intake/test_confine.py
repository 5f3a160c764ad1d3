from __future__ import annotations

import subprocess
import sys

import pytest

from core.intake.limits import Limits
from core.intake.reader import confine as module
from core.intake.reader_command import reader_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a job object there")


def confined(code, **limits):
    """Run `code` in a process that has confined itself; return what it prints."""
    *python, _start = reader_command()[: -len(_folders())]
    setup = (
        "import sys; sys.path += sys.argv[1:];"
        "from core.intake.limits import Limits;"
        "from core.intake.reader.confine import confine;"
        f"confine(Limits(**{limits!r}));"
    )
    done = subprocess.run(
        [*python, setup + code, *_folders()],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or done.stderr.strip().rpartition("\n")[2]


def _folders():
    command = reader_command()
    return command[command.index("-c") + 2 :]


def test_that_memory_is_limited():
    said = confined("bytearray(900_000_000)", memory_bytes=500_000_000)
    assert said == "MemoryError"


def test_that_few_files_may_be_open():
    said = confined("files = [open(sys.executable, 'rb') for _ in range(99)]")
    assert "Too many open files" in said


def test_that_no_file_may_grow_beyond_the_limit():
    code = (
        "import tempfile; f = tempfile.TemporaryFile(); f.write(bytes(9999)); f.flush()"
    )
    assert "File too large" in confined(code, staging_bytes=1000)


@pytest.mark.skipif(sys.platform != "linux", reason="a right of Linux")
def test_that_no_privileges_can_be_gained():
    code = "print([l for l in open('/proc/self/status') if 'NoNewPrivs' in l])"
    assert "1" in confined(code)


class Recorded:
    """A C library that notes what it is asked for."""

    def __init__(self, allowed):
        self.asked = []
        self.allowed = allowed

    def prctl(self, *numbers):
        self.asked.append(numbers[:2])
        return 0

    def unshare(self, flags):
        self.asked.append(flags)
        return 0 if self.allowed else -1


@pytest.fixture
def capped(monkeypatch):
    caps = {}
    monkeypatch.setattr(module.resource, "setrlimit", caps.__setitem__)
    return caps


def use(monkeypatch, platform, library=None):
    monkeypatch.setattr(module.sys, "platform", platform)
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: library)


def test_that_every_resource_is_capped(monkeypatch, capped):
    use(monkeypatch, "linux", Recorded(allowed=True))
    module.confine(Limits(memory_bytes=7))
    assert (len(capped), capped[module.resource.RLIMIT_AS]) == (6, (7, 7))


def test_that_a_cap_the_system_does_not_know_is_left_out(monkeypatch):
    def unknown(cap, values):
        raise ValueError

    use(monkeypatch, "darwin")
    monkeypatch.setattr(module.resource, "setrlimit", unknown)
    assert module.confine(Limits())


def test_that_the_network_is_left_as_root(monkeypatch, capped):
    library = Recorded(allowed=True)
    use(monkeypatch, "linux", library)
    module.confine(Limits())
    assert library.asked == [(1, 9), (38, 1), 0x40000000]


def test_that_the_network_is_left_as_anybody(monkeypatch, capped):
    library = Recorded(allowed=False)
    use(monkeypatch, "linux", library)
    module.confine(Limits())
    assert library.asked[-1] == 0x50000000


def test_that_windows_leaves_it_to_the_parent(monkeypatch, capped):
    use(monkeypatch, "win32")
    module.confine(Limits())
    assert capped == {}
