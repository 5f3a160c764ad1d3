"""Views of the supply of what is controlled: chokepoints, gaps, what if, exposure."""

from __future__ import annotations

from math import fsum

import pytest

from core.briefs.controls.brief import controls_brief
from core.formulas.catalogue import figure
from tests.core.briefs.lists import CN, JP, US, entry, item, jurisdiction, lists
from tests.core.briefs.making import sheet
from tests.core.briefs.walking import choosing, column, field

MIXED = [
    ("etch", "Etching", "USA", 0.5, 2019),
    ("etch", "Etching", "JPN", 0.2, 2019),
    ("etch", "Etching", "Various", 0.2, 2019),
    ("etch", "Etching", "CHN", 0.1, 2019),
]
NL = jurisdiction("NL", "Netherlands", "NLD")


def view(library, name, **chosen):
    return controls_brief(library, choosing(controls_view=name, **chosen))


@pytest.fixture
def small(library_of):
    """Two items: Japan's list of the first is unread, and it leaves the second free."""
    return library_of(
        **lists(
            [item("e1", "Etchers"), item("e2", "Cleaners"), item("e3", "Gases", None)],
            [US, JP, CN],
            [
                entry("e1", "US", "controlled"),
                entry("e2", "US", "controlled"),
                entry("e2", "JP", "not listed"),
            ],
            MIXED,
        )
    )


# --- chokepoints ---


def test_that_each_bar_of_the_sample_adds_to_the_whole(library):
    chart = view(library, "chokepoints").exhibit.chart
    assert chart.is_whole
    assert chart.kinds == ("controlled", "backfill", "unknown", "third", "target")
    for stack in chart.stacks:
        assert fsum(part.value for part in stack.parts) == pytest.approx(1, abs=1e-9)


def test_that_items_come_by_score_with_its_components_beside_it(library):
    stacks = view(library, "chokepoints").exhibit.chart.stacks
    scores = [stack.beside[1].value for stack in stacks]
    assert len(scores) == 59
    assert scores == sorted(scores, reverse=True)
    formulas = {stack.beside[0].figure.formula for stack in stacks}
    assert formulas == {"supply_hhi"}


def test_that_those_told_apart_by_nobody_are_third_countries(small):
    [first, _second] = view(small, "chokepoints").exhibit.chart.stacks
    assert [part.value for part in first.parts][3:] == pytest.approx([0.2, 0.1])
    assert first.beside[0].value == pytest.approx(10_000 * (0.25 + 0.04 + 0.01))


def test_that_the_simple_rule_says_which_parts_fail(small):
    rows = view(small, "chokepoints").exhibit.table.rows
    assert {row[-1].text for row in rows} == {"members below 75%, target above 5%"}


# --- gaps, and apart from them what is to verify ---


def test_that_gaps_and_what_is_to_verify_have_nothing_in_common(library):
    both = [
        set(zip(column(brief, 0), column(brief, 1), strict=True))
        for brief in (view(library, name) for name in ("gaps", "to_verify"))
    ]
    assert (len(both[0]), len(both[1])) == (42, 34)
    assert both[0] & both[1] == set()


def test_that_the_largest_thing_to_verify_is_dutch(library):
    reading = view(library, "to_verify").exhibit.reading
    assert reading == (
        "The list to read first is that of the Netherlands on “DUV immersion "
        "performance upgrades”: behind it stands 91.0% of what China could buy abroad, "
        "controlled or not."
    )


def test_that_a_gap_says_why_it_is_one_and_what_to_ask(small):
    [row] = view(small, "gaps").exhibit.table.rows
    assert [cell.text for cell in row] == [
        *("Cleaners", "Japan", "20.0%", "22.2%", "not listed"),
        "Ask Japan to list “Cleaners”.",
    ]


def test_that_an_unread_law_is_to_be_read(small):
    [row] = view(small, "to_verify").exhibit.table.rows
    assert [cell.text for cell in row][4:] == [
        "unknown: the law has not been read",
        "Read the law of Japan on “Etchers”.",
    ]


@pytest.mark.parametrize(
    ("status", "ask"),
    [
        ("narrower", "Ask Japan to control “Etchers” as widely as the others."),
        (
            "proposed",
            "Ask Japan to bring the proposed control of “Etchers” into force.",
        ),
        ("suspended", "Ask Japan to end the suspension for “Etchers”."),
        ("expired", "Ask Japan to renew the control of “Etchers”."),
    ],
)
def test_that_what_to_ask_depends_on_the_status(library_of, status, ask):
    known = [entry("e1", "US", "controlled"), entry("e1", "JP", status)]
    made = library_of(**lists([item("e1", "Etchers")], [US, JP, CN], known, MIXED))
    assert column(view(made, "gaps"), 5) == [ask]


