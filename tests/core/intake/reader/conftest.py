"""Reading sheets as the reader process does."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from tests.core.intake.reader.reading import Read, read_into

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.intake.reader.workbook.grid import Sheet


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Read]:
    """Read sheets with the shipped recipes, or with what is wished for."""
    times = count(1)

    def reading(*sheets: Sheet, name: str = "book.xlsx", **wishes: Any) -> Read:
        return read_into(
            tmp_path / f"staging-{next(times)}.sqlite", sheets, name, wishes
        )

    return reading
