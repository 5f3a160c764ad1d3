"""Numbers that agree in their digits only, amounts converted, and spans left open."""

from __future__ import annotations

import pytest

from core.audit.asking.candidate import Candidate, Differs
from core.audit.asking.market import market_candidates
from core.audit.asking.spans import span_meant, spans_around
from core.audit.asking.units_told import in_currency
from core.audit.matching import Verdict
from core.audit.sentences import BLOCK, blocks
from core.audit.timing import Time
from core.briefs.audit.brief import accepted_brief, audit_brief
from core.figure import Figure

TOLD = [
    ("From 2002 to 2022 Japan's share of KTI industries fell by 11.2 percent.", "unit"),
    ("In 2022 US exports to China were ¥153.8 billion.", "unit"),
    ("In 2022 US imports from Canada, unlike China, were $536.8 billion.", "partner"),
    ("In 2022 China accounted for 21.2 percent of US imports.", "year"),
]


@pytest.mark.parametrize(("text", "differs"), TOLD, ids=[one[1] for one in TOLD])
def test_that_it_is_said_in_what_a_number_that_agrees_differs(audit_of, text, differs):
    finding = audit_of(text).findings[-1]
    assert finding.verdict is Verdict.OTHERWISE
    assert [str(one) for one in finding.match.candidate.differs] == [differs]


def test_that_an_amount_is_converted_at_the_rates_of_its_year(audit_of, sample_library):
    audit = audit_of("In 2022 US imports from Japan were ¥19.5 trillion.")
    assert audit.findings[0].verdict is Verdict.RECONCILES
    [finding] = audit_brief(sample_library, audit).findings
    assert finding.candidate.statement.startswith(
        "¥19.5 trillion at the exchange rates of 2022: Imports, United States, Japan"
    )
    assert len(finding.candidate.figure_ids) == 13


def test_that_a_sum_of_months_is_converted_at_the_rates_of_its_year(
    audit_of, sample_library
):
    audit = audit_of("In 2019 Japan's goods imports from China came to $169.3 billion.")
    assert audit.findings[0].verdict is Verdict.RECONCILES
    [finding] = audit_brief(sample_library, audit).findings
    assert finding.candidate.statement.startswith(
        "$169.3 billion in all from 2019-01 to 2019-12 at the exchange rates of these "
        "months: "
    )
    assert len(finding.candidate.figure_ids) == 24


def test_that_a_change_of_an_amount_is_not_converted_as_if_it_were_one(
    audit_of, sample_library
):
    text = "From 2010 to 2019 Japan's goods imports from China rose by $5 billion."
    [finding] = audit_of(text).findings
    ends = (Figure("indicator", (), "2010", 1.0, "JPY"),) * 2
    asked = [Candidate(ends, 5e9, "difference")]
    told = list(in_currency(sample_library, finding.claim, asked))
    assert [(one.change, one.differs) for one in told] == [
        ("difference", (Differs.UNIT,))
    ]


def test_that_a_change_in_another_unit_keeps_what_else_differs(
    audit_of, sample_library
):
    text = "From 2002 to 2018 China's share of ten industries rose by 17.2 percent."
    finding = audit_of(text).findings[-1]
    found = market_candidates(sample_library, finding.claim)
    in_points = [one for one in found if Differs.UNIT in one.differs]
    others = [one for one in in_points if one.figure.dim("industry") != "hamilton-10"]
    assert others
    assert all(Differs.DEFINITION in one.differs for one in others)


def test_that_a_year_of_months_is_their_sum_and_not_their_last(audit_of):
    text = "In 2019 Japan's goods imports from China came to ¥1.54 trillion."
    finding = audit_of(text).findings[0]
    assert finding.match.candidate.differs == (Differs.YEAR,)
    assert finding.match.candidate.figure.period.startswith("2019-")


def test_that_two_things_differ_only_within_a_few_years(audit_of):
    text = "The US share of the ten industries was 24.5 percent in 2020."
    finding = audit_of(text).findings[-1]
    assert finding.verdict is Verdict.DIFFERS
    assert finding.match.candidate.value == pytest.approx(21.5)


def test_that_a_change_in_a_year_is_told_against_the_year_before():
    assert span_meant(Time("2022-03", "2022-03"), ()) == ("2021-03", "2022-03")


def test_that_a_change_since_a_year_goes_to_the_latest():
    since = Time("2018", "2018", is_since=True)
    assert span_meant(since, ("2018", "2022", "2023-01")) == ("2018", "2022")


def test_that_spans_have_one_end_of_the_one_that_is_meant():
    found = list(spans_around(("2019", "2021"), ("2019", "2020", "2021")))
    assert found[0] == ("2019", "2021")
    assert set(found[1:]) == {("2019", "2020"), ("2020", "2021")}


def test_that_one_finding_said_anew_is_as_if_all_were(audit_of, sample_library):
    audit = audit_of("In 1995 China's share of advanced industries was 25.3 percent.")
    before = audit_brief(sample_library, audit)
    decided = audit.accepting(0, 1)
    again = accepted_brief(sample_library, decided, before, 0)
    assert again == audit_brief(sample_library, decided)


def test_that_the_blocks_of_a_passage_are_all_of_it():
    text = "It rose by 25.3 percent. " * 2000
    found = list(blocks(text))
    assert "".join(part for _start, part in found) == text
    assert all(text[start:].startswith(part) for start, part in found)
    assert max(len(part) for _start, part in found) <= BLOCK


def test_that_figures_far_into_one_long_line_lie_where_they_stand(audit_of):
    text = (
        "Nothing is counted here. " * 1000 + "In 2023 China's GDP was $17.8 trillion."
    )
    [finding] = audit_of(text).findings
    stated = finding.claim.stated
    assert text[stated.start : stated.end] == "$17.8 trillion"
    assert finding.verdict is Verdict.RECONCILES
