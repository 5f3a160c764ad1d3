"""A text that names a kind of figure is held against no other kind."""

from __future__ import annotations

import pytest

from core.audit.matching import Verdict
from core.audit.terms import Terms

TERMS = Terms(
    [
        ("Change in per cent", "percent_change"),
        ("変化率", "percent_change"),
        ("Change in per cent, lower bound", "percent_change_low"),
        ("Share of exports", "export_exposure"),
        ("Exports", "exports"),
        ("輸出", "exports"),
        ("規制リストのカバー率の下限", "coverage_low"),
    ]
)


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("Change in per cent, Japan, 2002-2022: -67.5%", {"percent_change"}),
        ("n66  change in per cent, Japan: -67.5%", {"percent_change"}),
        ("Change in per cent, lower bound, Japan: 3%", {"percent_change_low"}),
        ("変化率、日本:-67.5%", {"percent_change"}),
        ("Share of exports, Japan: 3%", {"export_exposure"}),
        ("its share of exports was 3%", set()),
        ("変化率は3%であった", set()),
        ("規制リストのカバー率の下限は3%である", {"coverage_low"}),
        ("Exports, and above all its share of them: 3%", set()),
        ("輸出、とりわけそのシェアは3%", set()),
        ("Share of exports: Japan had 3% of the world's output", set()),
        ("it was 3%", set()),
        ("", set()),
    ],
)
def test_that_a_name_is_found_where_it_means_the_figure(text, formulas):
    assert TERMS.named(text, len(text)) == formulas


def test_that_a_name_behind_a_figure_says_nothing_of_it():
    text = "it was 3%, and the change in per cent 4%"
    assert TERMS.named(text, text.index("3%")) == set()
    assert TERMS.named(text, text.index("4%")) == {"percent_change"}


def test_that_without_names_none_is_found():
    assert Terms([]).named("World share, Japan: 3%", 20) == set()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Growth needed for parity, economy held fixed, United States, China, "
            "Knowledge and technology intensive industries (NCSES), 2022: 41.0%."
        ),
        "変化率、日本、知識・技術集約型産業（NCSES）、2002～2022年：−17.3%。",
    ],
)
def test_that_a_figure_of_one_kind_does_not_differ_from_one_of_another(audit_of, text):
    [finding] = audit_of(text).findings
    assert finding.verdict == Verdict.CANNOT


def test_that_a_figure_of_the_kind_named_is_held_against_it(audit_of):
    text = "World share, Japan, Knowledge and technology intensive industries, 2022: {}"
    found = [
        audit_of(text.format(said)).findings[0].verdict for said in ("5.4%", "60%")
    ]
    assert found == [Verdict.RECONCILES, Verdict.DIFFERS]
