"""The search of the help."""

from __future__ import annotations

from core.help.pages import HelpPage
from core.help.searching import hits

TRADE = HelpPage("trade", "Trade", "# Trade\n\nExports and **imports** of goods.")
SHARE = HelpPage(
    "share", "市場シェア", "# 市場シェア\n\n世界のシェアを[貿易](help:trade)と比べる。"
)
OTHER = HelpPage("other", "Import", "# Import\n\nTrade comes in as workbooks.")
PAGES = (TRADE, SHARE, OTHER)


def keys(sought):
    return [hit.page.key for hit in hits(PAGES, sought)]


def test_that_a_page_titled_so_comes_first():
    assert keys("trade") == ["trade", "other"]


def test_that_every_word_has_to_be_there():
    assert keys("goods exports") == ["trade"]


def test_that_japanese_is_found_within_a_sentence():
    assert keys("シェア 比べる") == ["share"]


def test_that_half_width_letters_find_full_width_ones():
    assert keys("ｼｪｱ") == ["share"]


def test_that_where_a_link_leads_is_no_word_of_the_page():
    assert keys("help:trade") == []


def test_that_nothing_is_found_by_nothing():
    assert keys("  ") == []


def test_that_a_hit_shows_the_words_around_it():
    assert "imports of goods" in hits(PAGES, "goods")[0].around
