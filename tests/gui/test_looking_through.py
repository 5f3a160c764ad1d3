"""Stories of workbooks nobody knows: looked through, imported, known next time."""

from __future__ import annotations

import tempfile

import openpyxl
import pytest

HEADS = ("Area", "2022", "2023")


def workbook(path, *rows, sheets=1):
    """Write a workbook no recipe knows."""
    book = openpyxl.Workbook()
    for number in range(sheets):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = f"Trade {number + 1}" if sheets > 1 else "Trade"
        for row in (("Exports of Japan",), HEADS, *rows):
            sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def may(tmp_path):
    rows = ("China", 10, 12), ("Germany", 4, 5), ("All areas", 14, 17)
    return workbook(tmp_path / "may.xlsx", *rows)


@pytest.fixture
def june(tmp_path):
    rows = ("China", 20, 22), ("France", 3, 4)
    return workbook(tmp_path / "june.xlsx", *rows)


def test_that_a_workbook_nobody_knows_is_looked_through_first(user, may):
    before = user.sources_held
    user.imports(may)
    assert user.looks_at == "may.xlsx"
    assert user.sources_held == before


def test_that_a_known_workbook_comes_in_without_a_question(user, output_workbook):
    user.imports(output_workbook)
    assert user.looks_at == ""
    assert "was imported" in user.told


def test_that_a_known_workbook_is_looked_through_where_that_is_wished(
    user, output_workbook
):
    user.imports(output_workbook, look=True)
    assert user.looks_at == "output.xlsx"


def test_that_an_accepted_workbook_comes_in(user, may):
    user.imports(may)
    user.accepts()
    assert user.looks_at == ""
    assert "may.xlsx was imported: 4 values" in user.told


def test_that_a_refused_workbook_leaves_the_case_as_it_was(user, may):
    user.imports(may)
    user.presses("Esc", user.preview)
    assert (user.looks_at, "may.xlsx" in user.sources_held) == ("", False)
    assert not user.title.startswith("Sample case*")


def test_that_a_role_is_corrected_and_the_reading_follows(user, may):
    user.imports(may)
    user.says_rows((3,), "ignored")
    assert user.role_of_row(3) == "ignored"
    user.accepts()
    assert "2 values" in user.told


def test_that_a_unit_is_written_and_counts(user, may):
    user.imports(may)
    user.says_fact("unit", "USD million")
    user.accepts()
    assert user.last_values("may.xlsx")[0] == 10e6


def test_that_corrections_can_be_taken_back(user, may):
    user.imports(may)
    user.says_rows((3,), "ignored")
    user.preview.forgotten.emit(1)
    user.settles()
    assert user.role_of_row(3) == "value"


def test_that_the_next_workbook_of_a_layout_needs_no_question(user, may, june):
    user.imports(may)
    user.says_fact("unit", "USD million")
    user.accepts()
    user.imports(june)
    assert user.looks_at == ""
    assert user.last_values("june.xlsx")[0] == 20e6


def test_that_undoing_the_import_forgets_the_layout(user, may, june):
    user.imports(may)
    user.accepts()
    user.wishes("undo")
    user.imports(june)
    assert user.looks_at == "june.xlsx"


def test_that_doing_it_again_remembers_the_layout(user, may, june):
    user.imports(may)
    user.accepts()
    user.wishes("undo")
    user.wishes("redo")
    user.imports(june)
    assert user.looks_at == ""


def test_that_several_workbooks_are_looked_through_one_after_another(user, may, june):
    user.imports(may, june)
    assert user.looks_at == "may.xlsx"
    user.accepts()
    assert user.looks_at == "june.xlsx"
    user.accepts()
    assert "may.xlsx was imported" in user.told
    assert "june.xlsx was imported" in user.told


def test_that_all_that_wait_can_be_imported_at_once(user, may, june):
    user.imports(may, june)
    user.preview.parts.take_all.click()
    user.settles()
    assert user.looks_at == ""
    assert {"may.xlsx", "june.xlsx"} <= user.sources_held


def test_that_known_workbooks_come_in_beside_one_that_waits(user, may, output_workbook):
    user.imports(output_workbook, may)
    assert user.looks_at == "may.xlsx"
    assert "output.xlsx" in user.sources_held
    user.accepts()
    assert "output.xlsx was imported" in user.told


def test_that_a_sheet_can_be_left_out(user, tmp_path):
    rows = ("China", 10, 12), ("Germany", 4, 5)
    user.imports(workbook(tmp_path / "two.xlsx", *rows, sheets=2))
    user.preview.sheet_said.emit(2, False)
    user.settles()
    user.accepts()
    assert "4 values in 1 dataset" in user.told


