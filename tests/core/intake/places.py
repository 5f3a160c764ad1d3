"""A folder of a test's own for whatever readers keep while they work."""

from __future__ import annotations

import tempfile

import pytest


@pytest.fixture(autouse=True)
def workplace(tmp_path, monkeypatch):
    """Where the copies and staging files of a test lie."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
