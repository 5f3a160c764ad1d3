"""A step is called by what was done; one that nobody knows is called something too."""

from __future__ import annotations

import pytest

from core.briefs.steps import WORDS, step_words
from core.casefile.history.steps import KeptStep
from core.i18n import use_language


def step(what, **particulars):
    return KeptStep(1, "2026-11-30T00:00:00+00:00", what, particulars, is_done=True)


def test_that_a_step_says_what_was_done_and_to_what():
    assert step_words(step("import", name="exh1.xlsx")) == "import of exh1.xlsx"


@pytest.mark.parametrize("what", WORDS)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_a_step_that_lost_its_particulars_is_still_called_something(
    what, language
):
    use_language(language)
    said = step_words(step(what))
    assert said
    assert "{" not in said


def test_that_a_step_that_nobody_knows_is_a_change():
    assert step_words(step("of a case made for attack")) == "a change"
