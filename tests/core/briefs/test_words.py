"""Every code a figure can carry has words for it."""

from __future__ import annotations

import ast
from argparse import Namespace
from itertools import chain
from pathlib import Path

import pytest

from core.briefs.figure_titles import figure_title
from core.briefs.figure_words import FORMULA_NAMES, formula_name
from core.briefs.formulas_in_words import FORMULAS_IN_WORDS
from core.briefs.input_words import INPUT_NAMES, input_name
from core.briefs.names import with_article
from core.briefs.reasons import SENTENCES, reason_text
from core.cli import figures
from core.figure import Figure
from core.formulas.catalogue import FORMULAS, figure
from core.formulas.trade.indices import INDICES
from core.formulas.trade.mirror import GAPS
from core.formulas.trade.months import CHANGES, OF_MONTHS
from core.formulas.trade.shares import SHARES
from core.indicators.definitions import BY_FORMULA
from core.indicators.outcome import REASONS
from core.intake.reader.observing.unpublished import REASON
from core.intake.reader.words.numbers import MISSING, UNREADABLE
from tests.core.briefs.making import TRADE, case_of, sheet, write_workbook
from tests.core.formulas.of_controls import asked_apart, licensed, shown_by_views
from tests.core.formulas.of_trade import GAPS_TO_TARGETS, IDS, PENETRATED

AMONG = "among=USA,CHN,JPN/measure=market_share/period=2018"
LISTS = "dataset=controls-seed/jurisdictions=US,JP/period="
TRADED = "dataset=census-balance-2023-01/economy=USA/partner=CHN/product=/measure=NSA"
MONTHS = "period=2022-01:2022-03"
PARITY = "dataset=ncses-10758/economy=USA/{}/industry=C26/{}period=2022"
VIEWED = (
    *(
        f"parity_target{form}/{PARITY.format('lq=1.2', '')}"
        for form in ("", "_percent", "_fixed", "_fixed_percent")
    ),
    *(
        f"dataset_difference{end}/dataset=ncses-10758/other=oecd-iot-2021/economy=USA"
        f"/industry=C26/measure={measure}/period=2018"
        for end, measure in (
            ("", "value_added"),
            ("_pp", "market_share"),
            ("_percent", "location_quotient"),
        )
    ),
    "gdp_share/dataset=gdp-nominal/economy=USA/period=2018",
    (
        "exports_to_gdp/dataset=census-balance-2023-01/economy=USA/partner=CHN/product="
        "/measure=NSA/other=gdp-nominal/period=2018"
    ),
    "implied_gdp_share/dataset=ncses-10758/economy=USA/industry=C26/period=2018",
    *(
        f"gdp_share_gap{end}/dataset=ncses-10758/other=gdp-nominal/economy=USA"
        "/industry=C26/period=2018"
        for end in ("", "_percent")
    ),
    *(f"{formula}/{TRADED}/period=2022" for formula in (*INDICES, *SHARES)),
    *(f"{formula}/{TRADED}/{MONTHS}" for formula in OF_MONTHS),
    *(f"{formula}/{TRADED}/flow=exports_of_months/{MONTHS}" for formula in CHANGES),
    (
        "indicator/dataset=solar/economy=WLD/indicator=world%20price%20change%20of%20solar"
        "%20panels/unit=percent/period=2008:2013"
    ),
    "events_recorded/dataset=coercion-incidents/actor=CHN/against=NOR/period=2010",
    *GAPS_TO_TARGETS,
    (
        "indicator_share/dataset=steel-production/economy=CHN"
        "/indicator=Crude%20steel%20production/unit=Mt/period=2015"
    ),
    f"month_share/{TRADED}/flow=exports/period=2022-01",
    *(
        f"{formula}/{TRADED}/flow=exports/other=census-balance-2023-01"
        "/other_measure=NSA/period=2022"
        for formula in GAPS
    ),
    f"parity_years/{PARITY.format('peer=CHN', 'form=fixed/growth=3/')}",
)
"""Of each formula that only a view asks for a figure; `show` has no options for it."""

