"""What rows and columns may be, offered in a menu."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from core.briefs.importing import COLUMN_ROLES, ROW_ROLES
from core.i18n import LANGUAGES, _, use_language
from gui.importing.role_menu import RoleMenu, keyed


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


def test_that_a_name_without_a_letter_that_is_free_has_no_key():
    assert list(keyed({"a": "A", "aa": "R&D"})) == [("a", "&A"), ("aa", "&R&&D")]
    assert list(keyed({"a": "A", "aa": "α"}))[1] == ("aa", "α")
