"""The pages of the help as they are written, in both languages."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from core.briefs.views_of_tabs import TITLES
from core.help.contents import page_keys
from core.help.pages import HelpMissingError, written_page
from core.i18n import LANGUAGES, _, speaking

KEYS = tuple(page_keys())
SHORTEST = 60
PART = re.compile(r"^## ", re.MULTILINE)
NO_WORDS = re.compile(r"```.*?```|`[^`]*`|\{[^}]*\}", re.DOTALL)
NAMED = re.compile(r"\{(?:menu|page):[^}]+\}")
EACH = pytest.mark.parametrize("language", LANGUAGES)
VIEWS = {
    f"{tab}/{code}": title
    for tab, titles in TITLES.items()
    for code, title in titles.items()
}


def written(folder, within=""):
    for item in folder.iterdir():
        if item.is_dir():
            yield from written(item, f"{within}{item.name}/")
        else:
            yield f"{within}{item.name}"


@EACH
def test_that_every_page_of_the_contents_is_written_and_no_other(language):
    there = set(written(files("resources") / "help" / language))
    assert there == {f"{key}.md" for key in KEYS}


def test_that_no_page_is_listed_twice():
    assert len(set(KEYS)) == len(KEYS)


@EACH
def test_that_the_page_of_a_view_is_called_like_the_view(language):
    with speaking(language):
        titles = {key: _(title) for key, title in VIEWS.items()}
    assert {key: written_page(key, language).title for key in VIEWS} == titles


@EACH
def test_that_every_page_begins_with_its_title_and_has_text(language):
    pages = [written_page(key, language) for key in KEYS]
    heads = {page.key: page.text.partition("\n\n") for page in pages}
    assert [
        page.key
        for page in pages
        if heads[page.key][0] != f"# {page.title}" or len(heads[page.key][2]) < SHORTEST
    ] == []


@EACH
def test_that_no_page_leads_out_of_the_help_or_shows_more_than_text(language):
    out = re.compile(r"https?:|<[a-z/!]|!\[|\]\(")
    assert [key for key in KEYS if out.search(written_page(key, language).text)] == []


def test_that_a_japanese_page_has_the_parts_of_the_english_one():
    parts = {
        key: {len(PART.findall(written_page(key, one).text)) for one in LANGUAGES}
        for key in KEYS
    }
    assert [key for key, counts in parts.items() if len(counts) > 1] == []


def test_that_a_japanese_page_is_japanese():
    texts = {key: NO_WORDS.sub("", written_page(key, "ja").text) for key in KEYS}
    assert [
        key
        for key, text in texts.items()
        if len(re.findall(r"[A-Za-z]", text))
        > len(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]", text))
    ] == []


def test_that_both_languages_name_the_same_menus_and_pages():
    named = {
        key: [set(NAMED.findall(written_page(key, one).text)) for one in LANGUAGES]
        for key in KEYS
    }
    assert [key for key, (first, second) in named.items() if first != second] == []


def test_that_a_page_that_was_not_installed_is_named():
    with pytest.raises(HelpMissingError, match=r"nowhere\.md"):
        written_page("nowhere", "en")
