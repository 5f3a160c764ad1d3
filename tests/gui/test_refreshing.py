"""A workbook changes on the disk: the window says so, and waits to be told."""

from __future__ import annotations

import os

import pytest

from core.refresh.seen import Condition
from tests.gui.user import OUTPUT, OUTPUT_HEADS, write_template

REVISED = (*OUTPUT[:3], ("China", "Electronics", "C26", 2020, 440.0), *OUTPUT[4:])


def write(path, rows, age=60):
    """Write a workbook that nobody has touched for a minute."""
    write_template(path, "output", OUTPUT_HEADS, rows)
    settle(path, age)
    return path


def settle(path, age=60):
    before = path.stat().st_mtime - age
    os.utime(path, (before, before))


def condition(user):
    seen = user.program.session.state.seen
    return seen[-1].condition if seen else None


@pytest.fixture
def book(tmp_path):
    return write(tmp_path / "exh1.xlsx", OUTPUT)


@pytest.fixture
def with_book(user, book, qtbot):
    """A user with a case of one workbook, which is being watched."""
    user.wishes("new")
    user.imports(book)
    qtbot.waitUntil(lambda: condition(user) is Condition.SAME)
    user.program.session.close_notice()
    return user


def as_excel_saves(book, rows):
    """Write beside the workbook, then put the new file in its place."""
    beside = book.with_name("A1B2C3D4.tmp.xlsx")
    write(beside, rows)
    beside.replace(book)


def by_deleting(book, rows):
    """Delete the workbook, then rename the new one to its name."""
    beside = book.with_name("~new.xlsx")
    write(beside, rows)
    book.unlink()
    beside.rename(book)


def in_place(book, rows):
    write(book, rows)


# --- noticing ---


@pytest.mark.parametrize("save", [as_excel_saves, by_deleting, in_place])
def test_that_a_saved_workbook_is_noticed(with_book, book, qtbot, save):
    save(book, REVISED)
    qtbot.waitUntil(lambda: with_book.told != "")
    assert with_book.told == "exh1.xlsx has changed since it was imported."


def test_that_a_second_change_is_noticed_after_the_first(with_book, book, qtbot):
    as_excel_saves(book, REVISED)
    qtbot.waitUntil(lambda: condition(with_book) is Condition.CHANGED)
    as_excel_saves(book, OUTPUT[:6])
    digest = with_book.program.session.state.seen[0].sha256
    qtbot.waitUntil(lambda: with_book.program.session.state.seen[0].sha256 != digest)


def test_that_nothing_changes_in_the_case_by_itself(with_book, book, qtbot):
    before = with_book.program.session.state.library
    as_excel_saves(book, REVISED)
    qtbot.waitUntil(lambda: with_book.told != "")
    assert with_book.program.session.state.library is before


def test_that_the_status_line_counts_changed_workbooks(with_book, book, qtbot):
    as_excel_saves(book, REVISED)
    qtbot.waitUntil(lambda: "1 workbook has changed" in with_book.status)


def test_that_touching_is_no_change(with_book, book, qtbot):
    os.utime(book)
    (book.parent / "~$exh1.xlsx").write_text("owner")
    with_book.wishes("check")
    qtbot.waitUntil(lambda: with_book.told != "")
    assert with_book.told == "No workbook of this case has changed."
    assert condition(with_book) is Condition.SAME


def test_that_a_workbook_that_is_gone_is_a_quiet_matter(with_book, book, qtbot):
    book.unlink()
    qtbot.waitUntil(lambda: condition(with_book) is Condition.MISSING)
    assert with_book.told == ""
    with_book.wishes("tab_sources")
    assert with_book.source_said.startswith("exh1.xlsx is not where it was imported")


def test_that_who_asks_learns_that_workbooks_were_not_found(with_book, book, qtbot):
    book.unlink()
    qtbot.waitUntil(lambda: condition(with_book) is Condition.MISSING)
    with_book.wishes("check")
    qtbot.waitUntil(lambda: with_book.told != "")
    assert with_book.told.startswith("No workbook has changed, as far as they were")


def test_that_a_file_that_is_still_being_written_is_waited_for(
    with_book, book, qtbot, monkeypatch
):
    heard = []
    monkeypatch.setattr("gui.refreshing.lookout.YOUNG_S", 3600)
    with_book.program.lookout.noticed.connect(heard.append)
    in_place(book, REVISED)
    qtbot.waitUntil(lambda: len(with_book.program.lookout.unsettled) > 0)
    assert heard == []
    monkeypatch.setattr("gui.refreshing.lookout.YOUNG_S", 0)
    qtbot.waitUntil(lambda: with_book.told != "")


def test_that_several_changed_workbooks_are_told_together(with_book, book, qtbot):
    other = write(book.with_name("exh2.xlsx"), OUTPUT[:5])
    with_book.imports(other)
    qtbot.waitUntil(lambda: len(with_book.program.session.state.seen) > 1)
    with_book.program.lookout.forget()
    as_excel_saves(book, REVISED)
    as_excel_saves(other, REVISED[:5])
    with_book.program.session.close_notice()
    state = with_book.program.session.state
    with_book.program.lookout.watch(state.library.case.sources(), None)
    qtbot.waitUntil(lambda: with_book.told != "")
    assert with_book.told.startswith("2 workbooks have changed since they were")


