"""Supply of controlled items: parts that add to one, gaps that are known, gains."""

from __future__ import annotations

from itertools import combinations
from math import fsum

import pytest

from core.casefile import Case
from core.economies import load_economies
from core.errors import RequestError
from core.formulas.catalogue import figure
from core.formulas.controls.asking_of_supply import source_asked
from core.formulas.controls.chokepoints import chokepoint
from core.formulas.controls.exposure import (
    Exporter,
    code_of,
    codes_of,
    exposure_figures,
    held_codes,
)
from core.formulas.controls.gaps import GAINS, gain_figures, gaps, to_verify
from core.formulas.controls.portfolio import Portfolio
from core.formulas.controls.reaching import best_joined, reached
from core.formulas.controls.shares import NodeShares
from core.formulas.controls.supply import (
    item_coverage,
    part_figures,
    share_figure,
    whole_coverage,
    whole_values,
)
from core.intake.imports import read_workbook
from core.library import Library
from tests.core.filling import (
    Filled,
    entries,
    items,
    jurisdictions,
    output,
    trade,
    write_workbook,
)

TODAY = "2026-12-01"
EVERYBODY = ("US", "JP", "NL", "DE", "KR", "TW", "GB")


@pytest.fixture(scope="module")
def seed(sample):
    return sample.controls("controls-seed").seen(TODAY)


@pytest.fixture(scope="module")
def everybody(seed):
    return Portfolio(seed, NodeShares(seed), "CHN", EVERYBODY)


@pytest.fixture(scope="module")
def two(seed):
    return Portfolio(seed, NodeShares(seed), "CHN", ("US", "JP"))


# --- the sample ---


def test_that_the_items_with_shares_are_counted_and_those_without_said(two):
    low, high = whole_coverage(two)
    assert low.note == "items with supplier shares: 59, without: 19"
    assert (round(low.value, 3), round(high.value, 3)) == (0.815, 0.815)


def test_that_with_the_netherlands_more_is_covered_within_a_range(two):
    low, high = whole_values(two.joined_by(("NL",)))
    assert (round(low.value, 2), round(high.value, 2)) == (0.89, 0.92)


def test_that_the_five_parts_of_every_item_add_to_one(everybody):
    for item in everybody.counted:
        parts = part_figures(everybody, item)
        assert fsum(one.value for one in parts.values()) == pytest.approx(1, abs=1e-12)


def test_that_no_gap_comes_from_an_unknown_cell(everybody, seed):
    for gap in gaps(everybody):
        strength = seed.entry(gap.item.item_id, gap.jurisdiction).strength
        assert strength is not None
        assert strength < 1


def test_that_only_unknown_cells_are_to_verify(everybody, seed):
    for one in to_verify(everybody):
        assert seed.entry(one.item.item_id, one.jurisdiction).strength is None


def test_that_dutch_upgrades_of_duv_machines_are_to_verify_and_no_gap(everybody):
    first = to_verify(everybody)[0]
    assert (first.item.item_id, first.jurisdiction) == ("DUV_UPGRADE", "NL")
    assert "DUV_UPGRADE" not in {gap.item.item_id for gap in gaps(everybody)}


def test_that_gaps_and_unread_supply_are_ranked_from_the_largest(everybody):
    for ranked in (gaps(everybody), to_verify(everybody)):
        values = [one.figure.value for one in ranked]
        assert values == sorted(values, reverse=True)
        assert min(values) > 0


@pytest.mark.parametrize("code", ["NL", "DE", "KR", "TW", "GB"])
def test_that_gains_are_what_joining_adds(two, code):
    found = gain_figures(two, code)
    held, gap, unread = (found[formula].value for formula in GAINS)
    before = whole_values(two)
    after = whole_values(two.joined_by((code,)))
    adopted = whole_values(two.joined_by((code,), adopting=True))
    assert after.low.value - before.low.value == pytest.approx(held, abs=1e-12)
    assert after.high.value - before.high.value == pytest.approx(held + unread)
    assert adopted.low.value - before.low.value == pytest.approx(held + gap + unread)


