"""The sample case, once for all tests of the audit."""

from __future__ import annotations

import pytest

from core.audit.draft import pasted
from core.audit.naming import names_of
from core.briefs.audit import auditing
from core.casefile import Case
from core.economies import load_economies
from core.library import Library
from core.sample import copy_sample


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory):
    path = tmp_path_factory.mktemp("audit") / "sample.statecraft"
    copy_sample(path)
    with Case.open(path) as case:
        yield Library(case, load_economies())


@pytest.fixture(scope="session")
def audit_of(sample_library):
    """Return the audit of a text against the sample case."""
    return lambda text: auditing.audit_of(sample_library, pasted(text))


@pytest.fixture(scope="session")
def names():
    return names_of(load_economies())