def test_that_without_gaps_the_other_list_is_named(library_of):
    known = [entry("e1", "US", "controlled")]
    made = library_of(**lists([item("e1")], [US, JP, CN], known, MIXED))
    assert view(made, "gaps").empty.endswith("see what is to verify.")


def test_that_with_every_list_read_nothing_is_to_verify(library_of):
    known = [entry("e1", "US", "controlled"), entry("e1", "JP", "controlled")]
    made = library_of(**lists([item("e1")], [US, JP, CN], known, MIXED))
    assert view(made, "to_verify").empty.startswith("Nothing is to verify")


# --- what if others joined ---


def test_that_the_what_if_says_what_the_netherlands_would_add(library):
    assert view(library, "whatif").exhibit.reading == (
        "Of the foreign supply China could buy, 81.5% is under control by the United "
        "States and Japan; with the Netherlands between 88.5% and 91.6%."
    )


@pytest.mark.usefixtures("japanese")
def test_that_the_what_if_says_so_in_japanese(library):
    assert view(library, "whatif").exhibit.reading == (
        "中国が購入し得る国外供給のうち、81.5%が米国、日本の規制下にある。"
        "オランダが加われば88.5%から91.6%となる。"
    )


def test_that_gains_are_split_into_known_and_unknown(library):
    rows = view(library, "whatif").exhibit.table.rows
    dutch = next(row for row in rows if row[0].text == "Netherlands")
    held, gap, unread = (cell.sort for cell in dutch[5:])
    before = view(library, "whatif").exhibit.chart.ranges[0].low.value
    assert dutch[1].sort == pytest.approx(before + held)
    assert dutch[2].sort == pytest.approx(before + held + unread)
    assert dutch[3].sort == pytest.approx(before + held + gap + unread)


def test_that_who_acts_together_can_be_chosen(library):
    brief = view(library, "whatif", controls_base=("US",), controls_joining=("JP",))
    assert [one.name for one in brief.exhibit.chart.ranges] == ["Now", "with Japan"]
    assert "by the United States; with Japan" in brief.exhibit.reading


def test_that_only_ticked_items_are_in_the_what_if(library):
    brief = view(library, "whatif", controls_items=("DUV_UPGRADE",))
    assert brief.exhibit.chart.ranges[1].high.value == pytest.approx(1.0)
    assert field(brief, "controls.items").chosen == ("DUV_UPGRADE",)


def test_that_the_best_coalition_stands_beside_the_greedy_path(library):
    brief = view(library, "whatif", controls_about="size", controls_joins="adopt")
    assert column(brief, 1) == [
        *("", "Netherlands", "Netherlands, South Korea"),
        "Netherlands, South Korea, Taiwan",
        "Netherlands, South Korea, Taiwan, Germany",
        "Netherlands, South Korea, Taiwan, Germany, United Kingdom",
    ]
    assert "All 32 coalitions" in brief.exhibit.definition


def test_that_a_threshold_makes_another_pair_the_best(library):
    chosen = {"controls_about": "size", "controls_joins": "adopt"}
    brief = view(library, "whatif", **chosen, controls_threshold="90")
    assert column(brief, 1)[2] == "Netherlands, Germany"
    for row in brief.exhibit.table.rows:
        assert row[2].sort == figure(library, row[2].figure_id).value
        assert row[2].figure_id.startswith("covered_at_least_low")


@pytest.mark.parametrize("typed", ["0", "-1", "101", "many"])
def test_that_what_is_no_threshold_is_refused(library, typed):
    brief = view(library, "whatif", controls_threshold=typed)
    assert brief.empty == (
        "The threshold is a number above 0 and up to 100, in per cent."
    )


def test_that_where_all_act_together_nobody_can_join(small):
    brief = view(small, "whatif")
    assert brief.empty.startswith("Every jurisdiction acts together already")


def test_that_no_more_than_twelve_candidates_are_tried_and_the_others_named(library_of):
    codes = ("DEU", "FRA", "ITA", "ESP", "NLD", "GBR", "KOR", "TWN", "CAN", "AUS")
    more = (*codes, "NOR", "CHE", "SWE")
    others = [jurisdiction(code[:2], code, code) for code in more]
    shares = [
        ("etch", "Etching", "USA", 0.22, 2019),
        *(("etch", "Etching", code, 0.06, 2019) for _id, _n, code, _r in others),
    ]
    known = [entry("e1", code, "controlled") for code, *_more in others[:-1]]
    made = library_of(**lists([item("e1")], [US, JP, *others, CN], known, shares))
    brief = view(made, "whatif", controls_about="size")
    assert len(brief.exhibit.table.rows) == 13
    assert "left out: Sweden." in " ".join(brief.exhibit.notes)


# --- shares out of other tabs, and exposure ---


