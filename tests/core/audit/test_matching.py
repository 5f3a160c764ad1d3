"""A stated figure beside what the case says: verdict, doubts, and the user's choice."""

from __future__ import annotations

import pytest

from core.audit.asking.candidate import Differs
from core.audit.draft import pasted
from core.audit.matching import Confidence, Doubt, Verdict
from core.briefs.audit.auditing import audit_of as audited
from core.casefile import Case
from core.economies import load_economies
from core.library import Library


def one(audit_of, text):
    """Return what was found on the last figure of a text."""
    return audit_of(text).findings[-1]


EACH = [
    ("In 2020 China's share of ten industries was 25.3 percent.", "RECONCILES"),
    ("In 2020 China's share of ten industries was about 30 percent.", "AFTER"),
    ("In 2020 China's share of ten industries was 20.3 percent.", "DIFFERS"),
    ("In 1995 China's share of ten industries was 25.3 percent.", "OTHERWISE"),
    ("In 2020 China's share of orchid sales was 25.3 percent.", "CANNOT"),
    ("In 2022 the US trade deficit with China was $382.9 billion.", "RECONCILES"),
    ("In 2022 the US trade deficit with Japan was $382.9 billion.", "DIFFERS"),
    ("In 2021 the US trade deficit with China was $382.9 billion.", "OTHERWISE"),
    ("In 2022 US imports from China came to $536.8 billion.", "RECONCILES"),
    ("From 2001 to 2022 its trade deficit with China came to $5 billion.", "CANNOT"),
    ("By June 2014 China's foreign currency reserves were $4 trillion.", "RECONCILES"),
    ("By August 2015 China's foreign currency reserves were $4 trillion.", "OTHERWISE"),
    ("In 2015 China made 50 percent of the world's share of steel.", "RECONCILES"),
    ("In 1995 Chinese GDP stood at just $734 billion.", "RECONCILES"),
    ("2020年、中国の10産業のシェアは25.3％であった。", "RECONCILES"),
    ("2020年、中国の10産業のシェアは20.3％であった。", "DIFFERS"),
    ("2022年、米国の対中貿易赤字は3,829億ドルであった。", "RECONCILES"),
    ("2022年の米国の対中輸入は5,368億ドルであった。", "RECONCILES"),
    ("中国のGDPは2023年に17.8兆ドルであった。", "RECONCILES"),
    ("2020年の中国の特化係数は1.47である。", "OTHERWISE"),
    ("令和4年の米国の対中輸入は5,368億ドルで、輸入全体の16.5％である。", "RECONCILES"),
    ("中国の粗鋼生産の世界シェアは2015年に50％であった。", "RECONCILES"),
    ("China produced 804 million tonnes of steel in 2015.", "RECONCILES"),
    ("US imports from China totalled $536.8bn in 2022, or 16.5%.", "RECONCILES"),
    ("Japan's share of these ten industries was once 23.2 percent.", "OTHERWISE"),
]


@pytest.mark.parametrize(("text", "verdict"), EACH, ids=[each[0] for each in EACH])
def test_that_a_figure_has_its_verdict(audit_of, text, verdict):
    assert one(audit_of, text).verdict.name.startswith(verdict)


def test_that_the_verdicts_are_those_of_the_product_and_none_says_true():
    assert {str(each) for each in Verdict} == {
        "reconciles",
        "reconciles_after_rounding",
        "differs",
        "year_unit_partner_or_definition_differs",
        "cannot_be_computed",
    }


def test_that_the_size_of_a_difference_is_told(audit_of):
    finding = one(audit_of, "In 2020 China's share of ten industries was 20.3 percent.")
    assert finding.match.difference == pytest.approx(5.0)


def test_that_the_worlds_figure_said_of_a_partner_is_told(audit_of):
    text = "In 2022 US ATP imports from China were $634.6 billion."
    finding = one(audit_of, text)
    assert finding.verdict is Verdict.OTHERWISE
    assert finding.match.candidate.differs == (Differs.PARTNER,)
    assert finding.match.candidate.figure.dim("partner") == "WLD"


def test_that_a_figure_without_a_date_is_not_said_to_differ(audit_of):
    finding = one(audit_of, "China's share of ten industries is 11.1 percent.")
    assert finding.verdict is Verdict.CANNOT
    assert Doubt.PERIOD_NOT_SAID in finding.match.doubts


def test_that_all_said_in_one_sentence_gives_high_confidence(audit_of):
    finding = one(audit_of, "In 2020 China's share of ten industries was 25.3 percent.")
    assert finding.match.confidence is Confidence.HIGH


def test_that_what_is_taken_from_another_sentence_lowers_the_confidence(audit_of):
    text = "In 2020 China led ten industries. Its share was 25.3 percent."
    finding = audit_of(text).findings[-1]
    assert finding.verdict is Verdict.RECONCILES
    assert finding.match.confidence is not Confidence.HIGH
    assert Doubt.ECONOMY_FROM_BEFORE in finding.match.doubts


def test_that_the_user_decides_which_figure_is_meant(audit_of):
    audit = audit_of("In 1995 China's share of advanced industries was 25.3 percent.")
    [finding] = audit.findings
    asked = next(
        place
        for place, match in enumerate(finding.matches)
        if not match.candidate.differs
    )
    decided = audit.accepting(0, asked).findings[0]
    assert (finding.verdict, decided.verdict) == (Verdict.OTHERWISE, Verdict.DIFFERS)
    assert decided.match.candidate.value == pytest.approx(3.3)
    assert audit.findings[0].accepted is None


def test_that_a_change_is_shown_from_other_first_years(audit_of):
    text = "From 2002 to 2022 the US share of KTI industries fell by 17.3 percent."
    finding = one(audit_of, text)
    assert finding.verdict is Verdict.RECONCILES
    periods = [start.period for start in finding.starts]
    assert periods[0] == "2003"
    assert "2002" not in periods


def test_that_the_edition_behind_a_figure_is_told(audit_of):
    finding = one(audit_of, "In 2020 China's share of ten industries was 25.3 percent.")
    assert finding.vintage.slug == "itif-hamilton-2023"
    assert (finding.vintage.edition, finding.vintage.period) == ("2023", "2020")


def test_that_an_empty_case_can_compute_nothing(tmp_path, audit_of):
    with Case.create(tmp_path / "empty.statecraft") as case:
        library = Library(case, load_economies())
        audit = audited(library, pasted("In 2020 China's share was 25.3 percent."))
    assert [one.verdict for one in audit.findings] == [Verdict.CANNOT]


def test_that_a_text_without_figures_has_no_findings(audit_of):
    assert audit_of("Nothing is counted here.").findings == ()


@pytest.mark.parametrize("goods", ["", "goods ", "of its goods "])
def test_that_importing_more_than_exporting_is_a_balance(audit_of, goods):
    text = (
        f"In 2022 the United States imported $382.9 billion more {goods}from China "
        "than it exported."
    )
    finding = one(audit_of, text)
    assert finding.match.candidate.figures[0].formula == "trade_balance"
    assert finding.verdict == Verdict.RECONCILES
