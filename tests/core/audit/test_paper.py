"""The audit of a published paper, held against the table of its claims.

How it is counted. A row of the table is found if its stated value is found, with its
unit, in the passage that it quotes. Rows that are worked out from others and rows on
the endnotes state no figure, and are not counted. Rows whose number is the year of an
event are counted as missed: a year alone is a date here, and no figure. A figure found
is right if it is one of those counted by hand in the body of the paper; it is of the
table if a row states it, or names it among its inputs or in its quotation.
"""

from __future__ import annotations

from collections import Counter

import pytest

from core.audit.citations import Misdated
from core.audit.draft import pasted
from core.audit.inside.judging import Inside
from core.audit.matching import Verdict
from tests.core.audit.paper import (
    BY_HAND,
    NUMBER,
    OF_DATES,
    TABLE,
    TEXT,
    claims,
    passage_of,
    wanted,
)

pytestmark = pytest.mark.skipif(
    not (TABLE.is_file() and TEXT.is_file()),
    reason="the shared reference data are not here",
)

NINETY = 0.9


@pytest.fixture(scope="module")
def audit(audit_of):
    return audit_of(TEXT.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found(audit):
    """Return by row of the table the findings that are the figures it states."""
    return {
        name: [found_of(audit, row, figure) for figure in wanted(row)]
        for name, row in claims().items()
    }


def found_of(audit, row, figure):
    """Return the finding of a figure in the passage that a row quotes, or None."""
    place = passage_of(row, audit.draft.passages)
    value, unit = figure
    like = [
        one
        for one in audit.findings
        if one.claim.passage == place
        and one.claim.stated.unit == unit
        and abs(one.claim.stated.value) == pytest.approx(value)
    ]
    words = set(row["quote"].split())
    return max(like, key=lambda one: len(words & near(audit, one)), default=None)


def near(audit, finding):
    """Return the words around a figure."""
    text = audit.draft.passages[finding.claim.passage].text
    stated = finding.claim.stated
    return set(text[max(stated.start - 60, 0) : stated.end + 60].split())


def test_that_nine_of_ten_claims_are_found(found):
    stated = [name for name, figures in found.items() if figures]
    missed = [name for name in stated if None in found[name]] + sorted(OF_DATES)
    recall = 1 - len(missed) / (len(stated) + len(OF_DATES))
    assert missed == sorted(OF_DATES)
    assert recall >= NINETY


def test_that_every_figure_found_is_one_that_was_counted_by_hand(audit):
    texts = [one.claim.stated.text for one in audit.findings]
    assert Counter(texts) - Counter(BY_HAND) == Counter()
    assert Counter(BY_HAND) - Counter(texts) == Counter()


def test_that_nine_of_ten_figures_in_quoted_passages_are_of_the_table(audit):
    rows = claims()
    quoted = {passage_of(row, audit.draft.passages) for row in rows.values()}
    numbers = {
        (passage_of(row, audit.draft.passages), float(text.replace(",", "")))
        for row in rows.values()
        for column in ("quote", "stated_value", "inputs")
        for text in NUMBER.findall(row[column])
    }
    seen = [one for one in audit.findings if one.claim.passage in quoted]
    quotes = " ".join(row["quote"] for row in rows.values())
    beside = [one for one in seen if not is_of(one, numbers, quotes)]
    precision = 1 - len(beside) / len(seen)
    assert precision >= NINETY


def is_of(finding, numbers, quotes):
    digits = NUMBER.findall(finding.claim.stated.text)
    if not digits:
        return finding.claim.stated.text in quotes
    number = float(digits[0].replace(",", ""))
    return (finding.claim.passage, number) in numbers


SAME = {
    "reproduces": Inside.REPRODUCES,
    "within_input_rounding_only": Inside.WITHIN_INPUT_ROUNDING_ONLY,
    "edge_of_rounding_interval": Inside.EDGE_OF_ROUNDING_INTERVAL,
    "DOES_NOT_RECONCILE": Inside.DOES_NOT_RECONCILE,
    "self-consistent (12->6 = half)": Inside.REPRODUCES,
    'list_incomplete_9_of_10 ("including")': Inside.LIST_INCOMPLETE,
    "not_derivable_from_paper": None,
    "derived_only": None,
}
"""By verdict of the table, ours; None where nothing in the paper can be checked."""
FROM_THE_CASE = "M02"
"""The one row that the table judges by figures that the paper does not state."""
SIZES = {"H19-Ch": "CHN", "H19-Un": "USA", "H19-Ja": "JPN"}


def checks(finding):
    """Return what the paper's own figures say of one of them."""
    return [one for one in finding.checks if one.formula != "gdp_share"]


def test_that_internal_verdicts_are_those_of_the_table(found):
    for name, row in claims().items():
        if name in {*SIZES, FROM_THE_CASE} or row["internal_verdict"] not in SAME:
            continue
        for finding in found[name]:
            verdicts = [one.verdict for one in checks(finding)]
            expected = SAME[row["internal_verdict"]]
            assert (name, verdicts) == (name, [expected] if expected else [])


def test_that_the_numbers_behind_them_are_those_of_the_table(found):
    compared = 0
    for name, row in claims().items():
        if not row["computed_point"] or not found[name] or not row["stated_low"]:
            continue
        for check in [one for each in found[name] for one in checks(each)]:
            columns = ("computed_point", "computed_low", "computed_high")
            ours = (check.point, check.low, check.high)
            assert ours == pytest.approx([float(row[one]) for one in columns], abs=1e-6)
            compared += 1
    assert compared == 12


@pytest.mark.parametrize("name", SIZES)
def test_that_shares_and_quotients_fit_the_gdp_of_the_case(audit, name):
    row = claims()[name]
    [check] = [
        check
        for finding in audit.findings
        for check in finding.checks
        if check.formula == "gdp_share" and finding.claim.subject.economy == SIZES[name]
    ]
    assert check.verdict == row["internal_verdict"]
    assert check.point == pytest.approx(float(row["computed_point"]), abs=1e-6)
    assert check.against == pytest.approx(float(row["stated_value"]), abs=0.005)


def test_that_the_sum_for_cars_reconciles_with_the_parts_in_the_case(found):
    [finding] = found[FROM_THE_CASE]
    assert claims()[FROM_THE_CASE]["internal_verdict"] == "reproduces"
    assert finding.verdict is Verdict.AFTER_ROUNDING
    assert finding.match.candidate.value == pytest.approx(230.8e9)


AGREES = (Verdict.RECONCILES, Verdict.AFTER_ROUNDING)
AGAINST = ("DOES NOT", "DATE WRONG", "YEAR WRONG", "PERIOD WRONG", "MIS-")
"""How the table says that a claim is not what its source says."""


def test_that_nothing_reconciles_where_the_table_says_it_does_not(found):
    rows = claims()
    wrong = {
        name
        for name, row in rows.items()
        if row["internal_verdict"] == "DOES_NOT_RECONCILE"
        or any(sign in row["external_verdict"] for sign in AGAINST)
    }
    assert wrong == {"H16", "T02", "T03", "R01", "R02", "G02"}
    verdicts = {name: [one.verdict for one in found[name]] for name in wrong}
    assert not [name for name, said in verdicts.items() if set(said) & set(AGREES)]


@pytest.mark.parametrize(
    ("name", "period"),
    [("R02", "2014-06"), ("G02", "2021"), ("T03", "2001:2018")],
)
def test_that_a_figure_of_another_date_is_said_to_be_one(found, name, period):
    [finding] = found[name]
    assert finding.verdict is Verdict.OTHERWISE
    assert finding.match.candidate.figure.period == period


def test_that_the_42_percent_agree_with_an_earlier_edition(found):
    [finding] = found["H16"]
    assert finding.verdict is Verdict.OTHERWISE
    editions = {one.candidate.figure.dim("dataset") for one in finding.matches[:2]}
    assert "itif-hamilton-2022" in editions


def test_that_a_sum_over_a_year_that_is_not_over_cannot_be_computed(found):
    for name in ("T01", "T02"):
        [finding] = found[name]
        assert finding.verdict is Verdict.CANNOT


def test_that_places_of_figures_lie_in_the_draft(audit):
    for one in audit.findings:
        text = audit.draft.passages[one.claim.passage].text
        assert text[one.claim.stated.start :].startswith(one.claim.stated.text)


def test_that_the_same_text_gives_the_same_audit(audit, audit_of):
    assert audit_of(TEXT.read_text(encoding="utf-8")) == audit
    assert pasted(TEXT.read_text(encoding="utf-8")) == audit.draft


DATED = {
    "X01": ("8", Misdated.DATE),
    "X02": ("10", Misdated.YEAR),
    "X03": ("10", Misdated.YEAR),
    "X04": ("11", Misdated.OLDER),
    "X05": ("9", Misdated.OLDER_THAN_END),
}
"""The rows on endnotes that their dates alone decide."""


def test_that_sources_with_dates_that_do_not_hold_are_those_of_the_table(audit):
    found = [(one.note, one.problem) for one in audit.citations]
    assert sorted(found) == sorted(DATED.values())
    rows = claims()
    assert all(
        f"endnote {note}:" in rows[name]["quote"] for name, (note, _) in DATED.items()
    )