def test_that_a_workbook_that_moved_can_be_located(with_book, book, qtbot, tmp_path):
    (tmp_path / "archive").mkdir()
    moved = tmp_path / "archive" / "exhibit 1.xlsx"
    book.rename(moved)
    qtbot.waitUntil(lambda: condition(with_book) is Condition.MISSING)
    with_book.dialogs.located = moved
    with_book.wishes("locate")
    qtbot.waitUntil(lambda: condition(with_book) is Condition.SAME)
    assert with_book.dialogs.asked == ["locate exh1.xlsx"]
    [source] = with_book.program.session.state.library.case.sources()
    assert with_book.program.desk.origins.path_of(source.sha256) == moved


def test_that_thinking_better_of_locating_changes_nothing(with_book, book, qtbot):
    book.unlink()
    qtbot.waitUntil(lambda: condition(with_book) is Condition.MISSING)
    with_book.wishes("locate")
    assert condition(with_book) is Condition.MISSING


def test_that_coming_back_to_the_window_looks_again(
    with_book, book, qtbot, monkeypatch
):
    looked = []
    monkeypatch.setattr(with_book.program.lookout, "_looked_at", 0.0)
    with_book.program.lookout.noticed.connect(looked.append)
    monkeypatch.setattr("gui.refreshing.lookout.SELDOM_S", 0.0)
    with_book.program.lookout.look_seldom()
    qtbot.waitUntil(lambda: looked != [])


def test_that_another_case_is_watched_instead(with_book, book, qtbot):
    with_book.dialogs.answer = with_book.discards
    with_book.wishes("open_sample")
    qtbot.waitUntil(lambda: len(with_book.program.session.state.seen) > 1)
    conditions = {one.condition for one in with_book.program.session.state.seen}
    assert conditions == {Condition.UNKNOWN}


def test_that_a_saved_case_knows_its_workbooks_when_opened_again(
    with_book, book, qtbot, tmp_path
):
    with_book.dialogs.save_path = tmp_path / "elsewhere" / "a.statecraft"
    with_book.dialogs.save_path.parent.mkdir()
    with_book.wishes("save_as")
    as_excel_saves(book, REVISED)
    with_book.opens(with_book.dialogs.save_path)
    qtbot.waitUntil(lambda: "exh1.xlsx has changed" in with_book.told)


# --- looking at changes, taking, keeping ---


@pytest.fixture
def changed(with_book, book, qtbot):
    """A user who was told that the workbook has changed, and looks at the changes."""
    as_excel_saves(book, REVISED)
    qtbot.waitUntil(lambda: with_book.told != "")
    with_book.wishes("changes")
    return with_book


def share(user):
    user.wishes("tab_market_share")
    user.chooses("economies", "CHN")
    (line,) = user.exhibit.chart.lines
    return [datum.value for datum in line.data]


def test_that_the_changes_are_shown_by_number_and_by_cell(changed):
    page = changed.changes
    assert page.summary.text().splitlines() == [
        "1 cell differs.",
        "Numbers: 1 revised, 0 new, 0 dropped.",
    ]
    assert page.numbers.rows.tsv([0], range(1, 8)) == (
        "About\tPeriod\tIn this case\tIn the workbook\tDifference\tPer cent\tCell\n"
        "China, Electronics\t2020\t$340.0 million\t$440.0 million\t"
        "+$100.0 million\t+29.4%\tData!E11"
    )
    assert page.cells.rows.tsv([0], range(6)).splitlines()[1] == (
        "Changed\tData\tE11\tChina · Electronics · C26\t340\t440"
    )


def test_that_taking_the_changes_changes_the_chart(changed):
    changed.takes_changes()
    assert changed.told == (
        "The changes of exh1.xlsx were taken; Undo brings back what was here."
    )
    assert changed.changes is None
    assert share(changed) == [0.3, 0.44]


def test_that_a_taken_change_is_a_change_no_more(changed, qtbot):
    changed.takes_changes()
    qtbot.waitUntil(lambda: condition(changed) is Condition.SAME)


def test_that_keeping_leaves_the_case_as_it_was(changed):
    changed.keeps_what_is_here()
    assert changed.changes is None
    assert share(changed) == [0.3, 0.34]


def test_that_escape_keeps_what_is_here(changed):
    changed.presses("Esc", changed.changes.numbers)
    assert changed.changes is None


def test_that_a_kept_change_is_not_spoken_of_again(changed, book, qtbot):
    changed.keeps_what_is_here()
    changed.program.session.close_notice()
    looked = []
    changed.program.lookout.noticed.connect(looked.append)
    changed.program.lookout.look()
    qtbot.waitUntil(lambda: looked != [])
    assert changed.told == ""


