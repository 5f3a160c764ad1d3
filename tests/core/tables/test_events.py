"""Incidents as a case holds them."""

from __future__ import annotations

import pytest

from core.tables.events import events
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import sheet

__all__ = ["library_of"]

HEADS = ("Date", "Actor", "Target", "Kind", "Product", "Note", "Source")


@pytest.fixture
def found(library_of):
    library = library_of(
        Data=sheet(
            "event",
            HEADS,
            ("2021", "China", "Lithuania", "import stop", None, None, "press"),
            ("2010-09", "China", "Atlantis", "ban", "rare earths", "a boat", None),
            unit="none: rows of text",
        )
    )
    [dataset] = library.of_kind("event")
    return events(library.case, dataset, library.economies)


def test_that_incidents_come_oldest_first(found):
    assert [event.date for event in found] == ["2010-09", "2021"]


def test_that_economies_are_known_by_their_codes_and_others_by_their_names(found):
    assert [(event.actor, event.target) for event in found] == [
        ("CHN", "Atlantis"),
        ("CHN", "LTU"),
    ]


def test_that_what_is_left_blank_is_empty(found):
    assert (found[1].product, found[1].note, found[1].source) == ("", "", "press")
