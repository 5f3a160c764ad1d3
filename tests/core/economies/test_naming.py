from __future__ import annotations

import pytest

from core.errors import RequestError
from core.options import Options, choosing

SHORT = {"TWN": "台湾", "CHN": "中国", "KOR": "韓国", "USA": "米国", "GBR": "英国"}
FORMAL = {
    "CHN": "中華人民共和国",
    "KOR": "大韓民国",
    "USA": "アメリカ合衆国",
    "PRK": "朝鮮民主主義人民共和国",
}


def test_that_an_economy_has_an_english_name(economies):
    assert economies.name("KOR") == "South Korea"


def test_that_the_formal_name_is_asked_for(economies):
    assert economies.name("CHN", formal=True) == "People's Republic of China"


@pytest.mark.parametrize(("code", "name"), SHORT.items(), ids=SHORT.keys())
def test_that_the_japanese_name_is_the_ministrys(economies, in_japanese, code, name):
    assert economies.name(code) == name


@pytest.mark.parametrize(("code", "name"), FORMAL.items(), ids=FORMAL.keys())
def test_that_the_japanese_formal_name_is_written_out(
    economies, in_japanese, code, name
):
    assert economies.name(code, formal=True) == name


def test_that_a_code_without_a_row_stands_for_itself(economies):
    assert economies.name("QZZ") == "QZZ"


@pytest.mark.parametrize(
    ("chosen", "code", "name"),
    [
        (Options(taiwan="chinese-taipei"), "TWN", "Chinese Taipei"),
        (Options(taiwan="province-of-china"), "TWN", "Taiwan, Province of China"),
        (Options(hong_kong="hong-kong-china"), "HKG", "Hong Kong, China"),
        (Options(hong_kong="hong-kong-sar"), "MAC", "Macao SAR"),
        (Options(korea="korea"), "KOR", "Korea"),
        (Options(china="peoples-republic"), "CHN", "People's Republic of China"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_that_the_style_of_the_office_names_it(economies, chosen, code, name):
    with choosing(chosen):
        assert economies.name(code) == name


def test_that_the_style_holds_in_japanese(economies, in_japanese):
    with choosing(Options(taiwan="chinese-taipei")):
        assert economies.name("TWN") == "チャイニーズ・タイペイ"


def test_that_a_style_nobody_knows_leaves_the_short_name(economies):
    with choosing(Options(taiwan="later")):
        assert economies.name("TWN") == "Taiwan"


def test_that_every_style_of_the_table_can_be_chosen(economies):
    for style in economies.styles:
        with choosing(Options(**{style.setting: style.style})):
            assert economies.name(style.code) == style.name_en


def test_that_a_styled_name_is_read_back_as_its_economy(economies):
    for style in economies.styles:
        for name in (style.name_en, style.name_ja):
            assert economies.resolve(name).code == style.code


def test_that_a_group_has_a_name_in_each_language(economies):
    assert economies.group("WASSENAAR").name == "Wassenaar Arrangement"


def test_that_a_group_has_a_japanese_name(economies, in_japanese):
    assert economies.group("WASSENAAR").name == "ワッセナー・アレンジメント"


def test_that_a_missing_group_is_named(economies):
    with pytest.raises(RequestError, match="HAMILTON40"):
        economies.group("HAMILTON40")
