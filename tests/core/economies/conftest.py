from __future__ import annotations

import pytest

from core.economies import Economies, load_economies
from core.i18n import use_language


@pytest.fixture(scope="session")
def economies() -> Economies:
    return load_economies()


@pytest.fixture
def in_japanese():
    use_language("ja")
    yield
    use_language("en")
