"""What rows and columns may be, offered in a menu."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from core.briefs.importing import COLUMN_ROLES, ROW_ROLES
from core.i18n import LANGUAGES, _, use_language
from gui.preview.role_menu import RoleMenu, keyed


def test_that_choosing_again_what_it_is_already_still_says_it(qtbot, emitted, shown):
    parent = shown(QWidget())
    menu = RoleMenu({"title": "Title"}, parent)
    said = emitted(menu.said)
    menu.prepare("This row is", (3,), "title")
    menu.actions()[0].trigger()
    assert said == [((3,), "title")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("roles", [ROW_ROLES, COLUMN_ROLES], ids=["rows", "columns"])
def test_that_every_role_has_an_access_key_of_its_own(language, roles):
    use_language(language)
    labels = [label for _code, label in keyed({c: _(n) for c, n in roles.items()})]
    keys = [label[label.index("&") + 1].lower() for label in labels]
    assert len(set(keys)) == len(roles)


def test_that_a_menu_speaks_the_language_in_use(shown):
    use_language("ja")
    parent = shown(QWidget())
    menu = RoleMenu(ROW_ROLES, parent)
    assert menu.actions()[0].text() == "表題(&T)"


def test_that_a_name_whose_letters_are_all_taken_has_any_other():
    assert list(keyed({"a": "A", "aa": "AA"})) == [("a", "&A"), ("aa", "AA(&B)")]


def test_that_an_ampersand_in_a_name_is_no_access_key():
    assert list(keyed({"rd": "R&D"})) == [("rd", "&R&&D")]


def test_that_there_are_no_more_access_keys_than_letters_and_digits():
    labels = [label for _code, label in keyed({str(n): "ア" for n in range(37)})]
    assert labels[-1] == "ア"
    assert len(set(labels)) == 37
