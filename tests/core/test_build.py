"""Which build this is, and where a portable one keeps what it keeps."""

from __future__ import annotations

import json
import sys

import pytest

from core.build import Build, this_build
from core.own_folder import PORTABLE, portable_folder
from core.refresh.origins import own_origins


def test_that_a_program_from_source_knows_its_libraries():
    assert dict(this_build().libraries)["numpy"]
    assert not this_build().built


def test_that_a_bundle_says_when_and_from_what_it_was_made(tmp_path, monkeypatch):
    told = {"version": "1.2", "built": "2026-12-01", "commit": "abc"}
    text = json.dumps({**told, "libraries": [["numpy", "2"]]})
    (tmp_path / "build.json").write_text(text)
    monkeypatch.setattr("core.build.files", lambda _package: tmp_path)
    assert this_build() == Build(**told, libraries=(("numpy", "2"),))


@pytest.fixture
def bundle(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "statecraft"))
    return tmp_path


def test_that_a_bundle_with_the_folder_is_portable(bundle):
    (bundle / PORTABLE).mkdir()
    assert portable_folder() == bundle / PORTABLE
    assert own_origins().folder == bundle / PORTABLE / "origins"


def test_that_a_bundle_without_the_folder_is_not(bundle):
    assert portable_folder() is None


def test_that_a_folder_that_cannot_be_written_makes_nothing_portable(
    bundle, monkeypatch
):
    (bundle / PORTABLE).mkdir()
    monkeypatch.setattr("core.own_folder.os.access", lambda _path, _how: False)
    assert portable_folder() is None


def test_that_a_program_from_source_is_never_portable(tmp_path, monkeypatch):
    (tmp_path / PORTABLE).mkdir()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert portable_folder() is None