def test_that_a_workbook_in_the_case_already_is_not_looked_through(user, may):
    user.imports(may)
    user.accepts()
    user.imports(may)
    assert user.looks_at == ""
    assert "already in this case" in user.told


def test_that_opening_another_case_lets_the_workbook_go(user, may, saved_case):
    user.imports(may)
    user.opens(saved_case)
    assert user.looks_at == ""


def test_that_the_preview_is_said_in_the_language_chosen(user, may):
    user.imports(may)
    user.picks("language", "日本語")
    try:
        assert "取り込" in user.preview.parts.take.text()
        assert "4" in user.preview.parts.will.text()
        assert "values" not in user.preview.parts.will.text()
    finally:
        user.picks("language", "English")


def test_that_the_whole_job_is_done_by_keyboard(user, may):
    user.imports(may)
    user.presses("Ctrl+Return", user.preview)
    assert "may.xlsx was imported" in user.told


# --- recipes ---


def test_that_the_case_lists_what_it_has_learned(user, may):
    user.imports(may)
    user.accepts()
    user.wishes("recipes")
    assert user.recipes == ["may.xlsx"]


def test_that_a_forgotten_layout_is_asked_about_again(user, may, june):
    user.imports(may)
    user.accepts()
    user.wishes("recipes")
    user.recipes_page.forget.click()
    user.imports(june)
    assert user.looks_at == "june.xlsx"


def test_that_forgetting_a_layout_can_be_undone(user, may, june):
    user.imports(may)
    user.accepts()
    user.wishes("recipes")
    user.recipes_page.forget.click()
    user.wishes("undo")
    user.imports(june)
    assert user.looks_at == ""


def test_that_the_list_of_layouts_follows_what_is_undone(user, may):
    user.imports(may)
    user.accepts()
    user.wishes("recipes")
    user.recipes_page.forget.click()
    assert user.recipes == []
    user.wishes("undo")
    assert user.recipes == ["may.xlsx"]


def test_that_a_recipe_goes_by_file_into_another_case(user, may, june, tmp_path):
    user.dialogs.recipe = tmp_path / "own.statecraft-recipe"
    user.imports(may)
    user.accepts()
    user.wishes("recipes")
    user.recipes_page.export.click()
    user.dialogs.answer = user.discards
    user.wishes("new")
    user.wishes("recipes")
    user.recipes_page.take.click()
    assert user.recipes == ["may.xlsx"]
    user.imports(june)
    assert user.looks_at == ""


def test_that_a_file_that_is_no_recipe_is_refused_in_a_sentence(user, tmp_path):
    user.dialogs.recipe = tmp_path / "a.txt"
    user.dialogs.recipe.write_text("hello")
    user.wishes("recipes")
    user.recipes_page.take.click()
    assert "not a recipe" in user.told


def test_that_damaged_recipes_are_told_in_a_sentence(user, may):
    user.imports(may)
    user.accepts()
    case = user.program.session.state.library.case
    case.alter(lambda link: link.execute("UPDATE recipe SET payload = '{}'"))
    user.wishes("recipes")
    assert "recipes of this case are damaged" in user.told


def test_that_escape_leads_back_from_the_recipes(user):
    user.wishes("recipes")
    user.presses("Esc", user.recipes_page)
    assert not user.recipes_page.isVisible()


# --- what goes wrong ---


def test_that_the_same_workbook_twice_comes_in_once(user, may, tmp_path):
    again = tmp_path / "again.xlsx"
    again.write_bytes(may.read_bytes())
    user.imports(may, again)
    user.accepts()
    user.accepts()
    assert user.looks_at == ""
    assert "again.xlsx is already in this case as may.xlsx" in user.told
    assert "may.xlsx was imported" in user.told


def test_that_a_copy_that_is_gone_is_told_and_the_reading_before_stays(
    user, may, monkeypatch, tmp_path
):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    user.imports(may)
    [copy] = folder.rglob("copy")
    copy.unlink()
    user.says_rows((3,), "ignored")
    assert user.told
    assert (user.looks_at, user.role_of_row(3)) == ("may.xlsx", "value")


def test_that_nothing_of_a_refused_workbook_is_left(user, may, monkeypatch, tmp_path):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    user.imports(may)
    user.says_rows((3,), "ignored")
    user.presses("Esc", user.preview)
    assert list(folder.iterdir()) == []


def test_that_more_workbooks_may_be_imported_while_one_is_looked_through(
    user, may, june
):
    user.imports(may)
    user.imports(june)
    assert user.looks_at == "may.xlsx"
    assert user.program.session.state.preview.total == 2
    user.accepts()
    assert user.looks_at == "june.xlsx"
