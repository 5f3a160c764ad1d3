"""What is chosen on the page of options shows at once, and can be taken back."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from core.briefing.marking import KNOWN
from core.briefs.colours import PALETTES
from core.casefile.cover import MarkingSet, keep_markings, sets_text
from core.i18n import _, language, speaking
from core.intake.refusals import TEXTS
from core.options import DELIVERED, OFFERED, Options, options
from gui.charts.palette import inks
from gui.dialogs import QtDialogs
from gui.options.table import ENTRIES, READING
from gui.settings import CHOSEN, TEXT_SIZES, Settings
from gui.theme import is_dark

NAMES = [entry.name for entry in ENTRIES]


def page(user):
    return user.window.parts.panels.options


def offered(user, name):
    control = page(user).controls[name]
    return [control.itemText(place) for place in range(control.count())]


def choose(user, name, words):
    """Choose what is called so, or else has these words, as the user does."""
    control, texts = page(user).controls[name], offered(user, name)
    meant = words if words in texts else next(text for text in texts if words in text)
    place = texts.index(meant)
    control.setCurrentIndex(place)
    control.activated.emit(place)
    user.settles()


@pytest.fixture
def chooser(user):
    """A user at the page of options, whose choices end with the test."""
    user.wishes("options")
    yield user
    user.program.settings.forget_options()
    user.program.options.choose("language", "")


def reading(user):
    return user.exhibit.reading


# --- the page ---


def test_that_the_page_has_a_list_for_every_option_that_is_kept(chooser):
    assert sorted(NAMES) == sorted((*CHOSEN, "language", "appearance"))
    assert set(page(chooser).controls) == set(NAMES)


def test_that_every_list_has_a_name_and_a_label_that_leads_to_it(chooser):
    labels = {one.buddy(): one for one in page(chooser).findChildren(QLabel)}
    for name, control in page(chooser).controls.items():
        assert control.accessibleName(), name
        assert labels[control].text().count("&") == 1


@pytest.mark.parametrize("spoken", ["en", "ja"])
def test_that_every_option_offers_a_choice_in_either_language(user, spoken):
    user.program.speak(spoken)
    user.wishes("options")
    assert all(len(offered(user, name)) > 1 for name in NAMES)


def test_that_what_was_delivered_is_chosen_at_first(chooser):
    controls = page(chooser).controls.values()
    assert {control.currentIndex() for control in controls} == {0}
    assert not page(chooser).forget.isEnabled()


@pytest.mark.parametrize("name", NAMES)
def test_that_a_choice_is_seen_again_on_the_page(chooser, name, tmp_path):
    chooser.dialogs.folder = tmp_path
    choose(chooser, name, offered(chooser, name)[1])
    assert page(chooser).controls[name].currentIndex() == 1
    assert page(chooser).isVisible()
    assert page(chooser).forget.isEnabled()
    assert chooser.window.focusWidget() is page(chooser).controls[name]


def test_that_all_goes_back_to_what_was_delivered(chooser):
    for name, words in (("numbers", "1.234,5"), ("palette", "Grey"), ("motion", "Red")):
        choose(chooser, name, words)
    page(chooser).forget.click()
    assert options() == DELIVERED
    assert chooser.program.settings.is_as_delivered
    assert not page(chooser).forget.isEnabled()


def test_that_what_is_chosen_outlives_the_program(chooser):
    choose(chooser, "numbers", "1.234,5")
    choose(chooser, "text_size", "150%")
    chooser.program.settings.save()
    again = Settings(Path(chooser.program.settings._store.fileName()))
    assert again.options == Options(numbers="point_comma")
    assert again.type.percent == 150


def test_that_the_keys_lead_to_the_page_and_back(user):
    user.presses("Ctrl+,")
    assert page(user).isVisible()
    user.presses("Esc", page(user))
    assert not page(user).isVisible()


@pytest.mark.parametrize("name", [*OFFERED, "text_size", "screen_font", "latin"])
def test_that_words_of_another_hand_count_as_not_said(tmp_path, name):
    path = tmp_path / "statecraft.ini"
    path.write_text(f"[options]\n{name}=whatever\n")
    settings = Settings(path)
    assert settings.said(name) == ""
    assert settings.options == DELIVERED
    assert settings.type.percent == 100


@pytest.mark.parametrize("said", ["whatever", "[1]", '{"a": 1}', "[]", "7"])
def test_that_no_sets_of_another_hand_are_taken(tmp_path, said):
    settings = Settings(tmp_path / "statecraft.ini")
    settings.say("marking_sets", said)
    assert settings.options.marking_sets == ""


def test_that_a_folder_that_is_gone_counts_as_not_said(tmp_path):
    settings = Settings(tmp_path / "statecraft.ini")
    settings.say("folder_cases", str(tmp_path / "gone"))
    assert settings.folders == {}


# --- language and looks ---


def test_that_the_language_changes_at_once(chooser):
    choose(chooser, "language", "日本語")
    assert language() == "ja"
    assert page(chooser).forget.text().startswith("出荷時")
    choose(chooser, "language", "システム")
    assert language() == "en"


def test_that_the_window_becomes_dark_at_once(chooser):
    choose(chooser, "appearance", "Dark")
    assert is_dark(chooser.window.palette())
    choose(chooser, "appearance", "Light")
    assert not is_dark(chooser.window.palette())


@pytest.mark.parametrize("size", TEXT_SIZES[1:])
def test_that_all_text_grows(chooser, size):
    choose(chooser, "text_size", TEXT_SIZES[0])  # which dresses the program
    before = chooser.window.font().pointSizeF()
    sentence = chooser.window.parts.current_tab().frame.paper.reading
    sentence_before = sentence.font().pointSizeF()
    choose(chooser, "text_size", size)
    grown = int(size) / 100
    sentence = chooser.window.parts.current_tab().frame.paper.reading
    sentence.ensurePolished()
    assert chooser.window.font().pointSizeF() == pytest.approx(before * grown)
    assert page(chooser).about.font().pointSizeF() == pytest.approx(before * grown)
    assert sentence.font().pointSizeF() == pytest.approx(sentence_before * grown, 0.05)


def test_that_the_window_is_set_in_the_font_chosen(chooser):
    family = offered(chooser, "screen_font")[1]
    choose(chooser, "screen_font", family)
    assert family.startswith(chooser.window.font().families()[0])


def test_that_it_is_said_of_a_font_that_it_lacks_japanese(chooser):
    script = QFontDatabase.WritingSystem.Japanese
    for words in offered(chooser, "screen_font")[1:]:
        family = words.removesuffix(" (no Japanese)")
        has_japanese = script in QFontDatabase.writingSystems(family)
        assert has_japanese == (words == family)


def test_that_nothing_moves_by_itself_where_motion_is_reduced(chooser):
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, True)
    choose(chooser, "motion", "Reduced")
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    choose(chooser, "motion", "As the system has it")
    assert QApplication.cursorFlashTime() > 0


def test_that_years_pass_by_one_with_each_press_where_motion_is_reduced(chooser):
    choose(chooser, "motion", "Reduced")
    chooser.presses("Esc", page(chooser))
    years = chooser.window.parts.selection.controls["years"]
    years.play.click()
    first = years.last.currentText()
    assert not years.play.is_playing
    years.play.click()
    assert int(years.last.currentText()) == int(first) + 1


def test_that_a_draft_outlives_a_choice_that_redraws_the_window(chooser):
    chooser.wishes("audit")
    chooser.window.parts.panels.auditing.draft.setPlainText("Exports rose by 12%.")
    chooser.wishes("options")
    choose(chooser, "numbers", "1.234,5")
    draft = chooser.window.parts.panels.auditing.draft
    assert draft.toPlainText() == "Exports rose by 12%."


def test_that_an_audit_is_made_anew_in_another_language(chooser):
    chooser.wishes("audit")
    page_before = chooser.window.parts.panels.auditing
    page_before.draft.setPlainText("Exports rose by 12%.")
    page_before.audit.click()
    chooser.settles()
    chooser.wishes("options")
    choose(chooser, "language", "日本語")
    brief = chooser.window.parts.panels.auditing.brief
    assert [one.text for one in brief.findings] == ["12%"]
    assert brief.summary != page_before.brief.summary


def test_that_the_page_follows_the_appearance_chosen_in_the_menu(chooser):
    chooser.picks("appearance", "Dark")
    assert page(chooser).controls["appearance"].currentText() == "Dark"


# --- numbers, dates and names ---


def test_that_numbers_on_the_screen_follow_at_once(chooser):
    assert "27.5%" in reading(chooser)
    choose(chooser, "numbers", "1.234,5")
    assert "27,5%" in reading(chooser)
    assert "27.5%" not in reading(chooser)


def test_that_amounts_follow_at_once(chooser):
    chooser.wishes("tab_trade")
    chooser.wishes("options")
    assert " billion" in reading(chooser)
    choose(chooser, "amounts", " bn")
    assert " billion" not in reading(chooser)
    assert " bn" in reading(chooser)


def test_that_dates_follow_at_once(chooser):
    chooser.wishes("tab_controls")
    chooser.wishes("options")
    choose(chooser, "dates", "令和")
    chooser.program.speak("ja")
    chooser.settles()
    said = " ".join(chooser.exhibit.notes)
    assert "令和" in said


@pytest.mark.parametrize(
    ("name", "words", "economy"),
    [
        ("china", "People's Republic", "People's Republic of China"),
        ("taiwan", "Chinese Taipei", "Chinese Taipei"),
        ("korea", "Republic of Korea", "Republic of Korea"),
        ("hong_kong", "Hong Kong SAR", "Hong Kong SAR"),
    ],
)
def test_that_an_economy_is_called_as_chosen(chooser, name, words, economy):
    choose(chooser, name, words)
    library = chooser.program.session.state.library
    code = {"china": "CHN", "taiwan": "TWN", "korea": "KOR", "hong_kong": "HKG"}[name]
    assert library.economies.name(code) == economy
    if code == "CHN":
        assert economy in offered_names(chooser, "economies")
        assert f"the {economy} from" in reading(chooser)
    chooser.wishes("tab_trade")
    assert economy in offered_names(chooser, "trade.partner")
    chooser.chooses("trade.partner", code)
    assert economy in reading(chooser)


def offered_names(user, control):
    fields = user.window.parts.current_tab().fields
    [field] = [one for one in fields if one.name == control]
    return {option.name for option in field.options}


# --- charts and fonts ---


@pytest.mark.parametrize(("words", "name"), [("Safe", "safe"), ("Grey", "grey")])
@pytest.mark.parametrize("look", ["Light", "Dark"])
def test_that_charts_on_the_screen_have_the_colours_chosen(chooser, words, name, look):
    choose(chooser, "appearance", look)
    choose(chooser, "palette", words)
    scheme = getattr(PALETTES[name], look.lower())
    chart = chooser.window.parts.current_tab().frame.paper.chart
    assert inks(chart.palette()).scheme == scheme
    assert set(scheme.hues[:3]) <= colours_of(chart.grab().toImage())


def colours_of(image):
    places = product(range(image.width()), range(image.height()))
    return {image.pixelColor(*place).name() for place in places}


def test_that_a_font_for_japanese_has_japanese(chooser):
    families = offered(chooser, "east_asian")[1:]
    script = QFontDatabase.WritingSystem.Japanese
    assert all(script in QFontDatabase.writingSystems(one) for one in families)


# --- reading workbooks ---


def wide_workbook(folder):
    """Two cells far apart: the box around them spans 6,553,600 cells."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Economy"
    book.active["XFD400"] = 1.0
    book.save(folder / "wide.xlsx")
    return folder / "wide.xlsx"


