"""Two editions of a workbook for every test of a refresh."""

from __future__ import annotations

import pytest

from tests.core.refresh.books import Editions


@pytest.fixture
def editions(tmp_path):
    made = Editions(tmp_path)
    with made.undo:
        yield made
