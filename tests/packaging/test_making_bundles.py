"""How a bundle is made and looked through, on this system and on others."""

from __future__ import annotations

import subprocess
import sys

import check_bundle
import environment
import make_bundle
import pytest
from bundle import contents, sums


@pytest.fixture
def made(monkeypatch):
    """Return the folders in which an environment was made, without making one."""
    made = []

    def make(folder):
        assert not folder.exists()
        folder.mkdir(parents=True)
        made.append(folder)

    monkeypatch.setattr(environment, "make", make)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: None)
    return made


def test_that_an_environment_is_made_once(made, tmp_path):
    home = make_bundle.made_environment(tmp_path)
    assert make_bundle.made_environment(tmp_path) == home
    assert made == [home]


def test_that_what_was_taken_off_the_list_does_not_stay(made, tmp_path, monkeypatch):
    home = make_bundle.made_environment(tmp_path)
    (home / "dropped.py").write_text("")
    monkeypatch.setattr(environment, "CONSTRAINTS", tmp_path / "constraints.txt")
    environment.CONSTRAINTS.write_text("pandas==9.9\n")
    make_bundle.made_environment(tmp_path)
    assert not (home / "dropped.py").exists()


def test_that_another_python_makes_the_environment_anew(made, tmp_path, monkeypatch):
    home = make_bundle.made_environment(tmp_path)
    monkeypatch.setattr(sys, "version", "3.13.9 (another)")
    make_bundle.made_environment(tmp_path)
    assert made == [home, home]


@pytest.mark.parametrize(
    ("system", "python", "packages"),
    [
        ("linux", "bin/python", "lib/python3.12/site-packages"),
        ("darwin", "bin/python", "lib/python3.12/site-packages"),
        ("win32", "Scripts/python.exe", "Lib/site-packages"),
    ],
)
def test_that_an_environment_is_known_on_every_system(
    system, python, packages, tmp_path, monkeypatch
):
    monkeypatch.setattr(sys, "platform", system)
    (tmp_path / packages).mkdir(parents=True)
    assert environment.python_of(tmp_path) == tmp_path / python
    assert make_bundle.site_packages(tmp_path) == tmp_path / packages


def test_that_a_socket_that_is_compiled_into_python_is_found(tmp_path, monkeypatch):
    (tmp_path / "statecraft").write_bytes(b"program")
    sums.write(tmp_path)
    monkeypatch.setattr(contents, "modules", lambda program: {})
    monkeypatch.setattr(sys, "builtin_module_names", ("_socket", "time"))
    assert check_bundle.faults(tmp_path) == [
        "The module _socket can reach a network and is in the bundle."
    ]


def test_that_a_folder_without_the_program_is_named(tmp_path):
    assert check_bundle.faults(tmp_path) == [
        f"{tmp_path} is no bundle: it holds no program named statecraft."
    ]
