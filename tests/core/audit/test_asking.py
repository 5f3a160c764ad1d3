"""What is asked of the case: of a damaged one, of a flow, of one year, of one rate."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from core.audit.asking.candidate import Differs
from core.audit.asking.rates import rate_candidates
from core.audit.draft import pasted
from core.audit.matching import Doubt, Verdict
from core.briefs.audit.auditing import audit_of as audited
from core.casefile import Case
from core.economies import load_economies
from core.library import Library
from core.sample import copy_sample
from tests.core.briefs.making import case_of, sheet, write_workbook


def last(audit_of, text):
    """Return what was found on the last figure of a text."""
    return audit_of(text).findings[-1]


@pytest.fixture
def without_indicators(tmp_path):
    """Return the sample case in which every dataset of indicators is damaged."""
    path = tmp_path / "damaged.statecraft"
    copy_sample(path)
    with closing(sqlite3.connect(path)) as link:
        link.execute("UPDATE dataset SET recipe = 'x' WHERE kind = 'indicator'")
        link.commit()
    with Case.open(path) as case:
        yield Library(case, load_economies())


def test_that_an_amount_is_told_as_it_is_where_the_rates_are_damaged(
    without_indicators,
):
    text = "In 2021 the US trade deficit with China was ¥382.9 billion."
    [finding] = audited(without_indicators, pasted(text)).findings
    assert finding.verdict is Verdict.OTHERWISE
    assert set(finding.match.candidate.differs) == {Differs.UNIT, Differs.YEAR}


OF_THE_REST = [
    "In 2022 the exchange rate averaged 131.5 yen to the dollar.",
    "In 2022 Japan's LQ in motor vehicles was 1.75, and its share 8.1 percent.",
]


@pytest.mark.parametrize("text", OF_THE_REST, ids=["rate", "size"])
def test_that_what_is_damaged_keeps_nothing_else_from_answering(
    without_indicators, text
):
    rest = "In 2022 US imports from China came to $536.8 billion."
    audit = audited(without_indicators, pasted(f"{text}\n{rest}"))
    assert audit.findings[-1].verdict is Verdict.RECONCILES


IMPORTS = "From 2018 to 2022 US imports from China"
SUM_AND_AVERAGE = [
    f"{IMPORTS} averaged $492.4 billion a year, in all $2.46 trillion.",
    f"{IMPORTS} were $2.46 trillion, an annual average of $492.4 billion.",
    "2018年から2022年の米国の対中輸入は累計2.46兆ドル、年平均4,924億ドルである。",
]


@pytest.mark.parametrize("text", SUM_AND_AVERAGE, ids=["before", "after", "japanese"])
def test_that_only_what_is_told_by_the_year_is_held_against_the_average(audit_of, text):
    assert [one.verdict for one in audit_of(text).findings] == [Verdict.RECONCILES] * 2


def test_that_a_share_beside_that_of_the_four_largest_is_not_theirs(audit_of):
    text = (
        "In 2022 the four largest partners supplied 48.6 percent of US imports, and "
        "19.5 percent of US imports came from China."
    )
    finding = last(audit_of, text)
    assert finding.verdict is Verdict.DIFFERS
    assert finding.match.candidate.figure.formula == "import_share"


def test_that_few_partners_are_those_of_the_flow_that_is_said_of_them(audit_of):
    text = (
        "In 2022 US exports, unlike imports, went to the four largest partners for "
        "44.3 percent."
    )
    assert last(audit_of, text).match.candidate.figure.dim("flow") == "exports"


def test_that_a_change_told_of_one_year_is_from_the_year_before(audit_of):
    text = "In 2012 Japan's share of motor vehicles fell by 54.7 percent."
    figures = last(audit_of, text).matches
    asked = [one for one in figures if not one.candidate.differs]
    assert asked
    assert all(one.candidate.figure.period == "2011:2012" for one in asked)


def test_that_a_change_without_a_date_is_looked_for_over_all_years(audit_of):
    finding = last(audit_of, "China's share of ten industries rose 7.7-fold.")
    assert finding.match.candidate.figure.period == "1995:2020"
    assert Doubt.PERIOD_NOT_SAID in finding.match.doubts


def test_that_a_change_to_years_later_and_of_others_is_not_the_one_meant(audit_of):
    text = "From 2002 to 2018 China's share of ten industries rose 4.3-fold."
    assert last(audit_of, text).verdict is Verdict.CANNOT


def test_that_a_change_in_part_of_a_decade_has_no_span(audit_of):
    text = "In the late 2000s China's share of motor vehicles rose 5.6-fold."
    assert last(audit_of, text).matches == ()


@pytest.fixture
def of_two_rates(tmp_path):
    """Return a case with two series of the yen, the second of which goes on longer."""
    rows = [
        ("Japan", name, f"2022-{month:02}", 100.0 + month, "JPY per USD")
        for name, months in (("Fixing", 6), ("Close", 12))
        for month in range(1, months + 1)
    ]
    header = ("Economy", "Indicator", "Period", "Value", "Unit")
    path = write_workbook(
        tmp_path / "rates.xlsx", Data=sheet("indicator", header, *rows, unit="as given")
    )
    with case_of(tmp_path / "rates.statecraft", path) as library:
        yield library


def meant(library, text):
    """Return the series and dates of the rates that are what a text says."""
    [finding] = audited(library, pasted(text)).findings
    return {
        (one.figure.dim("indicator"), one.figure.period)
        for one in rate_candidates(library, finding.claim)
        if not one.differs
    }


def test_that_without_a_date_every_rate_is_that_of_the_end_of_its_series(of_two_rates):
    found = meant(of_two_rates, "The rate was 112.0 yen to the dollar.")
    assert {period for _name, period in found} == {"2022-06", "2022-12"}


def test_that_the_mean_of_a_year_is_that_of_the_series_that_has_it(of_two_rates):
    found = meant(of_two_rates, "In 2022 the rate averaged 106.5 yen to the dollar.")
    assert len(found) == 1
    assert {period for _name, period in found} == {"2022-12"}


OF_LISTS = [
    ("Japan's control list has 73 items.", "RECONCILES"),
    ("The control list of Japan, with 75 items, is a long one.", "DIFFERS"),
    ("規制品目は日本が75品目、米国が77品目である。", "DIFFERS"),
    ("There are 78 controlled items.", "RECONCILES"),
    ("The lists compare 78 items, 72 of which the US controls too.", "RECONCILES"),
    ("78品目のうち日本は73品目を規制する。", "RECONCILES"),
]


@pytest.mark.parametrize(("text", "verdict"), OF_LISTS, ids=[o[0] for o in OF_LISTS])
def test_that_a_count_of_items_is_that_of_the_economy_named(audit_of, text, verdict):
    assert audit_of(text).findings[0].verdict.name == verdict


def test_that_japanese_sets_off_only_what_stands_between_its_particles(audit_of):
    text = "2022年の米国の対カナダ輸入額は対中輸入額と異なり4,377億ドルであった。"
    subject = last(audit_of, text).claim.subject
    assert (subject.economy, subject.partner) == ("USA", "CAN")