@pytest.mark.parametrize("adopting", [False, True], ids=["as they stand", "adopting"])
@pytest.mark.parametrize("threshold", [None, 0.9])
def test_that_the_best_coalitions_are_those_of_an_enumeration(two, threshold, adopting):
    candidates = ("NL", "DE", "KR", "TW")

    def measure(joined):
        portfolio = two.joined_by(joined, adopting=adopting)
        found = whole_values(portfolio)
        if threshold is not None:
            found = reached(portfolio, threshold)
        return found.low.value

    best = best_joined(two, candidates, threshold, adopting=adopting)
    for size, places in enumerate(best.by_size):
        joined = tuple(candidates[place] for place in places)
        most = max(map(measure, combinations(candidates, size)))
        assert measure(joined) == pytest.approx(most, abs=1e-12)


def test_that_a_score_stands_beside_its_components(everybody):
    found = chokepoint(everybody, everybody.table.item("EUV_SCANNER"))
    assert [given.name for given in found.score.low.inputs] == [
        *("supply_covered", "supply_hhi", "substitutability"),
    ]
    assert (found.score.low.value, found.hhi.value) == (100.0, 10_000.0)
    assert found.rule.holds


def test_that_every_figure_of_supply_is_found_again_by_its_id(sample, everybody):
    item = everybody.table.item("DUV_UPGRADE")
    found = chokepoint(everybody, item)
    shown = [
        *found.parts.values(),
        *(*found.coverage, found.hhi, *found.score, *found.replaced),
        *gain_figures(everybody, "NL").values(),
        *reached(everybody.joined_by(("NL",), adopting=True), 0.9),
        *whole_coverage(everybody),
        share_figure(everybody, item, "NLD"),
        gaps(everybody)[0].figure,
        to_verify(everybody)[0].figure,
    ]
    for one in shown:
        assert figure(sample, one.id) == one


def test_that_only_ticked_items_are_counted(seed):
    ticked = ("EUV_SCANNER", "DUV_UPGRADE")
    found = Portfolio(seed, NodeShares(seed), "CHN", ("US", "JP"), ticked=ticked)
    low, _high = whole_coverage(found)
    assert low.note == "items with supplier shares: 2, without: 0"
    assert low.dim("items") == "EUV_SCANNER,DUV_UPGRADE"


# --- shares out of other tabs ---

MEMBERS = (("United States", "USA"), ("Japan", "JPN"), ("China", "CHN"))


def flows(code, values):
    for (name, iso3), (to_china, to_world) in zip(MEMBERS, values, strict=True):
        yield name, iso3, "China", "CHN", code, None, "2023", to_china, None, None
        yield name, iso3, "World", "WLD", code, None, "2023", to_world, None, None


@pytest.fixture(scope="module")
def joined(tmp_path_factory):
    """A case in which items have customs codes, but no shares of their own."""
    folder = tmp_path_factory.mktemp("joined")
    named = {"dataset": "lists"}
    codes = Filled(
        "hs_map",
        ("HS code", "Item", "List number", "HS vintage", "Mapping quality", "Source"),
        [
            ("8486.20", "ETCH", None, "2022", "upper_bound", "own"),
            ("848640", "MASK", None, "2022", "partial", "own"),
            ("848620", None, "3B001", "2022", "partial", "own"),
        ],
        dataset="codes",
    )
    book = write_workbook(
        folder / "joined.xlsx",
        items(
            [
                ("ETCH", "Etching machines", "Machines", "WA", None, 1),
                ("MASK", "Mask writers", "Machines", "WA", None, 1),
                ("GAS", "Gases", "Materials", "WA", None, 1),
            ],
            **named,
        ),
        jurisdictions(
            [
                ("US", "United States", "USA", "coalition", "A:1", "WA"),
                ("JP", "Japan", "JPN", "coalition", "A:1", "WA"),
                ("CN", "China", "CHN", "target", "D:5", None),
            ],
            **named,
        ),
        entries(
            [
                ("ETCH", "US", "3B001", "controlled", "NS", None, "2023", "CFR", "V1"),
                ("MASK", "US", "3B001", "controlled", "NS", None, "2023", "CFR", "V1"),
            ],
            **named,
        ),
        codes,
        trade(
            [
                *flows("848620", [(30, 60), (10, 20), (0, 20)]),
                *flows("848640", [(1, 10), (2, 30), (0, 10)]),
                *flows("999999", [(9, 100), (9, 100), (0, 100)]),
            ],
            dataset="flows",
            name="Trade",
        ),
        output(
            [
                (name, iso3, "Computers", "C26", 2022, value)
                for (name, iso3), value in zip(MEMBERS, (50, 30, 20), strict=True)
            ],
            dataset="made",
            name="Output",
        ),
    )
    economies = load_economies()
    with Case.create(folder / "joined.statecraft") as case:
        with read_workbook(book) as staged:
            case.take_in(staged, economies)
        yield Library(case, economies)


