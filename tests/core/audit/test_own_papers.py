"""What the program hands over itself agrees with the case that it is made of."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import pytest

from core.audit.inside.judging import Inside
from core.audit.matching import Verdict
from core.audit.reading import read_draft
from core.briefs.audit.auditing import audit_of
from core.exports.handing_over import Order, hand_over

PAPERS = [("en", "docx", 45), ("ja", "pptx", 550)]
"""With how many figures reconcile at least: slides have the names and values of all
figures in their notes."""


@pytest.fixture(scope="module")
def own(sample_library, tmp_path_factory):
    """Return the audit of the sample briefing in a language and a format."""
    folder = tmp_path_factory.mktemp("own")

    @lru_cache
    def audit(language, kind):
        [path] = hand_over(sample_library, Order(folder, (kind,), (language,))).paths
        return audit_of(sample_library, read_draft(path))

    return audit


@pytest.mark.parametrize(("language", "kind", "fewest"), PAPERS)
def test_that_no_figure_of_an_own_paper_differs(own, language, kind, fewest):
    found = Counter(one.verdict for one in own(language, kind).findings)
    assert not found[Verdict.DIFFERS]
    assert not found[Verdict.OTHERWISE]
    assert found[Verdict.RECONCILES] >= fewest


@pytest.mark.parametrize(("language", "kind", "_fewest"), PAPERS)
def test_that_the_figures_of_an_own_paper_follow_from_each_other(
    own, language, kind, _fewest
):
    wrong = [
        (one.claim.stated.text, check.formula)
        for one in own(language, kind).findings
        for check in one.checks
        if check.verdict == Inside.DOES_NOT_RECONCILE
    ]
    assert wrong == []
