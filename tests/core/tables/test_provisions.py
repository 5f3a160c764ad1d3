"""Paragraphs of lists by their number: never of another jurisdiction's list."""

from __future__ import annotations

from random import Random

import pytest

from core.casefile import Case
from core.economies import load_economies
from core.formulas.catalogue import figure as recomputed
from core.formulas.controls.passages import provision_figure
from core.intake.imports import read_workbook
from core.library import Library
from core.tables.controls.entries import Entry
from core.tables.controls.provisions import Provision, Provisions
from tests.core.intake.reader.reading import SHARED


def us(number, text, **said):
    return Provision(number, text, "US", "ccl", (), **said)


HELD = Provisions(
    {
        "US": (
            us("3B001", "Equipment as follows", is_paragraph=False),
            us("3B001.f", "Lithography as follows:"),
            us("3B001.f.1", "Scanners"),
            us("3B001.f.1.a", "A wavelength shorter than 193 nm"),
            us("3B001.f.1", "Note: of the scanners", is_item=False),
            us("3B001.f.10", "Others"),
            us("3B002", "Test equipment"),
        ),
        "EU": (Provision("3B001.f.1.a", "EU text", "EU", "annex", ()),),
        "JP": (
            Provision("6条17号", "次のいずれか", "JP", "meti", ()),
            Provision("6条17号", "ヲ　露光装置", "JP", "meti", (), letter="ヲ"),
            Provision("6条17号", "ワ　塗布装置", "JP", "meti", (), letter="ワ"),
        ),
    }
)


def found(number, *lists, **said):
    entry = Entry("controlled", number)
    return [one.text for one in HELD.of(entry, lists or ("US",), **said)]


def test_that_a_number_comes_with_what_it_is_a_part_of_and_its_own_parts():
    assert found("3B001.f.1") == [
        "Equipment as follows",
        "Lithography as follows:",
        "Scanners",
        "A wavelength shorter than 193 nm",
        "Note: of the scanners",
    ]


def test_that_what_stands_above_may_be_left_out():
    assert found("3B001.f.1.a", with_above=False) == [
        "A wavelength shorter than 193 nm"
    ]


def test_that_a_number_is_looked_for_on_the_list_of_its_own_jurisdiction():
    assert found("3B001.f.1.a", "KR") == []
    assert found("3B001.f.1.a", "NL", "EU") == ["EU text"]


def test_that_an_entry_that_names_another_list_is_looked_for_there():
    assert found("3B1001.f.4 (national) -> EU 3B001.f.1.a", "NL") == ["EU text"]


def test_that_every_number_of_several_is_found():
    assert found("3B001.f.10, 3B002", with_above=False) == ["Others", "Test equipment"]


def test_that_an_article_is_found_by_its_letter():
    assert found("省令6条17号ヲ（二）", "JP") == ["次のいずれか", "ヲ　露光装置"]
    assert found("省令6条17号ワ", "JP", with_above=False) == ["ワ　塗布装置"]
    assert found("別表第1", "JP") == []


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The lists of the United States and of the EU, as they were published."""
    files = [
        SHARED / "publishers" / "controls" / name
        for name in ("us_ccl_2026-07-23.xlsx", "eu_annexI_2025-11-15.xlsx")
    ]
    if not all(file.is_file() for file in files):
        pytest.skip("the publishers' workbooks are not beside this checkout")
    economies = load_economies()
    with Case.create(tmp_path_factory.mktemp("lists") / "a.statecraft") as case:
        for file in files:
            with read_workbook(file) as staged:
                case.take_in(staged, economies)
        yield Library(case, economies)


@pytest.mark.parametrize(
    ("lists", "words"),
    [
        pytest.param(("US",), "A light source wavelength shorter than 193 nm; or"),
        pytest.param(("EU",), "A light source wavelength shorter than 193 nm; or"),
    ],
    ids=["US", "EU"],
)
def test_that_a_published_list_is_read_paragraph_by_paragraph(real, lists, words):
    entry = Entry("controlled", "3B001.f.1.a")
    texts = [one.text for one in real.provisions.of(entry, lists, with_above=False)]
    assert texts == [words]


def test_that_reserved_paragraphs_are_no_text_of_a_list(real):
    texts = [one.text for one in real.provisions.held["US"]]
    assert len(texts) > 3000
    assert "[Reserved]" not in texts


def test_that_every_paragraph_leads_back_to_its_one_row(real):
    dice = Random(7)  # noqa: S311  # no secret
    for code in ("US", "EU"):
        for one in dice.sample(real.provisions.held[code], 25):
            figure = provision_figure(real, one)
            assert recomputed(real, figure.id).value == figure.value == 1
