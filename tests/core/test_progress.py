"""Work may ask at every row; who waits is asked now and then."""

from __future__ import annotations

from core.progress import seldom


def test_that_the_first_question_is_passed_on_at_once():
    asked = []
    seldom(lambda: asked.append(1))()
    assert asked == [1]


def test_that_a_thousand_questions_in_a_row_are_one():
    asked = []
    ask = seldom(lambda: asked.append(1), seconds=60)
    for _time in range(1000):
        ask()
    assert asked == [1]


def test_that_a_question_is_passed_on_when_the_time_has_come():
    asked = []
    ask = seldom(lambda: asked.append(1), seconds=0)
    ask()
    ask()
    assert asked == [1, 1]
