"""Numbers in the user's sentences stay alive."""

from __future__ import annotations

import pytest

from core.briefing.live import as_typed, now, quoted, typed
from core.briefs.mentions import Sentence
from core.casefile.pins import Said
from core.formulas.catalogue import figure
from core.i18n import language
from core.options import Options, choosing

SHARE = "market_share/dataset=ncses-10758/economy=CHN/industry=kti/period=2022"
BALANCE = (
    "trade_balance/dataset=census-balance-2023-01/economy=USA/partner=CHN/product=/"
    "measure=NSA/period=2022"
)


def test_that_a_reference_becomes_the_number_it_is(sample):
    said = typed(sample, "en", f"China has {{{SHARE}}} of it.")
    assert said.text == "China has 27.5% of it."
    assert said.mentions == ((10, 5, SHARE),)
    assert said.values == (figure(sample, SHARE).value,)


def test_that_a_reference_is_written_in_the_language_of_the_text(sample):
    said = typed(sample, "ja", f"収支は{{{BALANCE}}}。")
    assert said.text == "収支は−3,829億ドル。"
    assert language() == "en"


@pytest.mark.parametrize(
    "text", ["{nothing/of=ours}", "{}", "{a b/c}", "{market_share", "plain {text}"]
)
def test_that_what_is_no_reference_stays_as_it_was_typed(sample, text):
    assert typed(sample, "en", text) == Said("en", text)


def test_that_a_text_can_be_typed_on(sample):
    text = f"{{{SHARE}}} then {{{BALANCE}}}."
    assert as_typed(typed(sample, "en", text)) == text


def test_that_a_text_reads_as_written_while_its_numbers_stay(sample):
    said = typed(sample, "en", f"China has {{{SHARE}}}.")
    read = now(sample, said)
    assert read.sentence.text == said.text
    assert [tuple(one) for one in read.sentence.mentions] == list(said.mentions)
    assert (read.changes, read.refused) == ((), ())


def test_that_a_number_that_is_another_is_written_anew_and_named(sample):
    said = typed(sample, "en", f"China has {{{SHARE}}} of it.")
    before = said._replace(
        text="China has 9.1% of it.", mentions=((10, 4, SHARE),), values=(0.091,)
    )
    read = now(sample, before)
    assert read.sentence.text == "China has 27.5% of it."
    assert read.sentence.mentions[0] == (10, 5, SHARE)
    assert read.changes == ((SHARE, "9.1%", "27.5%"),)


def test_that_words_of_a_number_are_kept_while_it_reads_the_same(sample):
    value = figure(sample, SHARE).value
    said = Said("en", "about a quarter", ((6, 9, SHARE),), (value,))
    assert now(sample, said).sentence.text == "about a quarter"


@pytest.mark.parametrize("text", ["$382.9 billion", "$382.9 bn", "$382,9 bn"])
def test_that_a_number_is_written_anew_where_the_office_has_chosen_otherwise(
    sample, text
):
    value = figure(sample, BALANCE).value
    said = Said("en", f"a deficit of {text}", ((13, len(text), BALANCE),), (value,))
    with choosing(Options(numbers="space_comma", amounts="short")):
        read = now(sample, said)
    assert read.sentence.text == "a deficit of $382,9 bn"
    assert read.changes == ()


def test_that_a_sign_said_in_words_stays_away(sample):
    said = Said("en", "a deficit of $1.0 billion", ((13, 12, BALANCE),), (-1e9,))
    assert now(sample, said).sentence.text == "a deficit of $382.9 billion"


def test_that_a_figure_the_case_cannot_compute_stays_as_written(sample):
    said = Said(
        "en", "it was 5%", ((7, 2, "market_share/economy=XXX/period=1"),), (0.05,)
    )
    read = now(sample, said)
    assert read.sentence == Sentence("it was 5%")
    assert read.refused == ("market_share/economy=XXX/period=1",)


def test_that_a_reading_is_quoted_with_its_numbers(sample):
    typed_text = typed(sample, "en", f"China: {{{SHARE}}}.")
    sentence = now(sample, typed_text).sentence
    assert quoted(sample, "en", sentence) == typed_text
