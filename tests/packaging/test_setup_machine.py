"""Set-up does what is needed, says what it may not do, and is done when it is done."""

from __future__ import annotations

import subprocess
import sys

import environment
import pytest
import setup_machine
import system_packages


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """Return a machine whose steps are only noted down, and that lacks nothing."""
    steps = []
    monkeypatch.setattr(setup_machine, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(environment, "make", lambda folder: steps.append("make"))
    monkeypatch.setattr(environment, "install", lambda *of: steps.append("install"))
    monkeypatch.setattr(system_packages, "lacking", lambda folder: {})
    monkeypatch.setattr(system_packages, "supplied", lambda packages: False)
    return steps


def test_that_set_up_makes_the_environment_and_fills_it(machine):
    assert setup_machine.main() == 0
    assert machine == ["make", "install"]


def test_that_nothing_is_done_twice(machine):
    setup_machine.main()
    machine.clear()
    assert setup_machine.main() == 0
    assert machine == []


def test_that_changed_pins_set_up_anew(machine, monkeypatch, tmp_path):
    setup_machine.main()
    monkeypatch.setattr(environment, "CONSTRAINTS", tmp_path / "constraints.txt")
    environment.CONSTRAINTS.write_text("pandas==9.9\n")
    assert not setup_machine.is_ready()


def test_that_set_up_fails_when_qt_cannot_be_loaded(machine, monkeypatch, capsys):
    monkeypatch.setattr(system_packages, "lacking", lambda folder: {"qt": "no libEGL"})
    assert setup_machine.main() == 1
    assert "(no libEGL)" in capsys.readouterr().out


def test_that_tests_can_run_where_only_a_window_cannot_open(machine, monkeypatch):
    monkeypatch.setattr(system_packages, "lacking", lambda folder: {"window": "no xcb"})
    assert setup_machine.main() == 0
    assert not setup_machine.is_ready()


def test_that_a_step_that_fails_is_named(machine, monkeypatch, capsys):
    def fail(folder):
        raise subprocess.CalledProcessError(1, ["pip", "install"])

    monkeypatch.setattr(environment, "make", fail)
    assert setup_machine.main() == 1
    assert "pip install" in capsys.readouterr().out


def test_that_another_python_is_refused_in_a_sentence(machine, monkeypatch, capsys):
    monkeypatch.setattr(setup_machine, "NEWEST", (3, 10))
    assert setup_machine.main() == 1
    assert "needs Python 3.11 to 3.13" in capsys.readouterr().out


def test_that_without_rights_one_command_is_named(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(system_packages, "_APT", str(tmp_path))
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: 1000, raising=False)
    assert not system_packages.supplied(("libegl1", "libgl1"))
    said = capsys.readouterr().out.splitlines()
    assert "sudo apt-get install --no-install-recommends libegl1 libgl1" in said[1]


def test_that_lists_are_brought_up_to_date_only_when_they_must_be(monkeypatch):
    asked = []
    monkeypatch.setattr(
        system_packages, "_apt", lambda *of, **_: asked.append(of[0]) or True
    )
    assert system_packages._installed(("libegl1",))
    assert "update" not in asked


def test_that_stale_lists_are_brought_up_to_date(monkeypatch):
    asked = []

    def apt(verb, *rest, **_):
        asked.append(verb)
        return "update" in asked

    monkeypatch.setattr(system_packages, "_apt", apt)
    assert system_packages._installed(("libegl1",))
    assert asked == ["install", "update", "install"]


def test_that_an_environment_of_this_python_is_kept(monkeypatch, tmp_path):
    made = []
    monkeypatch.setattr(environment, "_is_usable", lambda folder: True)
    monkeypatch.setattr(environment, "_run", made.append)
    environment.make(tmp_path)
    assert made == []


@pytest.mark.skipif(sys.platform == "win32", reason="make runs on Unix")
def test_that_half_an_environment_is_not_usable(tmp_path):
    environment.python_of(tmp_path).parent.mkdir()
    environment.python_of(tmp_path).write_text("#!/bin/sh\nexit 1\n")
    environment.python_of(tmp_path).chmod(0o755)
    assert not environment._is_usable(tmp_path)
