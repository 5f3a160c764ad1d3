"""The page on file formats says what is read, and the limits that hold."""

from __future__ import annotations

import re

import pytest

from core.help.pages import written_page
from core.i18n import LANGUAGES
from core.intake.limits import GIBIBYTE, LAPTOP, MEGABYTE, WORKSTATION
from core.intake.reader.drafts.pdf import MOST_PAGES
from core.intake.reader.workbook.naming import ENDINGS
from core.intake.reader.workbook.sniff import Format


def amounts(limits, language):
    """Return limits as the page writes them."""
    millions = limits.sheet_cells // 10**6
    return {
        f"{limits.file_bytes // MEGABYTE} MB",
        f"{limits.inflated_bytes // GIBIBYTE} GB",
        f"{millions} million cells" if language == "en" else f"{millions}00万セル",
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("limits", [LAPTOP, WORKSTATION], ids=["usual", "large"])
def test_that_the_limits_on_the_page_are_those_in_force(language, limits):
    text = written_page("formats", language).text.replace(",", "")
    wanted = amounts(limits, language)
    assert {said for said in wanted if not re.search(rf"(?<!\d){said}", text)} == set()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "{sheets:,} sheets|{seconds} seconds|{pages} pages"),
        ("ja", "{sheets:,}シート|計算時間{seconds}秒|{pages}ページ"),
    ],
    ids=["en", "ja"],
)
def test_that_what_no_machine_changes_is_on_the_page(language, said):
    counts = {"sheets": LAPTOP.sheets, "seconds": LAPTOP.cpu_seconds}
    wanted = said.format(pages=MOST_PAGES, **counts).split("|")
    text = written_page("formats", language).text
    assert [one for one in wanted if one not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_tables_as_text_are_on_the_page_by_every_ending(language):
    text = written_page("formats", language).text
    assert {end for end in ENDINGS[Format.TEXT] if f"`{end}`" not in text} == set()