BETWEEN = [
    (seller, buyer, "854231", 2022, 3.0, 2.0, None)
    for seller in ("Japan", "China", "Germany", "France")
    for buyer in ("Japan", "China", "Germany", "France")
    if seller != buyer
]
FLOW = (
    "dataset=small-trade/economy=JPN/partner={}/product=854231/measure={}/period=2022"
)
WORLD, CHINA = FLOW.format("WLD", "{}"), FLOW.format("CHN", "{}")
RULE, MOVE = (
    "/limits=0.1,0.1,0.1/criteria=1,2,3",
    "/moved_from=CHN/percent=50/basket=DEU/divided=exports",
)
SUPPLIED = (
    *(
        f"{formula}/{WORLD.format('')}"
        for formula in (
            *("outside_imports", "supplier_hhi", "outside_share"),
            *("supplier_hhi_low", "supplier_hhi_high"),
            *("unlisted_imports", "unlisted_share"),
            *("imports_to_exports", "world_export_share", "products_imported"),
        )
    ),
    *(
        f"supplier_concentration_ratio{end}/{WORLD.format('/largest=4')}"
        for end in ("", "_low", "_high")
    ),
    "world_export_hhi/dataset=small-trade/product=854231/measure=/period=2022",
    f"importer_share/{FLOW.format('WLD', '/without=CHN,DEU')}",
    *(
        f"{formula}/{CHINA.format('')}"
        for formula in (
            *("supplier_share", "export_exposure", "import_share"),
            *("export_stake", "second_order_exposure"),
        )
    ),
    *(
        f"{formula}/{WORLD.format(RULE)}"
        for formula in (
            *("dependent_products", "dependent_imports"),
            "undecided_products",
        )
    ),
    *(f"relocated_hhi{end}/{WORLD.format(MOVE)}" for end in ("", "_low", "_high")),
    *(
        f"{formula}/{FLOW.format('DEU', MOVE)}"
        for formula in ("relocated_imports", "relocated_share", "capacity_left")
    ),
)
"""Of each formula over suppliers, buyers and moves a figure."""

PAIRS = "dataset=ncses-10758/economy=USA/industry=C26/change=fold/period=2002:2022"
LACKING = (
    "dataset=census-balance-2023-01/economy=USA/partner=WLD/product=ATP/measure=NSA"
    "/period=2022"
)
COUNTED = (
    "world_without/dataset=ncses-10758/industry=C26/without=CHN/period=2022",
    f"change_place/{PAIRS}",
    f"changes_known/{PAIRS}",
    f"industries_led/dataset=ncses-10758/economy=USA/{AMONG}",
    f"industries_known/dataset=itif-hamilton-2022/{AMONG}",
    "items_compared/dataset=controls-seed/period=",
    f"supplier_hhi_high/{LACKING}",
    "items_known_on_both/dataset=controls-seed/jurisdiction=US/with=JP/period=",
    f"lists_compared/{LISTS}",
    f"entries_compared/{LISTS}",
    f"entries_controlled/{LISTS}",
    f"entries_not_controlled/{LISTS}",
    f"entries_unread/{LISTS}",
)
"""Of each formula that counts a figure; sentences have them, and `show` has not."""

CORE = Path(__file__).parents[3] / "core"