def portfolio(library, **dims):
    table = library.controls("lists").seen(TODAY)
    return Portfolio(table, source_asked(library, table, dims), "CHN", ("US", "JP"))


def test_that_shares_can_come_from_exports_under_customs_codes(joined):
    found = portfolio(joined, shares="flows", year="2023")
    shares = found.shares(found.table.item("ETCH"))
    assert shares == pytest.approx({"USA": 0.6, "JPN": 0.2, "CHN": 0.2})
    low, high = item_coverage(found, found.table.item("ETCH"))
    assert (low.value, high.value) == (pytest.approx(0.75), pytest.approx(1.0))


def test_that_an_item_without_codes_has_no_share_of_exports(joined):
    found = portfolio(joined, shares="flows", year="2023")
    low, _high = item_coverage(found, found.table.item("GAS"))
    assert low.reason == "no_customs_codes"
    assert [item.item_id for item in found.counted] == ["ETCH", "MASK"]


def test_that_shares_of_an_industry_stand_for_every_item_alike(joined):
    found = portfolio(joined, shares="made", industry="C26", year="2022")
    for item in found.items:
        assert found.shares(item) == pytest.approx({"USA": 0.5, "JPN": 0.3, "CHN": 0.2})


@pytest.mark.parametrize(
    "dims",
    [
        {"shares": "flows", "year": "2023"},
        {"shares": "made", "industry": "C26", "year": "2022"},
    ],
    ids=["trade", "market"],
)
def test_that_borrowed_shares_lead_to_their_cells(joined, dims):
    found = portfolio(joined, **dims)
    shown = share_figure(found, found.table.item("ETCH"), "JPN")
    assert figure(joined, shown.id) == shown
    part, whole = (given.value for given in shown.inputs)
    assert shown.value == pytest.approx(part / whole)
    assert all(given.cells or given.figure_id for given in shown.inputs)


def test_that_a_code_mapped_to_a_number_alone_is_no_code_of_an_item(joined):
    found = codes_of(joined, joined.controls("lists").items)
    assert {item: [*map(code_of, rows)] for item, rows in found.items()} == {
        "ETCH": ["848620"],
        "MASK": ["848640"],
    }


def test_that_exposure_is_of_the_mapped_codes_and_of_all_exports(joined):
    exporter = Exporter("USA", "CHN", ("848620", "848640"), "2023")
    table = joined.controls("lists").seen(TODAY)
    of_codes, of_all = exposure_figures(table, joined.trade("flows"), exporter)
    assert of_codes.value == pytest.approx(31 / 70)
    assert of_all.value == pytest.approx(31 / 170)
    assert "upper bound" in of_codes.note
    for one in (of_codes, of_all):
        assert figure(joined, one.id) == one


def test_that_no_code_counts_beside_one_it_is_part_of(joined):
    codes = ("8486", "848620", "848640", "123456")
    assert held_codes(joined.trade("flows"), codes) == ("8486",)


def test_that_a_dataset_without_shares_is_no_source(joined):
    table = joined.controls("lists")
    with pytest.raises(KeyError):
        source_asked(joined, table, {"shares": "codes"})


@pytest.mark.parametrize(
    "figure_id",
    [
        "effective_coverage_low/dataset=lists/coalition=US/adopting=JP/target=CHN/item=all",
        "effective_coverage_low/dataset=lists/coalition=US/target=CHN/item=all/items=X",
        "effective_coverage_low/dataset=lists/coalition=US/target=CHN/item=X",
        "supply_share/dataset=lists/item=ETCH/economy=USA/shares=flows/year=1999",
        "supply_share/dataset=lists/item=ETCH/economy=USA/shares=nobody/year=2023",
        "supply_share/dataset=lists/item=ETCH/economy=QQQ/shares=flows/year=2023",
        (
            "supply_share/dataset=lists/item=ETCH/economy=USA/shares=made"
            "/industry=C26/year=1999"
        ),
        "covered_at_least_low/dataset=lists/coalition=US/target=CHN/threshold=2",
        "backfill_gap/dataset=lists/target=CHN/item=ETCH/jurisdiction=XX",
    ],
)
def test_that_an_id_that_names_what_is_not_there_is_refused(joined, figure_id):
    with pytest.raises(RequestError):
        figure(joined, f"{figure_id}/period={TODAY}")
