"""Workbooks of controls that name nobody, name something twice, or weigh nonsense."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import VIEWS, controls_brief
from core.briefs.provenance import provenance
from core.formulas.catalogue import figure
from tests.core.briefs.lists import CN, JP, SHARES, US, entry, item, lists
from tests.core.briefs.walking import choosing, drawn, tabulated

ENTRIES = [
    entry("e1", "US", "controlled"),
    entry("e1", "JP", "not listed"),
    entry("e2", "JP", "controlled"),
]
TWO = [item("e1", "Etchers"), item("e2", "Cleaners")]


def view(library, name, **chosen):
    return controls_brief(library, choosing(controls_view=name, **chosen))


def numbers(library):
    """Return every number of every view, as id and value where it is drawn."""
    found = {}
    for name in VIEWS:
        brief = view(library, name)
        if brief.exhibit:
            found |= dict.fromkeys(
                one for cell in tabulated(brief) for one in cell.figure_ids
            )
            found |= dict.fromkeys(m.figure_id for m in brief.exhibit.mentions)
            found |= {one.figure_id: one.value for one in drawn(brief)}
    return {name: value for name, value in found.items() if name}


def differing(library):
    """Return the numbers that are drawn otherwise than their figure has them."""
    found = numbers(library).items()
    again = {name: figure(library, name).value for name, _value in found}
    return [name for name, value in found if value not in (None, again[name])]


def weighed(*weights):
    return [(*one, weight, "WA") for one, weight in zip(TWO, weights, strict=True)]


def test_that_without_jurisdictions_there_is_no_matrix(library_of):
    brief = view(library_of(**lists(TWO, [CN], ENTRIES, SHARES)), "matrix")
    assert brief.exhibit is None
    assert brief.empty.startswith("The workbook names no jurisdictions")


def test_that_policies_toward_nobody_lead_to_their_figure(library_of):
    library = library_of(**lists(TWO, [US, JP], ENTRIES, SHARES))
    shown = [one for one in numbers(library) if one.startswith("policy_divergence")]
    found = {one.partition("/")[0]: figure(library, one).value for one in shown}
    assert found == {
        "policy_divergence": None,
        "policy_divergence_low": 0.0,
        "policy_divergence_high": 1.0,
    }


def test_that_an_item_or_a_jurisdiction_told_of_twice_is_counted_once(library_of):
    again = (*item("e1", "Etchers, again"), 3, "WA")
    library = library_of(**lists([*TWO, again], [US, US, JP, CN], ENTRIES, SHARES))
    table = library.controls("lists")
    assert [one.name for one in table.items] == ["Etchers, again", "Cleaners"]
    assert [one.name for one in table.jurisdictions] == ["United States", "Japan"]
    assert differing(library) == []


@pytest.mark.parametrize("weight", ["much", "inf", "1e400", "1e308"])
def test_that_an_impossible_weight_is_unknown_and_can_be_traced(library_of, weight):
    sheets = lists(weighed(weight, weight), [US, JP, CN], ENTRIES, SHARES)
    library = library_of(**sheets)
    assert differing(library) == []
    for name in numbers(library):
        assert provenance(library, name).what
    assert view(library, "gaps").empty == (
        "The weight of these items cannot be read, so they are not ranked: "
        "Etchers and Cleaners."
    )
