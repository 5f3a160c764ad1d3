"""Errors put into a draft that has none: each is found, and nothing else is said."""

from __future__ import annotations

import pytest

from core.audit.inside.judging import Inside
from core.audit.matching import Verdict
from core.i18n import use_language
from tests.core.audit.drafting import ERRORS, clean_draft

AGAINST = (Verdict.DIFFERS, Verdict.OTHERWISE)
EVERY = [(language, error) for language, errors in ERRORS.items() for error in errors]


@pytest.fixture(scope="module")
def drafts(sample_library):
    """Return the clean draft in each language."""
    written = {}
    for language in ERRORS:
        use_language(language)
        written[language] = clean_draft(sample_library)
    use_language("en")
    return written


def is_doubted(finding):
    contradicted = any(
        check.verdict is Inside.DOES_NOT_RECONCILE for check in finding.checks
    )
    return contradicted or finding.verdict in AGAINST


@pytest.mark.parametrize("language", ERRORS)
def test_that_a_clean_draft_raises_no_alarm(drafts, audit_of, language):
    audit = audit_of(drafts[language])
    doubted = [one.claim.stated.text for one in audit.findings if is_doubted(one)]
    assert doubted == []


@pytest.mark.parametrize("language", ERRORS)
def test_that_most_figures_of_a_clean_draft_reconcile(drafts, audit_of, language):
    findings = audit_of(drafts[language]).findings
    agree = [one for one in findings if one.verdict is Verdict.RECONCILES]
    assert len(agree) / len(findings) > 0.75


@pytest.mark.parametrize(
    ("language", "error"), EVERY, ids=[f"{lang}-{error[1]}" for lang, error in EVERY]
)
def test_that_an_error_is_found(drafts, audit_of, language, error):
    right, wrong, figure = error
    text = drafts[language]
    assert right in text
    audit = audit_of(text.replace(right, wrong, 1))
    doubted = {one.claim.stated.text for one in audit.findings if is_doubted(one)}
    assert figure in doubted or f"−{figure}" in doubted


@pytest.mark.parametrize("language", ERRORS)
def test_that_all_errors_are_found_at_once(drafts, audit_of, language):
    text = drafts[language]
    for right, wrong, _figure in ERRORS[language]:
        text = text.replace(right, wrong, 1)
    audit = audit_of(text)
    doubted = "\n".join(
        one.claim.stated.text for one in audit.findings if is_doubted(one)
    )
    assert [
        figure for _r, _w, figure in ERRORS[language] if figure not in doubted
    ] == []
