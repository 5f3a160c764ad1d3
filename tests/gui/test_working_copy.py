"""The private copy of a case, when the disk does not play along."""

from __future__ import annotations

import pytest

from core.errors import CaseError, CaseMissingError, NotACaseError
from gui.cases.working_copy import empty_copy, working_copy


def test_that_a_case_that_is_gone_leaves_no_folder(tmp_path):
    with pytest.raises(CaseMissingError, match=r"gone\.statecraft"):
        working_copy(tmp_path / "gone.statecraft", tmp_path / "desk")
    assert not (tmp_path / "desk").exists()


def test_that_a_file_that_is_no_case_leaves_no_copy(tmp_path):
    (tmp_path / "letter.statecraft").write_text("Dear minister")
    with pytest.raises(NotACaseError, match=r"letter\.statecraft"):
        working_copy(tmp_path / "letter.statecraft", tmp_path / "desk")
    assert list((tmp_path / "desk").iterdir()) == []


def test_that_a_case_that_cannot_be_read_is_said(tmp_path, saved_case, monkeypatch):
    def fail(*streams):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("core.casefile.keeping.fetching.shutil.copyfile", fail)
    with pytest.raises(CaseError, match=r"cannot be read \(Input/output error\)"):
        working_copy(saved_case, tmp_path / "desk")
    assert list((tmp_path / "desk").iterdir()) == []


def test_that_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "desk").write_text("in the way")
    with pytest.raises(CaseError, match="desk cannot be written"):
        empty_copy("case", tmp_path / "desk")
