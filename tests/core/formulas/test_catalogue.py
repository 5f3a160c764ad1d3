"""Every figure comes back from its id, and rests on the cells it names."""

from __future__ import annotations

from argparse import Namespace
from itertools import groupby, product
from math import fsum
from random import Random

import pytest

from core.cli import figures as shown
from core.errors import RequestError
from core.formulas.catalogue import FORMULAS, figure
from core.formulas.controls.asking import CONTROLS
from core.formulas.controls.counts import entry_counts, known_on_both_figure
from core.formulas.event import events_figure
from core.formulas.indicator import indicator_figure, share_figure
from core.formulas.market.levels import market_share, world_without
from core.formulas.trade.indices import INDICES
from core.formulas.trade.mirror import GAPS
from core.formulas.trade.months import CHANGES, OF_MONTHS
from core.formulas.trade.shares import SHARES
from core.tables.controls import ItemFilter
from core.tables.events import events
from tests.core.briefs.conftest import library_of
from tests.core.briefs.making import OUTPUT, sheet
from tests.core.formulas.depended_on import depended_on
from tests.core.formulas.of_controls import asked_apart, licensed, shown_by_views
from tests.core.formulas.of_trade import GAPS_TO_TARGETS, IDS, PENETRATED

__all__ = ["library_of"]

NOTHING_ASKED = {
    "dataset": "",
    "measure": (),
    "economies": (),
    "industries": (),
    "partners": (),
    "products": (),
    "coalition": (),
    "as_of": None,
    "years": None,
    "year": None,
    "frequency": "year",
}
TEN = ("C26", "hamilton-10", "A-U")
THREE = ("CHN", "USA", "JPN")
MARKET = {"economies": (*THREE, "G7", "WLD", "FRA"), "industries": TEN}
SAMPLED = 60


def measured(library, _asked):
    """Yield what the parity calculator is asked beside a peer; `show` prints none."""
    for slug, year in (("oecd-iot-2021", 2018), ("itif-hamilton-2023", 2020)):
        over = f"dataset={slug}/economy=USA/{{}}/industry=hamilton-10"
        of_values = slug == "oecd-iot-2021"
        for formula in ("", "_percent", "_fixed", "_fixed_percent"):
            if of_values or formula == "_fixed_percent":
                asked = over.format("lq=1.2")
                yield figure(library, f"parity_target{formula}/{asked}/period={year}")
        for goal, form in product(("lq=1.2", "peer=CHN"), ("fixed", "growing")):
            if of_values or form == "fixed":
                asked = f"{over.format(goal)}/form={form}/growth=3/period={year}"
                yield figure(library, f"parity_years/{asked}")


def counts(library, _asked):
    """Yield the counts that sentences speak of; `show` prints none."""
    for dataset, year in (("oecd-iot-2021", 2018), ("itif-hamilton-2022", 2018)):
        for measure in ("market_share", "location_quotient"):
            over = (
                f"dataset={dataset}/{{}}among=USA,CHN,JPN/{{}}measure={measure}"
                f"/period={year}"
            )
            for industry in ("", "industry=hamilton-7/"):
                yield figure(library, "industries_known/" + over.format("", industry))
                led = "industries_led/" + over.format("economy=CHN/", industry)
                yield figure(library, led)
    for formula, measure in (("fold", ""), ("cagr", "measure=LQ/")):
        pairs = f"economy=CHN/industry=C26/{measure}change={formula}/period=2002:2022"
        for count in ("change_place", "changes_known"):
            yield figure(library, f"{count}/dataset=ncses-10758/{pairs}")
    table = library.controls("controls-seed")
    for category in ("", *table.categories):
        chosen = ItemFilter(category)
        yield from entry_counts(table, ("US", "JP", "NL"), chosen)
        yield known_on_both_figure(table, "US", "NL", chosen)


def compared(library, _asked):
    """Yield how far apart two datasets are, and where they cannot be held together."""
    for other, economy in product(
        ("ncses-10758", "itif-hamilton-2022"), ("CHN", "FRA")
    ):
        for end, measure in (
            ("", "location_quotient"),
            ("_pp", "market_share"),
            ("_percent", "market_share"),
        ):
            over = f"dataset=oecd-iot-2021/other={other}/economy={economy}"
            asked = f"{over}/industry=C26/measure={measure}/period=2018"
            yield figure(library, f"dataset_difference{end}/{asked}")


