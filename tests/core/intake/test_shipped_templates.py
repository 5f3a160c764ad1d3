"""The templates that ship with the program, imported as they are."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from core.intake.imports import read_workbook

TEMPLATES = sorted(Path(str(files("resources") / "templates")).glob("*.xlsx"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_that_an_empty_template_says_so_and_nothing_else(path):
    with read_workbook(path, vocabulary=()) as staged:
        assert {problem.code for problem in staged.problems()} == {"template_empty"}
        assert staged.datasets() == []
