"""How much of the supply an economy could buy is under control can be audited."""

from __future__ import annotations

import pytest

from core.audit.matching import Verdict

SAID = [
    (
        "Acting together, the United States and Japan have {}% of the foreign supply "
        "that China could buy of the listed items under control."
    ),
    "Of the foreign supply China could buy, {}% is under control by Japan and the US.",
    "中国が購入し得る国外供給のうち、{}%が米国、日本の規制下にある。",
    "米国と日本が共同で行動すれば、中国が国外から購入し得る供給の{}%が規制下にある。",
]


@pytest.mark.parametrize("text", SAID)
def test_that_supply_under_control_is_held_against_the_case(audit_of, text):
    verdicts = [
        audit_of(text.format(number)).findings[0].verdict for number in (81.5, 71.5)
    ]
    assert verdicts == [Verdict.RECONCILES, Verdict.DIFFERS]


def test_that_whoever_joins_later_is_no_member_before(audit_of):
    text = (
        "Of the foreign supply China could buy, 81.5% is under control by the United "
        "States and Japan, with the Netherlands at least 88.5%."
    )
    found = [one.verdict for one in audit_of(text).findings]
    assert found == [Verdict.RECONCILES] * 2


def test_that_without_a_buyer_nothing_is_said(audit_of):
    text = "Of the supply, 71.5% is under control by the United States and Japan."
    assert audit_of(text).findings[0].verdict == Verdict.CANNOT