def left_out(library, _asked):
    """Yield worlds from which economies are left out; `show` leaves nobody out."""
    table = library.output("ncses-10758").without(("CHN", "USA"))
    for industry in table.industries:
        yield world_without(table, industry, 2020)
        yield market_share(table, "JPN", industry, 2020)


def sized(library, _asked):
    """Yield shares of the world economy: of GDP, and implied by share and quotient."""
    for economy, year in product(("CHN", "G7", "ETH"), (2018, 2020)):
        yield figure(
            library, f"gdp_share/dataset=gdp-nominal/economy={economy}/period={year}"
        )
        for slug in ("oecd-iot-2021", "itif-hamilton-2023"):
            over = f"economy={economy}/industry=hamilton-10/period={year}"
            yield figure(library, f"implied_gdp_share/dataset={slug}/{over}")
            for end in ("", "_percent"):
                asked = f"dataset={slug}/other=gdp-nominal/{over}"
                yield figure(library, f"gdp_share_gap{end}/{asked}")


def indicators(library, _asked):
    """Yield what an indicator says of several periods, one of them unknown."""
    steel = library.indicators("steel-production")
    for series in steel.series():
        for period in ("2000", "2015"):
            yield share_figure(steel, series, period)
    table = library.indicators("solar")
    for series in table.series():
        for period in table.points(series):
            yield indicator_figure(table, series, period)


def happened(library, _asked):
    """Yield how often something is on record: an incident, a measure of control."""
    for slug in ("coercion-incidents", "controls-seed"):
        dataset = library.dataset(slug)
        found = events(library.case, dataset, library.economies)
        for _whose, alike in groupby(found, key=lambda event: event[:3]):
            yield events_figure(dataset, [*alike])


def aimed_at(library, _asked):
    """Yield what nobody can say of value added, and gaps to targets."""
    return (figure(library, name) for name in (*PENETRATED, *GAPS_TO_TARGETS))


def bilateral(library, _asked):
    """Yield indices, months and gaps of the trade of two, which only views ask for."""
    census = "dataset=census-balance-2023-01/economy=USA/partner"
    for stream in ("CHN/product=/measure=NSA", "WLD/product=ATP/measure=NSA"):
        over = f"{census}={stream}"
        for year, formula in product((2001, 2022, 2023, 2030), (*INDICES, *SHARES)):
            yield figure(library, f"{formula}/{over}/period={year}")
        for span in ("2021-01:2021-12", "2022-11:2023-01", "2022-12:2023-02"):
            for of in OF_MONTHS:
                yield figure(library, f"{of}/{over}/period={span}")
                for formula in CHANGES:
                    asked = f"{formula}/{over}/flow={of}/period={span}"
                    yield figure(library, asked)
        for month, flow in product(("2021-05", "2023-01"), ("exports", "imports")):
            asked = f"month_share/{over}/flow={flow}/period={month}"
            yield figure(library, asked)
            asked = f"{over}/flow={flow}/other=census-balance-2023-01/other_measure=NSA"
            for gap in GAPS:
                yield figure(library, f"{gap}/{asked}/period={month}")


def traded(library, _asked):
    """Yield what the views of partners and of products ask; `show` prints none."""
    return (figure(library, name) for name in IDS)


def controlled(library, _asked):
    """Yield what the views of export controls show, and what the sample cannot tell."""
    yield from shown_by_views(library)
    yield from asked_apart(library)


