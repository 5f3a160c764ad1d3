"""What becomes of cases: opened, imported into, saved, left."""

from __future__ import annotations

from core.casefile import Case
from core.errors import CaseError
from gui.questions import Answer
from tests.gui.user import AtTheDesk


def slugs(at_desk):
    return [dataset.slug for dataset in at_desk.state.library.datasets]


def imports(at_desk, *paths):
    at_desk.importing.import_workbooks(paths)
    at_desk.settle()


def test_that_the_sample_is_open_and_has_no_path(at_desk):
    assert slugs(at_desk)[0] == "oecd-iot-2021"
    assert at_desk.state.document.path is None
    assert not at_desk.state.document.modified


def test_that_an_opened_case_is_worked_on_as_a_copy(at_desk, saved_case):
    at_desk.desk.open(saved_case)
    at_desk.settle()
    assert at_desk.state.library.case.path != saved_case
    assert at_desk.state.document.name == "Allied supply"
    assert at_desk.remembered == [saved_case]


def test_that_the_copy_of_the_case_before_is_removed(at_desk, saved_case):
    before = at_desk.state.library.case.path
    at_desk.desk.open(saved_case)
    at_desk.settle()
    assert not before.parent.exists()
    assert len(list(at_desk.folder.iterdir())) == 1


def test_that_nothing_is_left_behind_on_closing(at_desk):
    at_desk.close()
    assert list(at_desk.folder.iterdir()) == []


def test_that_a_case_that_is_gone_is_said_and_changes_nothing(at_desk, tmp_path):
    before = at_desk.state.library
    at_desk.desk.open(tmp_path / "gone.statecraft")
    at_desk.settle()
    assert at_desk.told.startswith("There is no case at gone.statecraft")
    assert at_desk.state.library is before
    assert len(list(at_desk.folder.iterdir())) == 1


def test_that_a_file_that_is_no_case_is_said_by_its_name(at_desk, tmp_path):
    (tmp_path / "letter.statecraft").write_text("Dear minister")
    at_desk.desk.open(tmp_path / "letter.statecraft")
    at_desk.settle()
    assert "letter.statecraft" in at_desk.told
    assert at_desk.state.notice.severity == "error"


def test_that_a_new_case_is_empty(at_desk):
    at_desk.desk.new()
    at_desk.settle()
    assert slugs(at_desk) == []


def test_that_a_workbook_comes_in_and_is_counted(at_desk, output_workbook):
    imports(at_desk, output_workbook)
    assert at_desk.told.startswith("output.xlsx was imported: 8 values in 1 dataset")
    assert at_desk.state.document.modified


def test_that_workbooks_without_a_case_do_not_come_in_with_others_later(
    qtbot, tmp_path, monkeypatch, output_workbook
):
    people = AtTheDesk(qtbot, tmp_path / "desk")

    def refuse(*_said):
        raise CaseError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr("gui.cases.case_work.new_case", refuse)
        imports(people, tmp_path / "lost.xlsx")
    assert people.told == "The disk is full."
    imports(people, output_workbook)
    assert people.told.startswith("output.xlsx was imported")
    assert "lost.xlsx" not in people.told
    people.close()


def test_that_a_workbook_that_is_there_already_is_refused(at_desk, output_workbook):
    imports(at_desk, output_workbook)
    library = at_desk.state.library
    imports(at_desk, output_workbook)
    assert "already in this case" in at_desk.told
    assert at_desk.state.library is library


def test_that_a_refused_file_leaves_the_case_unchanged(at_desk, tmp_path):
    (tmp_path / "notes.xlsx").write_text("not a workbook")
    before = at_desk.state.library
    imports(at_desk, tmp_path / "notes.xlsx")
    assert at_desk.state.notice.severity == "error"
    assert "notes.xlsx" in at_desk.told
    assert at_desk.state.library is before
    assert not at_desk.state.document.modified


def test_that_of_several_files_each_is_reported(at_desk, output_workbook, tmp_path):
    (tmp_path / "notes.xlsx").write_text("not a workbook")
    imports(at_desk, tmp_path / "notes.xlsx", output_workbook)
    assert "notes.xlsx" in at_desk.told
    assert "output.xlsx was imported" in at_desk.told
    assert at_desk.state.notice.severity == "error"


def test_that_saving_writes_the_case_and_nothing_is_unsaved(
    at_desk, output_workbook, tmp_path
):
    imports(at_desk, output_workbook)
    at_desk.dialogs.save_path = tmp_path / "mine.statecraft"
    at_desk.desk.save()
    at_desk.settle()
    assert not at_desk.state.document.modified
    assert at_desk.state.work is None
    with Case.open(tmp_path / "mine.statecraft") as case:
        assert len(case.datasets()) == len(slugs(at_desk))


def test_that_saving_again_asks_for_no_name(at_desk, saved_case, output_workbook):
    at_desk.desk.open(saved_case)
    at_desk.settle()
    imports(at_desk, output_workbook)
    at_desk.desk.save()
    at_desk.settle()
    assert at_desk.dialogs.asked == []
    with Case.open(saved_case) as case:
        assert len(case.datasets()) == len(slugs(at_desk))


def test_that_a_folder_that_cannot_be_written_is_said(at_desk, tmp_path):
    at_desk.dialogs.save_path = tmp_path / "nowhere" / "mine.statecraft"
    at_desk.desk.save()
    at_desk.settle()
    assert "mine.statecraft could not be saved" in at_desk.told


def test_that_leaving_without_changes_asks_nothing(at_desk):
    at_desk.desk.leave()
    assert at_desk.desk.may_close
    assert at_desk.dialogs.asked == []


def test_that_leaving_with_changes_asks_and_may_be_thought_better_of(
    at_desk, output_workbook
):
    imports(at_desk, output_workbook)
    at_desk.desk.leave()
    assert at_desk.dialogs.asked == ["unsaved Sample case"]
    assert not at_desk.desk.may_close


def test_that_changes_can_be_discarded_on_leaving(at_desk, output_workbook):
    imports(at_desk, output_workbook)
    at_desk.dialogs.answer = Answer.DISCARD
    at_desk.desk.leave()
    assert at_desk.desk.may_close


def test_that_changes_can_be_saved_on_leaving(at_desk, output_workbook, tmp_path):
    imports(at_desk, output_workbook)
    at_desk.dialogs.answer = Answer.SAVE
    at_desk.dialogs.save_path = tmp_path / "mine.statecraft"
    at_desk.desk.leave()
    at_desk.settle()
    assert at_desk.desk.may_close
    assert (tmp_path / "mine.statecraft").exists()


def test_that_no_name_to_save_under_means_staying(at_desk, output_workbook):
    imports(at_desk, output_workbook)
    at_desk.dialogs.answer = Answer.SAVE
    at_desk.desk.leave()
    at_desk.settle()
    assert not at_desk.desk.may_close


def test_that_opening_another_case_asks_about_unsaved_changes_first(
    at_desk, output_workbook, saved_case
):
    imports(at_desk, output_workbook)
    at_desk.desk.open(saved_case)
    at_desk.settle()
    assert at_desk.state.document.name == "Sample case"
    at_desk.dialogs.answer = Answer.DISCARD
    at_desk.desk.open(saved_case)
    at_desk.settle()
    assert at_desk.state.document.name == "Allied supply"