def borrowing(**more):
    """Return sheets of lists without shares, of customs codes, trade and output."""
    codes = (
        "HS code",
        "Item",
        "List number",
        "HS vintage",
        "Mapping quality",
        "Source",
    )
    flows = (
        *("Reporter", "Reporter code", "Partner"),
        *("Product code", "Period", "Exports"),
    )
    made = ("Economy", "Industry", "Industry code", "Year", "Value")
    known = [entry("e1", "US", "controlled")]
    named = lists([item("e1", "Etchers", None)], [US, JP, CN], known)
    return {
        **{name: rows for name, rows in named.items() if name != "Shares"},
        "Codes": sheet("hs_map", codes, ("848620", "e1", None, "2022", "upper_bound")),
        "Trade": sheet(
            *("trade", flows),
            ("Japan", "JPN", "China", "848620", "2023", 10),
            ("Japan", "JPN", "World", "848620", "2023", 40),
            ("United States", "USA", "China", "848620", "2023", 30),
            ("United States", "USA", "World", "848620", "2023", 60),
        ),
        "Output": sheet(
            *("output", made),
            ("Japan", "Computers", "C26", 2020, 40),
            ("United States", "Computers", "C26", 2020, 50),
            ("China", "Computers", "C26", 2020, 10),
        ),
        **more,
    }


def test_that_a_case_without_shares_offers_those_of_other_tabs(library_of):
    brief = view(library_of(**borrowing()), "chokepoints")
    assert brief.exhibit is None
    offered = [one.code for one in field(brief, "controls.shares").options]
    assert offered == ["small-trade", "small-output"]


def test_that_exports_by_customs_code_stand_for_supply_and_say_so(library_of):
    brief = view(library_of(**borrowing()), "whatif", controls_shares="small-trade")
    assert brief.exhibit is None  # nobody is left to join
    brief = view(library_of(**borrowing()), "coverage", controls_shares="small-trade")
    assert brief.exhibit.chart.ranges[1].low.value == pytest.approx(0.6)
    assert "exports, not supply" in brief.exhibit.notes[1]


def test_that_an_industry_stands_for_every_item_as_a_broad_proxy(library_of):
    brief = view(library_of(**borrowing()), "coverage", controls_shares="small-output")
    assert brief.exhibit.chart.ranges[1].low.value == pytest.approx(0.5 / 0.9)
    assert "the same for every item; a broad proxy" in brief.exhibit.notes[1]
    assert "2020" in brief.exhibit.notes[1]


def test_that_exposure_is_an_upper_bound(library_of):
    brief = view(library_of(**borrowing()), "exposure", controls_exporter="JPN")
    assert brief.exhibit.reading.startswith(
        "At most 25.0% of what Japan exported under the customs codes of these items "
        "in 2023 went to China."
    )
    assert brief.exhibit.notes[1].startswith("Upper bound")
    assert column(brief, 2) == ["upper bound"]


def test_that_mapped_codes_without_trade_are_named(library_of):
    codes = ("HS code", "Item")
    rows = [("848620", "e1"), *((str(901041 + n), "e1") for n in range(9))]
    sheets = borrowing(Codes=sheet("hs_map", codes, *rows))
    note = view(library_of(**sheets), "exposure").exhibit.notes[2]
    assert note.startswith(
        "1 customs code that the trade dataset holds. Mapped to these items, but not "
        "in the trade dataset: 901041, 901042, "
    )
    assert note.endswith("901048 and 1 more.")


def test_that_without_customs_codes_exposure_says_what_to_import(library):
    assert view(library, "exposure").empty.startswith(
        "No customs codes are mapped to these items."
    )


def test_that_without_trade_in_the_codes_exposure_says_so(library_of):
    sheets = borrowing()
    del sheets["Trade"]
    assert view(library_of(**sheets), "exposure").empty.startswith(
        "No trade dataset of this case holds the customs codes"
    )


@pytest.mark.parametrize(
    ("mapped", "said"),
    [
        (
            [("e1", "etch", "broad")],
            "The node of 1 of them is mapped as a broad proxy.",
        ),
        ([("e1", "other", "broad"), ("e1", "etch", "close")], "1 of 1 item has shares"),
    ],
    ids=["broad", "the closest counts"],
)
def test_that_a_table_of_nodes_says_whose_shares_stand_for_an_item(
    library_of, mapped, said
):
    sheets = lists(
        [item("e1", "Etchers", None)],
        [US, CN],
        [entry("e1", "US", "controlled")],
        MIXED,
    )
    nodes = sheet("item_node", ("Item", "Node", "Proxy quality"), *mapped)
    brief = view(library_of(**sheets, Nodes=nodes), "coverage")
    assert brief.exhibit.chart.ranges[1].low.value == pytest.approx(0.5 / 0.9)
    assert said in brief.exhibit.notes[1]
