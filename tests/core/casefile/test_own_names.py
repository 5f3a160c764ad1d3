"""The user says what a name means; the case keeps to it, and can take it back."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.casefile.history.changing import redo, undo
from core.casefile.own_names import NO_ECONOMY, explain_name
from core.intake.imports import read_workbook
from tests.core.filling import output, write_workbook


def sheet(*names, dataset="own"):
    rows = [(name, None, "X", "C26", 2018, 2.5) for name in ("Japan", *names)]
    return output(rows, dataset=dataset)


@pytest.fixture
def read(tmp_path):
    """Return a function that writes names to a workbook and reads it."""
    opened = []

    def staged(*names, file="book.xlsx"):
        path = write_workbook(tmp_path / file, sheet(*names, dataset=file))
        opened.append(read_workbook(path))
        return opened[-1]

    yield staged
    for one in opened:
        one.close()


@pytest.fixture
def filled(case, read, economies):
    """A case with two names that nobody knows."""
    case.take_in(read("Atlantis", "Mu"), economies)
    return case


def terms(case, dataset=0):
    known = case.terms(case.datasets()[dataset]).values()
    return {t.label: (t.code, t.role) for t in known if t.dimension == "economy"}


def unknown(case):
    return [
        dict(problem.particulars).get("label") for _file, problem in case.problems()
    ]


def test_that_a_name_counts_as_the_economy_it_means(filled, economies):
    filled.edit(explain_name, economies, "Atlantis", "FRA")
    assert terms(filled)["Atlantis"] == ("FRA", "member")
    assert terms(filled)["Mu"] == ("Mu", "unmatched")


def test_that_an_explained_name_is_no_problem_any_more(filled, economies):
    assert unknown(filled) == ["Atlantis", "Mu"]
    filled.edit(explain_name, economies, "Atlantis", "FRA")
    assert unknown(filled) == ["Mu"]


def test_that_a_name_of_no_economy_is_kept_out_of_sums(filled, economies):
    filled.edit(explain_name, economies, "Mu", NO_ECONOMY)
    assert terms(filled)["Mu"] == ("Mu", "aggregate")
    assert unknown(filled) == ["Atlantis"]


def test_that_a_name_of_a_group_is_an_aggregate(filled, economies):
    filled.edit(explain_name, economies, "Mu", "WLD")
    assert terms(filled)["Mu"] == ("WLD", "aggregate")


def test_that_a_name_can_be_unknown_again(filled, economies):
    before = terms(filled)
    filled.edit(explain_name, economies, "Mu", "FRA")
    filled.edit(explain_name, economies, "Mu", None)
    assert terms(filled) == before
    assert filled.own_names() == {}


def test_that_what_was_said_holds_for_workbooks_to_come(filled, read, economies):
    filled.edit(explain_name, economies, "Mu", "FRA")
    filled.take_in(read("Mu", "Lemuria", file="next.xlsx"), economies)
    assert terms(filled, 1)["Mu"] == ("FRA", "member")
    assert unknown(filled) == ["Atlantis", "Lemuria"]


def test_that_a_name_everybody_knows_keeps_its_meaning(filled, economies):
    filled.edit(explain_name, economies, "Japan", "FRA")
    assert terms(filled)["Japan"] == ("JPN", "member")


def test_that_a_case_is_whole_after_a_name_was_explained(filled, economies):
    filled.edit(explain_name, economies, "Mu", "FRA")
    assert filled.damage() == []


def test_that_saying_it_is_a_step_that_is_undone_and_done_again(filled, economies):
    before, problems = terms(filled), filled.problems()
    filled.edit(explain_name, economies, "Mu", "FRA")
    after = terms(filled)
    filled.edit(undo)
    assert (terms(filled), filled.problems()) == (before, problems)
    filled.edit(redo)
    assert terms(filled) == after
    assert filled.damage() == []


def test_that_names_are_in_a_copy_of_the_case(filled, economies, tmp_path):
    filled.edit(explain_name, economies, "Mu", "FRA")
    filled.write_copy(tmp_path / "copy.statecraft")
    with Case.open(tmp_path / "copy.statecraft") as copy:
        assert copy.own_names() == {"Mu": "FRA"}