def test_that_a_refusal_names_the_option_that_would_allow_it(chooser, tmp_path):
    choose(chooser, "cells", "5,000,000")
    chooser.presses("Esc", page(chooser))
    chooser.imports(wide_workbook(tmp_path))
    assert "6,553,600 cells, more than the limit of 5,000,000" in chooser.told
    assert "Tools > Options > Reading workbooks" in chooser.told


@pytest.mark.parametrize(
    "code", ["memory_limit", "cpu_limit", "time_limit", "sheet_too_large"]
)
def test_that_every_limit_that_can_be_chosen_says_where(code):
    section = _(READING.title)
    assert f"Tools > Options > {section}." in TEXTS[code]
    with speaking("ja"):
        where = f"「ツール」→「オプション」→「{_(READING.title)}」"
        assert where in _(TEXTS[code])


# --- folders and markings ---


@pytest.mark.parametrize(
    ("purpose", "ask", "box"),
    [
        ("cases", "case_to_open", "getOpenFileName"),
        ("import", "workbooks_to_import", "getOpenFileNames"),
        ("import", "folder_to_import", "getExistingDirectory"),
        ("export", "folder_for_files", "getExistingDirectory"),
    ],
)
def test_that_boxes_begin_in_the_folder_chosen(
    qapp, tmp_path, monkeypatch, purpose, ask, box
):
    began = []

    def answer(*said):
        began.append(said[2])
        return "" if box == "getExistingDirectory" else ("", "")

    monkeypatch.setattr(QFileDialog, box, answer)
    dialogs = QtDialogs()
    getattr(dialogs, ask)()
    dialogs.begin_in({purpose: tmp_path})
    getattr(dialogs, ask)()
    assert began[0] != began[1] == str(tmp_path)


