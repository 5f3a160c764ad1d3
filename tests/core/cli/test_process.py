"""The verbs as a process of their own: its status, its pipes, what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import redirect_stdout
from importlib.metadata import entry_points
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

import pytest

from core.cli.main import main

RUN = "import sys; from core.cli.main import main; sys.exit(main())"


def started(command, *argv, **environment):
    return subprocess.run(
        [*command, *map(str, argv)],
        capture_output=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        check=False,
    )


@pytest.fixture(scope="module")
def installed():
    """The command of the installed program."""
    [entry, *_others] = [*entry_points(group="console_scripts", name="statecraft")] or [
        None
    ]
    script = Path(sys.executable).with_name("statecraft")
    if entry is None or not script.exists():
        pytest.skip("the program is not installed")
    if find_spec(entry.module) is None:
        pytest.skip(f"the program was installed when {entry.module} began it")
    return [str(script)]


def test_that_the_installed_program_answers_a_verb(installed, sample):
    done = started(installed, "show", sample, "sources", "--json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["datasets"]) == 19


def test_that_the_installed_program_refuses_with_status_two(installed, tmp_path):
    done = started(installed, "check", tmp_path / "gone.statecraft")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1


def test_that_a_process_answers_with_the_status_of_the_verb(sample):
    done = started([sys.executable, "-c", RUN], "check", sample)
    assert (done.returncode, done.stdout) == (0, b"The case is whole.\n")


def test_that_json_is_utf_8_whatever_the_console_is(sample):
    done = started(
        [sys.executable, "-c", RUN],
        *("explain", "soup.xlsx", "A1"),
        PYTHONIOENCODING="ascii",
    )
    assert done.returncode == 2
    done = started(
        [sys.executable, "-c", RUN],
        *("show", sample, "trade", "--year", "2020", "--lang", "ja"),
        PYTHONIOENCODING="ascii",
    )
    assert done.returncode == 0
    assert "億ドル" in done.stdout.decode("utf-8")


def test_that_help_is_utf_8_whatever_the_console_is():
    done = started(
        [sys.executable, "-c", RUN],
        *("show", "--lang", "ja", "--help"),
        PYTHONIOENCODING="ascii",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "statecraft show" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_that_a_reader_who_has_seen_enough_is_no_error(sample):
    running = subprocess.Popen(
        [sys.executable, "-c", RUN, "show", str(sample), "market-share"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait() == 0
    running.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_that_a_pipe_nobody_reads_ends_a_verb_in_peace(sample, monkeypatch):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert main(["check", str(sample)]) == 0


def test_that_an_answer_may_be_caught_as_text(sample):
    with redirect_stdout(StringIO()) as caught:
        assert main(["check", str(sample)]) == 0
    assert caught.getvalue() == "The case is whole.\n"


def test_that_no_verb_loads_qt(sample):
    loaded = "; assert not [name for name in sys.modules if 'PySide' in name]"
    code = f"import sys; from core.cli.main import main; main(sys.argv[1:]){loaded}"
    done = started([sys.executable, "-c", code], "show", sample, "controls", "--json")
    assert done.returncode == 0