ASKED = {
    "views of controls": (controlled, {}),
    "bilateral": (bilateral, {}),
    "partners and products": (traded, {}),
    "suppliers": (depended_on, {}),
    "indicators": (indicators, {}),
    "events": (happened, {}),
    "targets": (aimed_at, {}),
    "sizes": (sized, {}),
    "two datasets": (compared, {}),
    "parity": (measured, {}),
    "oecd": (
        shown.market,
        {"dataset": "oecd-iot-2021", **MARKET, "years": (2010, 2018)},
    ),
    "oecd of one year": (shown.market, {"dataset": "oecd-iot-2021", "year": 2018}),
    "oecd without the year": (shown.market, {**MARKET, "year": 1900}),
    "ncses": (
        shown.market,
        {"dataset": "ncses-10758", **MARKET, "years": (2002, 2019)},
    ),
    "itif": (shown.market, {"dataset": "itif-hamilton-2023"}),
    "census": (shown.trade, {"partners": ("CHN", "WLD", "SDN", "SRB", "ASIA")}),
    "census by month": (shown.trade, {"partners": ("CHN",), "frequency": "month"}),
    "counts": (counts, {}),
    "left out": (left_out, {}),
    "controls": (shown.controls, {"coalition": ("US", "JP", "NL")}),
}


@pytest.fixture(scope="module")
def walked(sample):
    """Figures of every generator behind `show`, some of each formula."""
    found = []
    for yield_figures, options in ASKED.values():
        by_formula = {}
        for one in yield_figures(sample, Namespace(**{**NOTHING_ASKED, **options})):
            by_formula.setdefault(one.formula, []).append(one)
        for several in by_formula.values():
            chance = Random(len(several))  # noqa: S311  # no secret
            found += chance.sample(several, min(SAMPLED, len(several)))
    return found


@pytest.fixture(scope="module")
def walked_elsewhere(tmp_path_factory):
    """Figures over rows that the sample has none of: orders and their markets."""
    with licensed(tmp_path_factory.mktemp("licences")) as library:
        yield list(shown_by_views(library))


def test_that_the_walk_meets_every_formula(walked, walked_elsewhere):
    met = {one.formula for one in (*walked, *walked_elsewhere)}
    assert met == set(FORMULAS)


def test_that_the_walk_meets_known_and_unknown_figures(walked):
    assert {one.value is None for one in walked} == {True, False}


def test_that_every_figure_comes_back_from_its_id(sample, walked):
    assert [one for one in walked if figure(sample, one.id) != one] == []


def test_that_a_value_is_given_or_a_reason(walked):
    assert [one.id for one in walked if (one.value is None) != bool(one.reason)] == []


def test_that_every_value_is_a_plain_number(walked):
    kinds = {type(one.value) for one in walked}
    assert kinds == {float, type(None)}


def summed(sample, cells):
    values = [seen.value for seen in sample.case.observations(cells)]
    return fsum(values) if values and None not in values else None


def test_that_the_cells_of_an_input_sum_to_its_value(sample, walked):
    sums = [
        (one.id, given.name, given.value, summed(sample, given.cells))
        for one in walked
        for given in one.inputs
        if given.cells and given.cells.kind == "observation" and given.value is not None
    ]
    assert len(sums) > sum(one.formula not in CONTROLS for one in walked) / 2
    assert [one for one in sums if one[3] != pytest.approx(one[2], rel=1e-12)] == []


def test_that_an_unknown_input_has_no_cells_that_are_all_known(sample, walked):
    """A gap shows: cells are missing, or there are none, or one has no value."""
    for one in walked:
        for given in one.inputs:
            if given.cells and given.value is None and given.unit == "USD":
                assert one.value is None, one.id


def test_that_the_figures_behind_a_figure_have_its_values(sample, walked):
    inputs = {
        (given.figure_id, given.value)
        for one in walked
        for given in one.inputs
        if given.figure_id
    }
    assert inputs
    for figure_id, value in inputs:
        assert figure(sample, figure_id).value == value


def test_that_rows_of_text_behind_a_control_figure_are_found(sample, walked):
    for one in walked:
        if one.formula == "control_status":
            [given] = one.inputs
            assert len(list(sample.case.observations(given.cells))) == 1


CENSUS = "dataset=census-balance-2023-01/economy=USA"
DEFICIT = f"{CENSUS}/partner=CHN/product=/measure=NSA"

SUPPLIED = "dataset=census-balance-2023-01/economy=USA/partner={}/product=/measure=NSA"
MOVED = f"{SUPPLIED}/moved_from={{}}/percent={{}}/basket=/divided={{}}/period=2022"
JUDGED = f"{SUPPLIED.format('WLD')}/limits={{}}/criteria={{}}/period=2022"