def constants(folder, *calls):
    """Yield the texts that the modules of a folder hand to some functions."""
    for module in (CORE / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in calls:
                for given in node.args:
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        yield given.value


@pytest.fixture(scope="module")
def supplied(tmp_path_factory):
    """What is said of suppliers where several economies report; the sample has one."""
    folder = tmp_path_factory.mktemp("suppliers")
    book = write_workbook(folder / "trade.xlsx", Data=sheet("trade", TRADE, *BETWEEN))
    with case_of(folder / "trade.statecraft", book) as library:
        return [figure(library, figure_id) for figure_id in SUPPLIED]


@pytest.fixture(scope="module")
def licensed_figures(tmp_path_factory):
    """What the lists of the United States say of licences; the sample lacks them."""
    with licensed(tmp_path_factory.mktemp("licences")) as library:
        return list(shown_by_views(library))


@pytest.fixture(scope="module")
def shown(library, supplied, licensed_figures):
    """Every figure `show` prints for two economies of the sample, and some counts."""
    asked = {
        "dataset": "",
        "economies": ("USA", "CHN"),
        "partners": ("CHN",),
        "industries": ("kti",),
        "products": (),
        "measure": (),
        "coalition": ("US", "JP"),
        "as_of": None,
        "years": (2001, 2022),
        "year": None,
        "frequency": "year",
    }
    market = Namespace(**{**asked, "dataset": "ncses-10758"})
    trade = Namespace(**{**asked, "economies": ("USA",)})
    published = {
        **asked,
        "dataset": "itif-hamilton-2023",
        "industries": (),
        "years": (1995, 2022),
    }
    return [
        *figures.market(library, market),
        *figures.market(library, Namespace(**published)),
        *figures.trade(library, trade),
        *figures.controls(library, trade),
        *(
            figure(library, figure_id)
            for figure_id in (*COUNTED, *VIEWED, *IDS, *PENETRATED)
        ),
        *supplied,
        *licensed_figures,
        *shown_by_views(library),
        *asked_apart(library),
    ]


@pytest.mark.parametrize("reason", REASONS)
def test_that_every_reason_of_an_indicator_has_words(reason):
    assert reason in SENTENCES


@pytest.mark.parametrize("reason", sorted({*MISSING.values(), *UNREADABLE, REASON}))
def test_that_every_reason_of_the_intake_has_words(reason):
    assert reason in SENTENCES


def test_that_every_reason_of_a_cell_that_is_read_has_words():
    given = set(constants("intake/reader", "Reading"))
    assert "published_as_bound" in given
    assert given <= SENTENCES.keys()


def test_that_every_reason_of_tables_and_formulas_has_words():
    given = set(
        chain.from_iterable(
            constants(folder, "unknown", "Outcome") for folder in ("tables", "formulas")
        )
    )
    assert "industry_missing" in given
    assert given <= SENTENCES.keys()


def test_that_a_reason_without_words_stands_for_itself():
    assert reason_text("quite_new") == "quite_new"


def test_that_no_reason_has_no_words():
    assert reason_text(None) == ""


def test_that_reasons_are_half_sentences_without_a_stop():
    for text in SENTENCES.values():
        assert text[0].islower()
        assert not text.endswith(".")


@pytest.mark.parametrize("formula", FORMULAS)
def test_that_every_formula_has_a_name(formula):
    assert formula_name(formula) == FORMULA_NAMES[formula]


def test_that_no_name_is_left_without_a_formula():
    assert FORMULA_NAMES.keys() == BY_FORMULA.keys() >= FORMULAS.keys()


def test_that_every_formula_is_shown_for_the_sample(shown):
    assert {figure.formula for figure in shown} == FORMULAS.keys()


def test_that_every_input_of_a_figure_has_a_name(shown):
    names = {given.name for figure in shown for given in figure.inputs}
    assert {input_name(name) for name in names} <= {*INPUT_NAMES.values()}


def test_that_no_input_name_is_left_without_a_figure(shown):
    assert INPUT_NAMES.keys() == {
        given.name for figure in shown for given in figure.inputs
    }


def test_that_a_title_names_economies_and_writes_spans(library):
    dims = (("dataset", "x"), ("economy", "USA"), ("industry", "C26"), ("product", ""))
    asked = Figure("pp_change", dims, "2001:2022", 0.1, "pp")
    assert figure_title(library, asked) == (
        "Change of share in percentage points, United States, "
        "Computers and electronics, 2001–2022"
    )


def test_that_a_title_without_a_period_ends_with_what_it_is_over(library):
    asked = Figure("control_status", (("item", "EUV"),), "", 1.0, "strength")
    assert figure_title(library, asked) == "Strength of control, EUV"


def test_that_a_title_over_all_items_says_so(library):
    dims = (("target", "CHN"), ("item", "all"))
    asked = Figure("effective_coverage_low", dims, "", 0.5, "share")
    assert figure_title(library, asked) == (
        "Foreign supply under control, lower bound, China, all items"
    )


@pytest.mark.usefixtures("japanese")
def test_that_japanese_names_take_no_article():
    assert with_article("USA", "米国") == "米国"


def test_that_every_figure_that_is_computed_says_how():
    stored = {"value_added", "control_status", "parameter_value"}
    of_several = {"effective_coverage_mean"}
    assert FORMULAS_IN_WORDS.keys() == FORMULAS.keys() - stored | of_several
