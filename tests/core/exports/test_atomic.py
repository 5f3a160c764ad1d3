"""A file that is written is whole, and whoever may read the folder may read it."""

from __future__ import annotations

import os
import stat

import pytest

from core.errors import ExportError
from core.exports.atomic import write_atomically

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_that_a_new_file_is_readable_as_others_of_the_folder(tmp_path):
    (tmp_path / "other").write_text("x")
    write_atomically(tmp_path / "a.txt", lambda path: path.write_text("x"))
    assert mode(tmp_path / "a.txt") == mode(tmp_path / "other")


@posix
def test_that_a_file_that_is_replaced_stays_as_open_as_it_was(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)
    write_atomically(path, lambda beside: beside.write_text("new"))
    assert (path.read_text(), mode(path)) == ("new", 0o640)


def test_that_what_was_there_stays_where_writing_fails(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def half(beside):
        beside.write_text("n")
        raise OSError(28, "No space left on device")

    with pytest.raises(ExportError, match="No space left"):
        write_atomically(path, half)
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