BAD = {
    "a share of a supplier that is no single one": (
        f"supplier_share/{SUPPLIED.format('ASIA')}/period=2022"
    ),
    "a move of more than everything": (
        f"relocated_share/{MOVED.format('CHN', 'CHN', '101', 'evenly')}"
    ),
    "a move from a group": (
        f"relocated_share/{MOVED.format('CHN', 'ASIA', '10', 'evenly')}"
    ),
    "a move divided by nothing known": (
        f"relocated_share/{MOVED.format('CHN', 'CHN', '10', 'mood')}"
    ),
    "limits that are no numbers": f"dependent_products/{JUDGED.format('a,b,c', '1')}",
    "a criterion that there is not": f"dependent_products/{JUDGED.format('1,1,1', 4)}",
    "nothing": "",
    "no formula": "zzz/dataset=oecd-iot-2021/period=2018",
    "no dataset": "market_share/economy=CHN/industry=C26/period=2018",
    "an unknown dataset": "market_share/dataset=x/economy=CHN/industry=C26/period=1",
    "no period": "market_share/dataset=oecd-iot-2021/economy=CHN/industry=C26",
    "a period of words": (
        "market_share/dataset=oecd-iot-2021/economy=CHN/industry=C26/period=now"
    ),
    "one year for a change": (
        "fold/dataset=oecd-iot-2021/economy=CHN/industry=C26/period=2018"
    ),
    "a step without a value": "market_share/dataset",
    "an unknown item": (
        "effective_coverage_low/dataset=controls-seed/coalition=US/target=CHN/"
        "item=x/period="
    ),
    "an unknown jurisdiction": (
        "effective_coverage_low/dataset=controls-seed/coalition=XX/target=CHN/"
        "item=EUV_SCANNER/period="
    ),
    "a formula that was not published": (
        "value_added/dataset=itif-hamilton-2023/economy=CHN/industry=C26/period=2020"
    ),
    "an unknown economy": (
        "market_share/dataset=oecd-iot-2021/economy=XXX/industry=C26/period=2018"
    ),
    "an unknown peer": (
        "parity_fixed/dataset=oecd-iot-2021/economy=CHN/peer=XXX/industry=C26/"
        "period=2018"
    ),
    "an unknown partner": f"exports/{CENSUS}/partner=XXX/product=/measure=NSA/period=",
    "months that are none": f"exports_of_months/{DEFICIT}/period=2022-00:2022-03",
    "years for months": f"balance_of_months/{DEFICIT}/period=2021:2022",
    "a change of no flow": f"months_change/{DEFICIT}/flow=x/period=2022-01:2022-02",
    "a share of no flow": f"month_share/{DEFICIT}/flow=balance/period=2022-01",
    "a mirror of no flow": (
        f"mirror_gap/{DEFICIT}/flow=x/other=census-balance-2023-01/other_measure=NSA"
        "/period=2022"
    ),
    "a mirror in a dataset of output": (
        f"mirror_gap/{DEFICIT}/flow=exports/other=oecd-iot-2021/other_measure=NSA"
        "/period=2022"
    ),
    "an unknown target": (
        "effective_coverage_low/dataset=controls-seed/coalition=US/target=XXX/"
        "item=all/period="
    ),
    "an unknown member": (
        "effective_coverage_low/dataset=controls-seed/coalition=US,XX/target=CHN/"
        "item=all/period="
    ),
    "an economy that is not compared": (
        "industries_led/dataset=oecd-iot-2021/economy=CHN/among=USA,JPN"
        "/measure=market_share/period=2018"
    ),
    "an unknown economy among others": (
        "industries_known/dataset=oecd-iot-2021/among=USA,XXX/measure=market_share"
        "/period=2018"
    ),
    "firsts in what is no set": (
        "industries_known/dataset=oecd-iot-2021/among=USA,JPN/industry=C26"
        "/measure=market_share/period=2018"
    ),
    "firsts by what is no measure": (
        "industries_known/dataset=oecd-iot-2021/among=USA,JPN/measure=exports"
        "/period=2018"
    ),
    "entries of an unknown list": (
        "entries_unread/dataset=controls-seed/jurisdictions=US,XX/period="
    ),
    "a count of lists without one": "lists_compared/dataset=controls-seed/period=",
    "an unknown other dataset": (
        "dataset_difference_pp/dataset=oecd-iot-2021/other=x/economy=USA/industry=C26"
        "/measure=market_share/period=2018"
    ),
    "another dataset of another kind": (
        "dataset_difference_pp/dataset=oecd-iot-2021/other=gdp-nominal/economy=USA"
        "/industry=C26/measure=market_share/period=2018"
    ),
    "a difference of shares in another unit": (
        "dataset_difference/dataset=oecd-iot-2021/other=ncses-10758/economy=USA"
        "/industry=C26/measure=market_share/period=2018"
    ),
    "a value that nobody published": (
        "dataset_difference/dataset=oecd-iot-2021/other=itif-hamilton-2022/economy=USA"
        "/industry=C26/measure=value_added/period=2018"
    ),
    "a size of what is no economy": (
        "gdp_share/dataset=steel-production/economy=USA/period=2018"
    ),
    "a gap to a dataset of no sizes": (
        "gdp_share_gap/dataset=oecd-iot-2021/other=steel-production/economy=USA"
        "/industry=C26/period=2018"
    ),
    "a gap to a dataset of output": (
        "gdp_share_gap/dataset=oecd-iot-2021/other=ncses-10758/economy=USA"
        "/industry=C26/period=2018"
    ),
    "an unknown side": (
        "alignment_jaccard/dataset=controls-seed/jurisdiction=XX/with=JP/period="
    ),
    "another order": (
        "market_share/economy=CHN/dataset=oecd-iot-2021/industry=C26/period=2018"
    ),
    "a dimension too many": (
        "market_share/dataset=oecd-iot-2021/economy=CHN/industry=C26/foo=bar/"
        "period=2018"
    ),
    "a line break": "market_share\n/dataset=oecd-iot-2021/economy=CHN/period=2018",
    "digits of another script": (
        "market_share/dataset=oecd-iot-2021/economy=CHN/industry=C26/period=٢٠١٨"
    ),
    "a span without end": f"cumulative_balance/{DEFICIT}/period=1:99999999999",
    "a span without end backwards": (
        f"cumulative_balance/{DEFICIT}/period=99999999999:1"
    ),
    "a dataset of another tab": (
        "market_share/dataset=gdp-nominal/economy=CHN/industry=C26/period=2018"
    ),
    "trade of a list": "exports/dataset=controls-seed/period=",
    "a list of trade": f"control_status/{CENSUS}/item=x/jurisdiction=US/period=",
    "a text of many pages": "x" * 100_000,
    "a sign that is no text": "market_share/dataset=%00/economy=a/industry=b/period=1",
}


