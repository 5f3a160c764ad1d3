"""The one place where real threads are tested."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest

from core.errors import IntakeError, RequestError
from core.progress import CancelledError
from gui.jobs import Jobs

PATIENCE_S = 5


@pytest.fixture
def jobs(qapp):
    lane = Jobs()
    yield lane
    lane.close()


def unexpected(outcome):
    pytest.fail(f"nobody waited for {outcome!r}")


def test_that_work_is_done_elsewhere_and_its_result_comes_home(jobs, qtbot):
    where = {}
    jobs.run(
        lambda progress: where.update(done=current_thread()),
        then=lambda result: where.update(told=current_thread()),
        otherwise=unexpected,
    )
    qtbot.waitUntil(lambda: len(where) == 2)
    assert where["done"] is not main_thread()
    assert where["told"] is main_thread()


def test_that_a_result_waits_until_run_has_returned(jobs, qtbot):
    results = []
    jobs.run(lambda progress: 7, then=results.append, otherwise=unexpected)
    assert results == []
    qtbot.waitUntil(lambda: results == [7])


def test_that_progress_is_heard(jobs, qtbot):
    def work(progress):
        progress(0.5, "Half of it")

    with qtbot.waitSignal(jobs.progressed) as heard:
        jobs.run(work, then=lambda result: None, otherwise=unexpected)
    assert heard.args == [0.5, "Half of it"]


def test_that_a_refusal_is_handed_over(jobs, qtbot):
    def work(progress):
        raise IntakeError("The workbook is locked.", "encrypted")

    refusals = []
    jobs.run(work, then=unexpected, otherwise=refusals.append)
    qtbot.waitUntil(lambda: [str(e) for e in refusals] == ["The workbook is locked."])


def test_that_cancelling_ends_the_work_at_its_next_report(jobs, qtbot):
    started, outcomes = Event(), []

    def work(progress):
        started.set()
        while True:
            progress(0.1, "on and on")

    jobs.run(work, then=unexpected, otherwise=outcomes.append)
    assert started.wait(PATIENCE_S)
    jobs.cancel()
    qtbot.waitUntil(lambda: len(outcomes) == 1, timeout=500)
    assert isinstance(outcomes[0], CancelledError)
    assert not jobs.busy


def test_that_a_newer_wish_makes_the_older_one_stop(jobs, qtbot):
    started, stopped, results = Event(), Event(), []

    def older(progress):
        started.set()
        try:
            while True:
                progress(0.1, "on and on")
        finally:
            stopped.set()

    jobs.run(older, then=unexpected, otherwise=unexpected)
    assert started.wait(PATIENCE_S)
    jobs.run(lambda progress: "newer", then=results.append, otherwise=unexpected)
    qtbot.waitUntil(lambda: results == ["newer"])
    assert stopped.is_set()


def test_that_a_bug_in_the_work_reaches_the_crash_report(jobs, qtbot):
    failures = []
    with qtbot.captureExceptions() as bugs:
        jobs.run(lambda progress: {}["x"], then=unexpected, otherwise=failures.append)
        qtbot.waitUntil(lambda: len(bugs) == 1)
    assert bugs[0][0] is KeyError
    assert len(failures) == 1


def test_that_closing_waits_for_the_thread(qapp):
    lane, started, ended = Jobs(), Event(), Event()

    def work(progress):
        started.set()
        try:
            while True:
                progress(0.1, "on and on")
        finally:
            ended.set()

    lane.run(work, then=unexpected, otherwise=unexpected)
    assert started.wait(PATIENCE_S)
    lane.close()
    assert ended.is_set()


def test_that_what_fails_in_a_lane_beside_is_heard_of(jobs, qtbot, emitted):
    heard = emitted(jobs.failed)
    beside = jobs.beside()

    def refuse(_progress):
        raise RequestError("No.")

    beside.run(refuse, then=unexpected, otherwise=lambda _error: None)
    qtbot.waitUntil(lambda: heard == [RequestError])
    beside.close()


def test_that_a_lane_beside_does_not_push_aside_what_is_done(jobs, qtbot):
    told = []
    may_end = Event()
    beside = jobs.beside()
    jobs.run(
        lambda progress: may_end.wait(PATIENCE_S),
        then=lambda _done: told.append("first"),
        otherwise=unexpected,
    )
    beside.run(
        lambda progress: None,
        then=lambda _done: told.append("beside"),
        otherwise=unexpected,
    )
    qtbot.waitUntil(lambda: told == ["beside"])
    may_end.set()
    qtbot.waitUntil(lambda: told == ["beside", "first"])
    beside.close()