def test_that_f5_speaks_of_it_again(changed, qtbot):
    changed.keeps_what_is_here()
    changed.wishes("check")
    qtbot.waitUntil(lambda: "exh1.xlsx has changed" in changed.told)


def test_that_a_line_leads_to_its_cell_and_back(changed):
    changed.changes.numbers.selectRow(0)
    changed.changes.go_to.click()
    assert changed.cell == "exh1.xlsx › Data › E11"
    changed.comes_back()
    assert changed.changes is not None


def test_that_the_list_of_sources_shows_the_changes_too(with_book, book, qtbot):
    as_excel_saves(book, REVISED)
    qtbot.waitUntil(lambda: condition(with_book) is Condition.CHANGED)
    with_book.wishes("tab_sources")
    with_book.window.parts.sources.changes.click()
    with_book.settles()
    assert with_book.changes is not None


def test_that_a_pinned_figure_that_would_change_is_listed(with_book, book, qtbot):
    with_book.wishes("pin")
    with_book.program.session.close_notice()
    as_excel_saves(book, REVISED)
    qtbot.waitUntil(lambda: "changed" in with_book.told)
    with_book.wishes("changes")
    assert with_book.changes.lists.tabText(2) == "Briefing (1)"


def test_that_a_workbook_that_cannot_be_read_any_more_is_said(with_book, book, qtbot):
    book.write_bytes(b"PK\x03\x04 no workbook")
    settle(book)
    qtbot.waitUntil(lambda: "changed" in with_book.told)
    with_book.wishes("changes")
    assert with_book.changes is None
    assert "exh1.xlsx" in with_book.told


def test_that_the_changes_stay_on_the_screen_in_another_language(changed):
    changed.picks("language", "日本語")
    assert "改定1件" in changed.changes.summary.text()


# --- taking back ---


def test_that_an_import_can_be_undone_and_done_again(with_book):
    assert with_book.menu_text("undo") == "&Undo import of exh1.xlsx"
    with_book.wishes("undo")
    assert with_book.told == "Undone: import of exh1.xlsx."
    with_book.wishes("tab_sources")
    assert with_book.program.session.state.library.datasets == ()
    with_book.wishes("redo")
    assert share(with_book) == [0.3, 0.34]


def test_that_taken_changes_can_be_undone_and_done_again(changed):
    changed.takes_changes()
    assert changed.menu_text("undo") == "&Undo changes of exh1.xlsx"
    changed.wishes("undo")
    assert share(changed) == [0.3, 0.34]
    changed.wishes("redo")
    assert share(changed) == [0.3, 0.44]


def test_that_everything_can_be_undone_step_by_step(changed):
    changed.takes_changes()
    changed.wishes("undo")
    changed.wishes("undo")
    assert changed.program.session.state.library.datasets == ()
    assert not changed.may_wish("undo")


def test_that_nothing_can_be_done_again_after_something_else(with_book, tmp_path):
    with_book.wishes("undo")
    assert with_book.may_wish("redo")
    with_book.imports(write(tmp_path / "other.xlsx", REVISED))
    assert not with_book.may_wish("redo")


def test_that_nothing_can_be_undone_in_a_case_just_opened(with_book):
    with_book.dialogs.answer = with_book.discards
    with_book.wishes("open_sample")
    assert not with_book.may_wish("undo")
    assert with_book.menu_text("undo") == "&Undo"


def test_that_an_undone_import_leaves_nothing_behind_on_closing(with_book):
    with_book.wishes("undo")
    folder = with_book.program.session.state.library.case.path.parent
    with_book.leaves()
    assert not folder.exists()


# --- folders ---


def test_that_the_workbooks_of_a_folder_come_in_together(user, tmp_path):
    folder = tmp_path / "exhibits"
    (folder / "2024").mkdir(parents=True)
    for rows, name in enumerate(("a.xlsx", "b.xlsx", "c.xlsx", "2024/d.xlsx"), 3):
        write(folder / name, OUTPUT[:rows])
    (folder / "~$a.xlsx").write_text("owner")
    (folder / "letter.docx").write_text("Dear minister")
    user.wishes("new")
    user.dialogs.folder = folder
    user.wishes("import_folder")
    assert user.told.startswith("4 workbooks were imported.")


def test_that_a_folder_without_workbooks_is_said(user, tmp_path):
    (tmp_path / "empty").mkdir()
    user.dialogs.folder = tmp_path / "empty"
    user.wishes("import_folder")
    assert user.told == "No workbook lies in empty or in a folder in it."


def test_that_thinking_better_of_a_folder_changes_nothing(user):
    user.wishes("import_folder")
    assert user.told == ""


def test_that_refusals_among_many_workbooks_are_said(user, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    for n in range(4):
        (folder / f"bad{n}.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    book = write(folder / "good.xlsx", OUTPUT)
    (folder / "twin.xlsx").write_bytes(book.read_bytes())
    user.wishes("new")
    user.dialogs.folder = folder
    user.wishes("import_folder")
    assert user.told.startswith("1 workbook was imported. 1 workbook was in this case")
    assert "bad2.xlsx" in user.told
    assert user.told.endswith("1 more workbook could not be read.")