@pytest.mark.parametrize("name", BAD.values(), ids=BAD)
def test_that_an_id_that_is_none_is_refused_in_a_sentence(sample, name):
    with pytest.raises(RequestError) as refusal:
        figure(sample, name)
    assert str(refusal.value).endswith(".")
    assert len(str(refusal.value)) < 400


def test_that_an_economy_only_the_dataset_knows_has_figures(tiny):
    atlantis = (
        "value_added/dataset=tiny-output/economy=Atlantis/industry=C26/period=2018"
    )
    assert figure(tiny, atlantis).value == 5_000_000


def test_that_an_economy_whose_name_has_a_comma_has_figures(library_of):
    rows = [
        ("Isles, Northern", "Chips", "C26", 2018, 2),
        ("Japan", "Chips", "C26", 2018, 1),
    ]
    library = library_of(Data=sheet("output", OUTPUT, *rows))
    isles = "dataset=small-output/economy=Isles,%20Northern"
    assert figure(library, f"value_added/{isles}/industry=C26/period=2018").value == 2e6
    among = "among=JPN,Isles%252C%20Northern/measure=value_added/period=2018"
    assert figure(library, f"industries_led/{isles}/{among}").value == 1


@pytest.mark.parametrize("economy", ["WLD", "G7", "FRA"])
def test_that_a_group_and_an_economy_the_dataset_lacks_have_figures(tiny, economy):
    asked = f"value_added/dataset=tiny-output/economy={economy}/industry=C26/period="
    assert figure(tiny, f"{asked}2018").id == f"{asked}2018"
