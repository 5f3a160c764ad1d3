"""The reader's second thread does what it is given and says how it went."""

from __future__ import annotations

from threading import get_ident

import pytest

from core.intake.reader.beside import AtOnce, Beside


@pytest.fixture(params=[AtOnce, Beside])
def beside(request):
    return request.param()


def test_that_the_result_of_given_work_is_had(beside):
    assert [beside.give(lambda n=n: n * n).result() for n in range(3)] == [0, 1, 4]


def test_that_an_error_is_raised_where_the_result_is_asked_for(beside):
    pending = beside.give(lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        pending.result()


def test_that_work_after_an_error_is_still_done(beside):
    beside.give(lambda: 1 // 0)
    assert beside.give(lambda: "done").result() == "done"


def test_that_work_is_done_in_another_thread():
    assert Beside().give(get_ident).result() != get_ident()
