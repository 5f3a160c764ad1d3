"""Names of economies that nobody knows are listed, explained and taken back."""

from __future__ import annotations

import pytest

from tests.gui.user import OUTPUT, OUTPUT_HEADS, write_template


@pytest.fixture
def puzzled(user, tmp_path):
    """A user with a workbook that names Atlantis and Mu."""
    user.dialogs.answer = user.discards
    user.wishes("new")
    rows = [*OUTPUT]
    rows += [(name, *rows[0][1:3], 2020, 40.0) for name in ("Mu", "Atlantis")]
    user.imports(write_template(tmp_path / "a.xlsx", "output", OUTPUT_HEADS, rows))
    user.wishes("names")
    return user


def test_that_unknown_names_are_listed(puzzled):
    assert puzzled.names == {"Atlantis": "unknown", "Mu": "unknown"}


def test_that_a_name_is_explained_once(puzzled):
    puzzled.explains("France")
    assert puzzled.names == {"Atlantis": "France", "Mu": "unknown"}
    assert puzzled.told == "“Atlantis” means: France."


def test_that_a_case_says_that_it_knows_every_name(user):
    user.wishes("names")
    assert user.names == {}
    assert user.names_page.about.text().startswith("Every name of an economy")


def test_that_an_explained_name_counts_for_its_economy(puzzled):
    puzzled.explains("France")
    library = puzzled.program.session.state.library
    table = library.output(library.datasets[0].slug)
    assert "FRA" in table.economies


def test_that_an_explanation_can_be_undone(puzzled):
    puzzled.explains("France")
    puzzled.wishes("undo")
    assert puzzled.names == {"Atlantis": "unknown", "Mu": "unknown"}


def test_that_what_is_no_meaning_changes_nothing(puzzled):
    before = puzzled.program.session.state
    puzzled.explains("Nowhere at all")
    assert puzzled.program.session.state == before


def test_that_escape_leads_back_from_the_names(puzzled):
    puzzled.presses("Esc", puzzled.names_page)
    assert not puzzled.names_page.isVisible()


def test_that_a_workbook_can_be_removed_and_brought_back(puzzled):
    puzzled.wishes("tab_sources")
    puzzled.wishes("remove")
    assert puzzled.sources == []
    assert "no longer in this case" in puzzled.told
    puzzled.wishes("undo")
    assert len(puzzled.sources) == 1


def test_that_a_workbook_is_removed_only_where_one_is_chosen(user):
    assert not user.may_wish("remove")
