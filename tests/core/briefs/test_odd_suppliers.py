"""Suppliers of nothing, suppliers not listed, and shares that exceed their whole."""

from __future__ import annotations

import pytest

from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, drawn, tabulated

PARTNERS = ("China", "Germany", "France")


def brief(library, view, **chosen):
    return trade_brief(library, choosing(trade_view=view, **chosen))


def test_that_suppliers_not_listed_have_no_number_of_another_figure(library_of):
    rows = [
        (reporter, partner, None, 2022, 9, value, None)
        for reporter, other in (("Japan", "China"), ("China", "Japan"))
        for partner, value in ((other, 1), ("World", 10))
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    found = brief(library, "suppliers")
    numbers = [(one.figure_id, one.value) for one in drawn(found) if one.figure_id]
    numbers += [(one.figure_id, one.sort) for one in tabulated(found)]
    assert len(numbers) > 6
    assert [figure(library, name).value for name, _value in numbers] == [
        value for _name, value in numbers
    ]


@pytest.mark.parametrize("view", ["suppliers", "relocation"])
def test_that_a_supplier_of_nothing_has_the_number_of_its_figure(library_of, view):
    rows = [
        ("Japan", "China", None, 2022, 9, 5, None),
        ("Japan", "Germany", None, 2022, 9, 0, None),
        ("Japan", "France", None, 2022, 9, 4, None),
        ("Germany", "China", None, 2022, 9, 4, None),
        ("France", "China", None, 2022, 9, 4, None),
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    found = brief(library, view, trade_partner="CHN")
    imports = [one for one in tabulated(found) if one.figure_id.startswith("imports/")]
    assert 0.0 in [one.sort for one in imports]
    assert all(figure(library, one.figure_id).value == one.sort for one in imports)


def test_that_no_more_hangs_on_a_partner_than_is_exported(library_of):
    rows = [
        (reporter, partner, None, 2022, 10, 10, None)
        for reporter in ("Japan", *PARTNERS)
        for partner in ("Japan", *PARTNERS, "World")
        if reporter != partner
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    found = brief(library, "exposure", trade_partner="CHN").exhibit
    assert "300" not in found.reading
    assert any("the listed economies exceed the world" in note for note in found.notes)
