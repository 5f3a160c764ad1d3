"""The sample case, opened once and only read, and small cases made by a test."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import count

import pytest

from core.casefile import Case
from core.economies import load_economies
from core.i18n import use_language
from core.library import Library
from core.sample import copy_sample


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    """The library of the sample case."""
    path = tmp_path_factory.mktemp("sample") / "sample.statecraft"
    copy_sample(path)
    with Case.open(path) as case:
        yield Library(case, load_economies())


@pytest.fixture
def library_of(tmp_path, copy_case):
    """Return a function that imports one workbook of the given sheets."""
    with ExitStack() as opened:
        numbers = count(1)

        def made(**sheets):
            number = next(numbers)
            place = tmp_path / f"case{number}.statecraft"
            path = copy_case(place, f"book{number}.xlsx", sheets)
            return Library(opened.enter_context(Case.open(path)), load_economies())

        yield made


@pytest.fixture
def japanese():
    """Japanese for one test."""
    use_language("ja")
    yield
    use_language("en")
