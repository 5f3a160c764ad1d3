"""What is so with a case: counted from the case, and looked up where it lies."""

from __future__ import annotations

import os
from datetime import datetime

from core.briefs.case_facts import LABELS, case_facts
from core.casefile.properties import PLAIN
from core.casefile.tables import SCHEMA_VERSION
from core.library import Library


def test_that_a_case_is_counted(case, staged, economies):
    case.take_in(staged["world"], economies)
    library = Library(case, economies)
    facts = dict(case_facts(library, None))
    assert facts["File"] == "not saved to a file of yours yet"
    assert (facts["Workbooks"], facts["Datasets"]) == ("1", "1")
    rows = len(list(case.observed(library.datasets[0]).cells("value")))
    assert facts["Observations"] == f"{rows}"
    assert facts["Steps that can be undone"] == "1"
    assert facts["Version of the format"] == str(SCHEMA_VERSION)


def test_that_the_file_is_named_with_size_and_age(case, economies, tmp_path):
    path = tmp_path / "own.statecraft"
    path.write_bytes(bytes(2_340_000))
    then = datetime(2026, 3, 4, 5, 6).astimezone().timestamp()
    os.utime(path, (then, then))
    facts = dict(case_facts(Library(case, economies), path))
    assert facts["File"] == str(path)
    assert facts["Size of the file"] == "2.3 MB"
    assert facts["Last saved"] == "2026-03-04 05:06"


def test_that_a_file_that_is_gone_is_said(case, economies, tmp_path):
    facts = dict(case_facts(Library(case, economies), tmp_path / "gone.statecraft"))
    assert facts["Last saved"] == "not known: the file cannot be read"
    assert "Size of the file" not in facts


def test_that_every_property_has_a_label():
    assert tuple(LABELS) == PLAIN
