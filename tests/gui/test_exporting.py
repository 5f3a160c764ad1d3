"""A briefing is handed over by menu; what leaves is said before it is written."""

from __future__ import annotations

import pytest

from core.casefile.cover import choose_cover
from core.casefile.pinning import note_pin
from core.errors import HeldError


@pytest.fixture
def composing(user):
    """A user with one exhibit in the briefing, at the page of handing over."""
    user.wishes("pin")
    user.program.session.edit(note_pin, 1, "For the minister")
    user.wishes("export_all")
    user.settles()
    return user


def page(user):
    return user.window.parts.panels.exporting


def items(user):
    shown = page(user)
    return {kind: box.isChecked() for kind, box in shown.kept.items()}


def test_that_every_format_is_ticked_when_everything_is_wanted(composing):
    assert page(composing).chosen_formats == ("pdf", "pptx", "docx", "xlsx")
    assert page(composing).chosen_languages == ("en",)


def test_that_one_format_is_ticked_when_one_is_wanted(composing):
    composing.window.attendants.exporting.ask_for("docx")
    assert page(composing).chosen_formats == ("docx",)
    composing.window.attendants.exporting.ask_for("pictures")
    assert page(composing).chosen_formats == ("png",)


def test_that_nothing_is_marked_unless_somebody_chose_so(composing):
    assert page(composing).marking.text().startswith("No handling marking is chosen")
    composing.program.session.edit(choose_cover, "marking", "CUI")
    composing.settles()
    assert page(composing).marking.text().endswith("carries: CUI")


def test_that_what_leaves_is_left_out_with_one_click_and_comes_back_by_undo(composing):
    assert set(items(composing).values()) == {True}
    page(composing).kept["notes"].click()
    composing.settles()
    assert composing.program.session.state.library.cover.without == "notes"
    assert items(composing)["notes"] is False
    composing.wishes("undo")
    composing.settles()
    assert set(items(composing).values()) == {True}


def test_that_nothing_is_written_in_no_format_or_no_language(composing):
    shown = page(composing)
    shown.choose(())
    assert not shown.write.isEnabled()
    shown.choose(("pdf",))
    assert shown.write.isEnabled()
    shown.languages["en"].click()
    assert not shown.write.isEnabled()


def test_that_the_files_are_written_where_the_user_says(composing, tmp_path):
    composing.dialogs.folder = tmp_path / "out"
    composing.dialogs.folder.mkdir()
    shown = page(composing)
    shown.choose(("pdf", "png"))
    shown.name.setText("For the = minister")
    shown.write.click()
    composing.settles()
    written = sorted(path.name for path in composing.dialogs.folder.iterdir())
    assert written == ["For-the-minister-en-01.png", "For-the-minister-en.pdf"]
    notice = composing.program.session.state.notice
    assert notice.text == "2 files were written to “out”."


def test_that_nothing_is_written_if_the_user_thinks_better_of_it(composing):
    composing.dialogs.folder = None
    page(composing).write.click()
    assert composing.program.session.state.work is None


def test_that_another_name_is_offered_where_somebody_holds_a_file(composing):
    exporting = composing.window.attendants.exporting
    exporting._on_failed(HeldError("a-en.pdf is open.", "a 2"))
    assert page(composing).name.text() == "a 2"
    assert composing.program.session.state.notice.text == "a-en.pdf is open."


def test_that_master_slides_are_chosen_and_given_up(composing, tmp_path):
    composing.dialogs.masters = tmp_path / "house.pptx"
    shown = page(composing)
    shown.choose_template.click()
    assert shown.template_name.text() == "PowerPoint: slides of house.pptx"
    shown.own_slides.click()
    assert shown.template is None


def test_that_there_is_nothing_to_hand_over_without_a_briefing(user):
    assert not user.window.menus.actions["export_all"].isEnabled()
