"""What a cross means is asked before a table by country comes in."""

from __future__ import annotations

import pytest
from openpyxl import Workbook


@pytest.fixture
def crossed(user, tmp_path):
    """A user who imports a table in which a cross may mean yes or no."""
    book = Workbook()
    for row in (("Item", "Japan", "US"), ("EUV", "X", None), ("HBM", "X", "X")):
        book.active.append(row)
    book.save(tmp_path / "wide.xlsx")
    user.dialogs.answer = user.discards
    user.wishes("new")
    user.imports(tmp_path / "wide.xlsx")
    return user


def entry(user, item, jurisdiction):
    library = user.program.session.state.library
    return library.controls("wide").entry(item, jurisdiction)


def say(user, name, meaning):
    user.preview.parts.side.facts.control(name).chosen.emit(name, (meaning,))
    user.settles()


def test_that_a_table_with_unclear_crosses_is_looked_through_first(crossed):
    assert crossed.preview.isVisible()


def test_that_the_user_says_what_a_cross_means(crossed):
    say(crossed, "cross", "controlled")
    crossed.accepts()
    assert entry(crossed, "EUV", "Japan").status == "controlled"
    assert entry(crossed, "EUV", "US").status == "unknown"


def test_that_the_user_says_that_blanks_are_not_listed(crossed):
    say(crossed, "cross", "controlled")
    say(crossed, "blank", "not_listed")
    crossed.accepts()
    assert entry(crossed, "EUV", "US").status == "not_listed"


def test_that_what_is_not_said_stays_unknown(crossed):
    crossed.accepts()
    assert entry(crossed, "EUV", "Japan").status == "unknown"
