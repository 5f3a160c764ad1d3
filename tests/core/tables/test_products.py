"""Products: which are parts of which, so that nothing is added up twice."""

from __future__ import annotations

import pytest

from core.tables.products import ProductTree

LEVELS = {
    "84": "Machinery",
    "8401": "Reactors",
    "840110": "Small ones",
    "840120": "Large ones",
    "8402": "Boilers",
    "85": "Electrics",
}
LINES = {"8501102000": "A", "8501104000": "B", "8542310000": "C"}


def tree(names, *overlapping, has_whole=False):
    return ProductTree(names, overlapping, has_whole=has_whole)


def test_that_what_is_published_stands_for_itself():
    assert tree(LEVELS).parts("84") == ("84",)
    assert tree(LEVELS).parts("840110") == ("840110",)


def test_that_the_whole_is_the_sum_of_what_is_on_top():
    assert tree(LEVELS).parts("") == ("84", "85")


def test_that_a_whole_that_is_published_is_no_sum():
    assert tree(LEVELS, has_whole=True).parts("") == ("",)


def test_that_a_code_is_a_part_of_the_next_shorter_one_it_begins_with():
    assert tree(LEVELS).parent("840110") == "8401"
    assert tree(LEVELS).children("84") == ("8401", "8402")
    assert tree(LEVELS).parent("84") == ""


def test_that_chapters_above_tariff_lines_are_added_up():
    found = tree(LINES)
    assert found.children("") == ("85",)
    assert found.children("85") == ("8501", "8542")
    assert found.parts("8501") == ("8501102000", "8501104000")
    assert found.parts("") == tuple(LINES)


def test_that_codes_of_another_classification_have_nothing_above_them():
    found = tree({"7": "Machinery", "781": "Cars", "78199": "Others"})
    assert found.parts("") == ("7",)
    assert found.children("7") == ("781",)
    assert found.parts("78") == ()


def test_that_chapters_alone_have_nothing_above_or_below_them():
    found = tree({"84": "Machinery", "85": "Electrics"})
    assert found.children("") == ("84", "85")
    assert found.children("84") == ()


def test_that_a_memorandum_item_is_no_part_of_the_whole():
    found = tree({**LEVELS, "ATP": "Advanced technology"}, "ATP")
    assert found.parts("") == ("84", "85")
    assert found.parts("ATP") == ("ATP",)
    assert "ATP" in found.codes


def test_that_words_are_parts_of_the_whole_only():
    found = tree({"Goods": "Goods", "Services": "Services"})
    assert found.parts("") == ("Goods", "Services")
    assert found.parent("Goods") == ""


@pytest.mark.parametrize("code", ["99", "8", "Steel", "84011"])
def test_that_an_unknown_code_stands_for_nothing(code):
    assert tree(LEVELS).parts(code) == ()
    assert tree(LEVELS).children(code) == ()


def test_that_no_part_is_counted_twice_at_any_level():
    found = tree({**LEVELS, **LINES})
    for code in ("", *found.codes):
        parts = found.parts(code)
        for one in parts:
            others = [each for each in parts if each != one]
            assert not any(each.startswith(one) for each in others), code
