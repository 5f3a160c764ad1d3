"""What the pieces of a briefing are now, worked out once while the data stay."""

from __future__ import annotations

import pytest

from core.briefing.composing import composed, drafted
from core.briefing.exhibits import pinned, shown
from core.briefing.kept import Kept
from core.briefing.live import accepted, typed
from core.briefing.offered import offered
from core.briefing.standing import standings
from core.casefile import Case
from core.casefile.pinning import note_pin, write_pin
from core.casefile.pins import Said
from core.casefile.replacing import remove
from core.economies import load_economies
from core.i18n import speaking
from core.library import Library
from core.options import Options, choosing
from core.sample import copy_sample
from core.selection import Selection


@pytest.fixture
def library(tmp_path):
    """The sample case, whose briefing was pinned in English."""
    copy_sample(tmp_path / "a.statecraft")
    with Case.open(tmp_path / "a.statecraft") as case:
        yield Library(case, load_economies())


ELSEWHERE = Options(
    numbers="space_comma", amounts="short", dates="era", china="peoples-republic"
)
"""What another office has chosen."""


def test_that_a_briefing_reads_as_it_did_in_an_office_that_writes_otherwise(library):
    with choosing(ELSEWHERE):
        found = standings(library, Kept())
    assert {one.problem for one in found.values()} == {""}


def test_that_what_is_pinned_there_is_kept_as_it_would_be_here(library):
    pin = first_exhibit(library)
    selection = Selection.from_json(pin.selection)
    here = pinned(library, pin.key, selection)
    with choosing(ELSEWHERE):
        there = pinned(library, pin.key, selection)
        assert shown(library, pin).reading != here.reading
    assert there == here


def first_exhibit(library):
    return next(pin for pin in library.pins if pin.kind == "exhibit")


@pytest.mark.parametrize("spoken", ["en", "ja"])
def test_that_a_briefing_reads_as_it_did_whatever_language_is_spoken(library, spoken):
    with speaking(spoken):
        found = standings(library, Kept())
    assert {one.problem for one in found.values()} == {""}
    assert set(found) == {pin.pin_id for pin in library.pins}


def test_that_an_edit_of_words_leaves_exhibits_as_they_are(library):
    kept = Kept()
    pin = first_exhibit(library)
    before = kept.shown(library, pin)
    library.case.edit(note_pin, pin.pin_id, "Ask.")
    assert kept.shown(library.renewed(), pin) is before


def test_that_other_data_make_other_exhibits(library):
    kept = Kept()
    pin = first_exhibit(library)
    before = kept.shown(library, pin)
    shown = library.dataset("ncses-10758")
    library.case.alter(remove, shown.source.source_id)
    assert kept.shown(library.renewed(), pin) != before


def test_that_a_draft_has_the_labels_of_the_paper(library):
    [made] = composed(library, ["en"])
    draft = drafted(library, library.pins, "en", Kept()).paper
    assert draft.sections == made.paper.sections
    assert [(one.label, one.figure_id, one.is_said) for one in draft.annex] == [
        (one.label, one.figure_id, one.is_said) for one in made.paper.annex
    ]


def test_that_each_number_is_offered_once_with_its_place(library):
    found = offered(library, Kept())
    assert len({one.figure_id for one in found.numbers}) == len(found.numbers)
    one = found.numbers[0]
    assert one.place.startswith("United States · 2002 · ")
    assert one.text == "31.5%"


def test_that_sentences_are_offered_in_every_language(library):
    found = offered(library, Kept()).sentences
    assert {one.language for one in found} == {"en", "ja"}
    assert all(one.sentence.mentions for one in found if "%" in one.sentence.text)


def test_that_accepting_writes_the_numbers_as_they_are_now(library):
    number = offered(library, Kept()).numbers[0]
    now = typed(library, "en", f"Now {{{number.figure_id}}}.")
    old = Said("en", "Now 1.0%.", ((4, 4, number.figure_id),), (0.01,))
    assert accepted(library, old) == now
    assert accepted(library, now) is now


def test_that_a_changed_number_is_a_problem_of_its_piece(library):
    number = offered(library, Kept()).numbers[0]
    pin = library.pins[0]
    old = Said("en", "Now 1.0%.", ((4, 4, number.figure_id),), (0.01,))
    library.case.edit(write_pin, pin.pin_id, old)
    found = standings(library.renewed(), Kept())[pin.pin_id]
    assert found.problem == "1 number has changed since it was written"


def test_that_a_number_that_is_gone_is_a_problem_of_its_piece(library):
    pin = library.pins[0]
    old = Said("en", "Now 1.0%.", ((4, 4, "market_share/economy=XXX"),), (0.01,))
    library.case.edit(write_pin, pin.pin_id, old)
    found = standings(library.renewed(), Kept())[pin.pin_id]
    assert found.problem == "Has a number that this case can no longer compute"
