"""Folders that hold copies of workbooks do not outlive whoever needs them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

import pytest

from core.intake.workplaces import clear_left_behind, workplace


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Where folders are made in a test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def of_the_dead(temporary):
    """A folder with a copy in it, of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    folder = temporary / f"statecraft-{ended.pid}-abc"
    folder.mkdir()
    (folder / "copy").write_text("secret")
    return folder


def test_that_a_folder_left_behind_is_removed(of_the_dead):
    clear_left_behind()
    assert not of_the_dead.exists()


def test_that_a_folder_in_use_stays():
    folder = workplace()
    clear_left_behind()
    assert folder.is_dir()


def test_that_folders_of_others_stay(temporary):
    others = [temporary / "statecraft-notes", temporary / f"other-{os.getpid()}-x"]
    for one in others:
        one.mkdir()
    clear_left_behind()
    assert all(one.is_dir() for one in others)


def test_that_a_folder_that_cannot_be_listed_is_no_fault(temporary, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(temporary / "none"))
    clear_left_behind()
