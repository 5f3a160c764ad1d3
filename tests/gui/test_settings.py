"""What the program remembers of its user."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray

from gui.settings import RECENT_LIMIT, Settings


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "statecraft.ini"


def again(settings, path):
    settings.save()
    return Settings(path)


def test_that_at_first_nothing_is_remembered(path):
    settings = Settings(path)
    assert (settings.language, settings.appearance) == ("", "system")
    assert settings.recent == ()
    assert settings.geometry.isEmpty()


def test_that_language_and_appearance_outlive_the_program(path):
    settings = Settings(path)
    settings.say("language", "ja")
    settings.say("appearance", "dark")
    kept = again(settings, path)
    assert (kept.language, kept.appearance) == ("ja", "dark")


def test_that_what_is_chosen_no_longer_is_not_told_as_set(path):
    settings = Settings(path)
    settings.say("numbers", "point_comma")
    assert settings.told()["options/numbers"] == "set"
    settings.forget_options()
    assert settings.told() == {"language": "", "appearance": "system"}


def test_that_the_geometry_outlives_the_program(path):
    settings = Settings(path)
    settings.geometry = QByteArray(b"\x01\x02")
    assert again(settings, path).geometry.data() == b"\x01\x02"


def test_that_words_of_another_hand_count_as_not_said(path):
    path.parent.mkdir()
    path.write_text("[General]\nlanguage=xx\nappearance=pink\n")
    settings = Settings(path)
    assert (settings.language, settings.appearance) == ("", "system")


@pytest.mark.parametrize("count", [1, 2, RECENT_LIMIT + 3])
def test_that_the_latest_case_comes_first_and_the_list_stays_short(path, count):
    settings = Settings(path)
    cases = [path.parent / f"{number}.statecraft" for number in range(count)]
    for case in cases:
        settings.add_recent(case)
    expected = [str(case) for case in reversed(cases)][:RECENT_LIMIT]
    assert list(again(settings, path).recent) == expected


def test_that_a_case_is_remembered_once(path):
    settings = Settings(path)
    for name in ("a", "b", "a"):
        settings.add_recent(path.parent / name)
    assert [known[-1] for known in settings.recent] == ["a", "b"]
