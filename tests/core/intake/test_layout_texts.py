"""Reasons and doubts come as codes out of the reader, and are words on the front."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from core import i18n
from core.errors import IntakeError
from core.intake import reader
from core.intake.layout_texts import COUNTED, ROLES, TEXTS, layout_in_words

READER = Path(reader.__file__).parent
MADE = re.compile(r'Remark(?:\.of)?\(\s*"(\w+)"|"code": "(\w+)"')


def layout(*doubts, why=()):
    return json.dumps({"tables": [{"why": list(why), "doubts": list(doubts)}]})


def remark(code, **particulars):
    return {"code": code, "particulars": particulars}


def doubts(*said):
    [table] = layout_in_words(layout(*said), "a.xlsx")["tables"]
    return table["doubts"]


def test_that_every_code_the_reader_says_has_words_and_no_other():
    said = {
        code
        for module in READER.rglob("*.py")
        for found in MADE.findall(module.read_text(encoding="utf-8"))
        for code in found
        if code
    }
    assert said == TEXTS.keys() | COUNTED.keys()


def test_that_every_role_the_reader_gives_has_a_word():
    texts = [module.read_text("utf-8") for module in READER.rglob("*.py")]
    given = r'(?:\(|return )"(\w+)", \(?(?:Remark|again)|say\(row, "(\w+)"'
    said = {
        role for text in texts for found in re.findall(given, text) for role in found
    }
    assert said - {""} == ROLES.keys()


def test_that_a_reason_is_in_words_beside_its_row_and_role():
    why = {"row": 5, "role": "total", **remark("total_word", word="Total")}
    [table] = layout_in_words(layout(why=[why]), "a.xlsx")["tables"]
    assert table["why"] == [
        {"row": 5, "role": "total", "reason": "its label says “Total”"}
    ]


def test_that_a_doubt_counts_one_and_many():
    assert doubts(
        remark("headings_missing", count=1), remark("headings_missing", count=2)
    ) == ["1 value column has no heading", "2 value columns have no heading"]


def test_that_words_are_in_the_language_in_use(monkeypatch):
    spoken = {"no header was found": "見出し行なし"}
    monkeypatch.setattr(i18n._SPEECH.translations, "gettext", spoken.__getitem__)
    assert doubts(remark("header_missing")) == ["見出し行なし"]


def test_that_a_text_out_of_a_workbook_cannot_turn_a_reason_around():
    [said] = doubts(remark("total_word", word="Total\u202e"))
    assert "\u202e" not in said


UNTRUSTED = {
    "no JSON": "{",
    "no object": "[]",
    "no tables": "{}",
    "an unknown code": layout(remark("soup")),
    "a code that is none": layout(remark(["soup"])),
    "a particular less": layout(remark("total_word")),
    "a count that is none": layout(remark("headings_missing", count="x")),
    "particulars that are none": layout({"code": "total_word", "particulars": []}),
    "words instead of a code": layout("no header was found"),
    "a row less": layout(why=[remark("first_row")]),
}


@pytest.mark.parametrize("said", UNTRUSTED.values(), ids=UNTRUSTED)
def test_that_a_layout_no_reader_of_ours_writes_is_refused(said):
    with pytest.raises(IntakeError) as refusal:
        layout_in_words(said, "a.xlsx")
    assert refusal.value.code == "reader_untrusted"
