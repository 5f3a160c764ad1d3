"""Drafts with errors of every kind: what is right reconciles, what is wrong never."""

from __future__ import annotations

from collections import Counter

import pytest

from core.audit.asking.candidate import Differs
from core.audit.inside.judging import Inside
from core.audit.matching import Verdict
from tests.core.audit.attack import DRAFTS, planted

AGREES = (Verdict.RECONCILES, Verdict.AFTER_ROUNDING)
AGAINST = (Verdict.DIFFERS, Verdict.OTHERWISE)


@pytest.fixture(scope="module")
def judged(audit_of):
    """Return by draft its claims, each with what was found on its figure."""
    found = {}
    for name in DRAFTS:
        claims = planted(name)
        audit = audit_of("\n".join(one.text for one in claims))
        found[name] = [
            (one, finding_of(audit, place, one)) for place, one in enumerate(claims)
        ]
    return found


def finding_of(audit, place, claim):
    """Return the finding that lies on the figure of a claim, or None."""
    end = claim.start + len(claim.figure)
    on_it = [
        one
        for one in audit.findings
        if one.claim.passage == place
        and one.claim.stated.start < end
        and one.claim.stated.end > claim.start
    ]
    return on_it[-1] if on_it else None


def is_contradicted(finding):
    return any(one.verdict is Inside.DOES_NOT_RECONCILE for one in finding.checks)


@pytest.mark.parametrize("name", DRAFTS)
def test_that_every_figure_is_found(judged, name):
    assert [one.marked for one, finding in judged[name] if finding is None] == []


@pytest.mark.parametrize("name", DRAFTS)
def test_that_every_right_claim_reconciles(judged, name):
    wrong = [
        one.marked
        for one, finding in judged[name]
        if one.kind == "ok"
        and (finding.verdict not in AGREES or is_contradicted(finding))
    ]
    assert wrong == []


@pytest.mark.parametrize("name", DRAFTS)
def test_that_every_wrong_claim_is_doubted(judged, name):
    missed = [
        (one.kind, one.marked)
        for one, finding in judged[name]
        if one.kind != "ok"
        and finding.verdict not in AGAINST
        and not is_contradicted(finding)
    ]
    assert missed == []


@pytest.mark.parametrize("name", DRAFTS)
def test_that_it_is_said_in_what_a_wrong_claim_differs(judged, name):
    otherwise = [
        (one.kind, tuple(map(str, finding.match.candidate.differs)), one.marked)
        for one, finding in judged[name]
        if one.kind in set(Differs) and finding.verdict is Verdict.OTHERWISE
    ]
    assert [one for one in otherwise if one[0] not in one[1]] == []


def test_that_the_drafts_hold_errors_of_every_kind(judged):
    kinds = Counter(one.kind for each in judged.values() for one, _found in each)
    assert set(kinds) == {
        *("ok", "value", "year", "unit", "partner", "economy", "definition", "sum"),
        *("ends", "fold", "points"),
    }
    assert sum(kinds.values()) >= 120