def test_that_a_folder_is_asked_for_and_kept(chooser, tmp_path):
    chooser.dialogs.folder = tmp_path
    choose(chooser, "folder_export", "Another folder")
    assert chooser.dialogs.asked == ["begin export"]
    assert chooser.dialogs.begins_in == {"export": tmp_path}
    assert str(tmp_path) in offered(chooser, "folder_export")


def test_that_thinking_better_of_a_folder_changes_nothing(chooser):
    choose(chooser, "folder_export", "Another folder")
    assert page(chooser).controls["folder_export"].currentIndex() == 0
    assert chooser.dialogs.begins_in == {}


def test_that_a_new_case_begins_with_the_sets_chosen(chooser):
    choose(chooser, "marking_sets", "機密性 (3)")
    chooser.presses("Esc", page(chooser))
    chooser.wishes("new")
    library = chooser.program.session.state.library
    assert library.own_markings == (KNOWN[1],)
    assert library.steps == ()


def test_that_the_sets_of_the_case_that_is_open_can_be_chosen(chooser):
    own = (MarkingSet("Desk", ("Desk only", "Nobody")),)
    chooser.program.session.edit(keep_markings, own)
    choose(chooser, "marking_sets", "Desk (2)")
    assert options().marking_sets == sets_text(own)


def test_that_the_page_leads_to_the_handling_markings(chooser):
    page(chooser).reach("marking_sets")
    page(chooser).markings.click()
    assert chooser.window.parts.panels.markings.isVisible()
