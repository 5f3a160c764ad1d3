from __future__ import annotations

import signal
import sys
from time import monotonic, sleep

import psutil
import pytest

from core.errors import IntakeError
from core.intake.limits import Limits
from core.intake.reader.job import Errand, ReadJob
from core.intake.reader_command import reader_command, scrubbed_environment
from core.intake.sandbox import Answer, answer_from, run_reader
from core.progress import CancelledError, silent

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
WAIT = "import time; time.sleep(60)"


@pytest.fixture
def as_reader(monkeypatch):
    """Let a line of Python stand in for the reader."""

    def stand_in(code):
        command = [sys.executable, "-S", "-c", code]
        monkeypatch.setattr(
            "core.intake.reader_process.reader_command", lambda: command
        )

    return stand_in


def errand(folder, **limits):
    (folder / "copy").write_bytes(b"a,b\n1,2\n")
    job = ReadJob("a.csv")
    return Errand(folder / "copy", folder / "staging.sqlite", job, Limits(**limits))


def failure(folder, **limits):
    with pytest.raises(IntakeError) as caught:
        run_reader(errand(folder, **limits), folder, silent)
    return caught.value


def in_time(condition):
    until = monotonic() + 5
    while not condition() and monotonic() < until:
        sleep(0.01)
    return condition()


def test_that_a_reader_answers_in_one_line(tmp_path, as_reader):
    as_reader("""print('{"status":"read","format":"xlsx","sheets":2,"datasets":1}')""")
    answer = run_reader(errand(tmp_path), tmp_path, silent)
    assert answer == Answer("xlsx", 2, 1)


def test_that_a_reader_gets_the_path_of_its_job_on_standard_input(tmp_path, as_reader):
    as_reader(
        "import json,sys; n = json.load(open(sys.stdin.read()))['name'];"
        """print(json.dumps({"status":"read","format":n,"sheets":1,"datasets":0}))"""
    )
    assert run_reader(errand(tmp_path), tmp_path, silent).format == "a.csv"


def test_that_a_refusal_becomes_a_sentence(tmp_path, as_reader):
    as_reader("""print('{"status":"refused","code":"encrypted","particulars":{}}')""")
    assert "protected by a password" in str(failure(tmp_path))


def test_that_a_reader_that_waits_is_ended_by_the_clock(tmp_path, as_reader):
    as_reader(WAIT)
    assert failure(tmp_path, wall_seconds=0.2).code == "time_limit"


def test_that_the_clock_names_its_limit(tmp_path, as_reader):
    as_reader(WAIT)
    assert "0.2 seconds" in str(failure(tmp_path, wall_seconds=0.2))


def test_that_a_reader_that_takes_too_much_memory_is_ended(tmp_path, as_reader):
    as_reader("x = bytearray(300_000_000); " + WAIT)
    assert failure(tmp_path, memory_bytes=100_000_000).code == "memory_limit"


def test_that_a_reader_without_memory_says_so(tmp_path, as_reader):
    as_reader("raise MemoryError")
    assert failure(tmp_path).code == "memory_limit"


def test_that_a_fault_of_ours_is_not_blamed_on_the_workbook(tmp_path, as_reader):
    as_reader("1 / 0")
    assert failure(tmp_path).code == "reader_failed"


def test_that_a_fault_of_ours_keeps_its_traceback(tmp_path, as_reader):
    as_reader("1 / 0")
    assert "ZeroDivisionError" in failure(tmp_path).__notes__[0]


def test_that_a_reader_that_cannot_be_started_is_said(tmp_path, monkeypatch):
    nowhere = [str(tmp_path / "no-python")]
    monkeypatch.setattr("core.intake.reader_process.reader_command", lambda: nowhere)
    assert failure(tmp_path).code == "reader_not_started"


def test_that_a_reader_without_an_answer_died(tmp_path, as_reader):
    as_reader("pass")
    assert failure(tmp_path).code == "reader_died"


@posix_only
@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("SIGABRT", "reader_died"),
        ("SIGKILL", "reader_killed"),
        ("SIGXCPU", "cpu_limit"),
    ],
)
def test_that_a_sudden_end_is_explained(tmp_path, as_reader, number, code):
    sent = getattr(signal, number).value
    as_reader(
        "import os, resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0));"
        f"os.kill(os.getpid(), {sent})"
    )
    assert failure(tmp_path).code == code


def test_that_no_reader_is_left_when_the_user_cancels(tmp_path, as_reader):
    as_reader(WAIT)

    def impatient(fraction, doing):
        raise CancelledError

    with pytest.raises(CancelledError):
        run_reader(errand(tmp_path), tmp_path, impatient)
    assert psutil.Process().children() == []


def test_that_cancelling_takes_less_than_half_a_second(tmp_path, as_reader):
    as_reader(WAIT)
    calls = []

    def impatient(fraction, doing):
        calls.append(monotonic())
        if len(calls) == 4:
            raise CancelledError

    with pytest.raises(CancelledError):
        run_reader(errand(tmp_path), tmp_path, impatient)
    assert monotonic() - calls[-1] < 0.5


def test_that_progress_is_asked_ten_times_a_second(tmp_path, as_reader):
    as_reader("import time; time.sleep(1); print('{}')")
    calls = []
    with pytest.raises(IntakeError):
        run_reader(errand(tmp_path), tmp_path, lambda *_: calls.append(1))
    assert len(calls) >= 10


@posix_only
def test_that_what_the_reader_started_is_ended_with_it(tmp_path, as_reader):
    as_reader(
        "import subprocess, sys, pathlib;"
        f"p = subprocess.Popen([sys.executable, '-S', '-c', {WAIT!r}]);"
        "pathlib.Path('started').write_text(str(p.pid)); p.wait()"
    )
    with pytest.raises(IntakeError):
        run_reader(errand(tmp_path, wall_seconds=1.0), tmp_path, silent)
    started = int((tmp_path / "started").read_text())
    assert in_time(lambda: not _runs(started))


def _runs(process_id):
    try:
        return psutil.Process(process_id).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.parametrize(
    "said",
    [
        b"not json",
        b"[]",
        b'"read"',
        b"{}",
        b'{"status":"read","format":"xlsx","sheets":"many","datasets":0}',
        b'{"status":"refused","code":"no_such_code","particulars":{}}',
        b'{"status":"refused","code":"damaged","particulars":7}',
        b'{"status":"refused","code":"sheet_too_large","particulars":{}}',
        b'{"status":"refused","code":["damaged"]}',
        b"\xff\xfe{}",
    ],
)
def test_that_an_answer_that_was_not_agreed_is_not_believed(said):
    with pytest.raises(IntakeError) as caught:
        answer_from(said, "a.xlsx")
    assert caught.value.code == "reader_untrusted"


def test_that_a_refusal_cannot_rename_the_file():
    said = b'{"status":"refused","code":"damaged","particulars":{"name":"b"}}'
    with pytest.raises(IntakeError, match=r"a\.xlsx"):
        answer_from(said, "a.xlsx")


def test_that_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reader_command() == [sys.executable, "--reader"]


def test_that_a_reader_sees_nothing_of_the_user_s_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET", "x")
    monkeypatch.setenv("HOME", "/home/someone")
    assert not {"SECRET", "HOME", "PATH"} & set(scrubbed_environment(tmp_path))


def test_that_windows_finds_its_own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SYSTEMROOT", "C:\\Windows")
    assert scrubbed_environment(tmp_path)["SYSTEMROOT"] == "C:\\Windows"
