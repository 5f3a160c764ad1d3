"""Trade workbooks as published: each is shown wherever its columns allow it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.briefs.trade.brief import VIEWS, trade_brief
from core.casefile import Case
from core.economies import load_economies
from core.formulas.catalogue import figure
from core.intake.imports import read_workbook
from core.library import Library
from tests.core.briefs.walking import choosing, tabulated

PUBLISHERS = Path(__file__).parents[3] / "../shared/data/publishers"
FLOW = ("balance", "partners", "observations")
MONTHS = ("to_date", "rolling", "seasons")
IMPORTS = ("suppliers", "relocation")
SHOWN = {
    "us-census/Standard Report - Exports.xlsx": (*FLOW, *MONTHS, "exposure"),
    "usitc/DataWeb-Query-Export_hts.xlsx": (
        *(*FLOW, *IMPORTS),
        *("products", "dependence", "indicators"),
    ),
    "worldbank-wits/WITS-Partner.xlsx": (*FLOW, *IMPORTS, "indicators"),
    "imf/Exports_to_Count_China.xlsx": (*FLOW, "exposure"),
    "wto/WtoData.xlsx": ("balance", "observations"),
}
"""By workbook the views that it can answer: none but these has a chart."""
LACKING = (" no ", "No ", " not ", "alone", "together")
LOOKED_AT = 40

pytestmark = pytest.mark.skipif(
    not PUBLISHERS.is_dir(), reason="the publishers' workbooks are not here"
)


@pytest.fixture(scope="module", params=SHOWN, ids=lambda name: name.split("/")[0])
def published(request, tmp_path_factory):
    """A case of one workbook, and what it can answer."""
    economies = load_economies()
    path = tmp_path_factory.mktemp("published") / "case.statecraft"
    with Case.create(path) as case:
        with read_workbook(PUBLISHERS / request.param) as staged:
            case.take_in(staged, economies)
        yield Library(case, economies), SHOWN[request.param]


def shown(library, view):
    return trade_brief(library, choosing(trade_view=view))


def test_that_it_is_shown_in_every_view_that_its_columns_allow(published):
    library, answered = published
    assert {view for view in VIEWS if shown(library, view).exhibit} == {*answered}


def test_that_all_other_views_say_what_is_lacking(published):
    library, answered = published
    for view in VIEWS.keys() - {*answered}:
        said = shown(library, view).empty
        assert said.endswith(".")
        assert any(word in said for word in LACKING), said


def test_that_its_numbers_are_those_of_their_figures(published):
    library, answered = published
    for view in answered:
        for cell in tabulated(shown(library, view))[:LOOKED_AT]:
            assert figure(library, cell.figure_id).value == cell.sort
