"""Products down their hierarchy: what is traded, moves, is left over, or stands out."""

from __future__ import annotations

import pytest

from core.briefs.exhibit import BarSpec, TreemapSpec
from core.briefs.trade.brief import trade_brief
from core.briefs.trade.chapters import chapter_name
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, column, field


def row(product, period, exports, imports, reporter="Japan", partner="China"):
    return (reporter, partner, product, period, exports, imports, None)


HS = [
    row("850110", 2010, 10.0, 20.0),
    row("850110", 2020, 40.0, 10.0),
    row("854231", 2010, 30.0, 60.0),
    row("854231", 2020, 20.0, 90.0),
    row("870323", 2010, 50.0, 20.0),
    row("870323", 2020, 40.0, 100.0),
]


@pytest.fixture
def hs(library_of):
    """Subheadings without their headings, chapters and whole."""
    return library_of(Data=sheet("trade", TRADE, *HS))


@pytest.fixture
def three(library_of):
    """Three reporters, so that they are a world of their own."""
    others = [
        row(p, 2020, x, 1.0, reporter=r, partner="Mexico")
        for r, p, x in (
            ("Germany", "850110", 20.0),
            ("Germany", "870323", 180.0),
            ("India", "854231", 100.0),
        )
    ]
    return library_of(Data=sheet("trade", TRADE, *HS, *others))


def products(library, **chosen):
    names = {f"trade_{name}": code for name, code in chosen.items()}
    names.setdefault("trade_partner", "CHN")
    return trade_brief(library, choosing(trade_view="products", **names))


def tiles(brief):
    return {tile.name: tile.datum.value for tile in brief.exhibit.chart.tiles}


def bars(brief):
    return {bar.code: bar.datum.value for bar in brief.exhibit.chart.bars}


def test_that_chapters_that_nobody_publishes_are_added_up_and_named(hs):
    assert tiles(products(hs)) == {
        "85 Electrical machinery and equipment": 100e6,
        "87 Vehicles other than railway": 100e6,
    }


def test_that_a_product_is_seen_in_its_parts(hs):
    assert tiles(products(hs, product="85")) == {"8542": 90e6, "8501": 10e6}


def test_that_a_product_without_parts_is_seen_among_those_beside_it(hs):
    brief = products(hs, product="850110")
    [tile] = brief.exhibit.chart.tiles
    assert (tile.code, tile.chosen, tile.opens) == ("850110", True, False)


def test_that_the_way_up_and_the_way_down_can_be_chosen(hs):
    chosen = field(products(hs, product="8542"), "trade.product")
    assert [one.code for one in chosen.options] == ["", "85", "8542", "854231"]
    assert chosen.chosen == ("8542",)


def test_that_only_what_has_parts_opens(hs):
    chart = products(hs).exhibit.chart
    assert isinstance(chart, TreemapSpec)
    assert all(tile.opens for tile in chart.tiles)


def test_that_a_tile_says_whether_it_is_a_surplus_or_a_deficit(hs):
    brief = products(hs, product="85")
    assert [tile.beside.value for tile in brief.exhibit.chart.tiles] == [-70e6, 30e6]
    assert brief.exhibit.chart.signs == ("Surplus", "Deficit")


def test_that_the_products_of_a_level_add_up_to_the_one_above(hs):
    shares = [tile.share.value for tile in products(hs).exhibit.chart.tiles]
    assert sum(shares) == pytest.approx(1.0)


def test_that_the_reading_says_what_is_traded_most_and_what_moved(hs):
    assert products(hs).exhibit.reading == (
        "In 2020 Japan imported from China most of Electrical machinery and equipment "
        "($100.0 million, 50.0%) and Vehicles other than railway ($100.0 million, "
        "50.0%). Since 2010 imports of Vehicles other than railway have risen most "
        "($80.0 million)."
    )


def test_that_top_movers_stand_from_the_largest_rise_to_the_largest_fall(hs):
    brief = products(hs, product="85", aspect="change", flow="export")
    assert bars(brief) == {"8501": 30e6, "8542": -10e6}
    assert "product 8501 have risen most" in brief.exhibit.reading


def test_that_no_more_movers_are_shown_than_asked(hs):
    brief = products(hs, product="85", aspect="change", flow="export", top="1")
    assert bars(brief) == {"8501": 30e6}


def test_that_surplus_goods_stand_above_deficit_goods(hs):
    brief = products(hs, product="85", flow="balance")
    assert bars(brief) == {"8501": 30e6, "8542": -70e6}
    assert brief.exhibit.reading.startswith(
        "In 2020 the largest surplus of Japan with China was in product 8501 ($30.0 "
        "million), the largest deficit in product 8542 ($70.0 million)."
    )


def test_that_the_others_are_one_tile(hs):
    brief = products(hs, product="85", top="1")
    assert tiles(brief) == {"8542": 90e6, "All others (1 listed)": 10e6}


def test_that_a_published_whole_beyond_its_products_is_not_lost(library_of):
    whole = row(None, 2020, 100.0, 300.0)
    library = library_of(Data=sheet("trade", TRADE, *HS, whole))
    assert tiles(products(library))["Not divided by product"] == 100e6


def test_that_a_row_of_the_table_belongs_to_its_product(hs):
    rows = products(hs).exhibit.table.rows
    assert [line[0].code for line in rows] == ["85", "87"]


def test_that_advantage_is_the_quotient_of_two_shares(three):
    brief = products(three, aspect="advantage")
    assert isinstance(brief.exhibit.chart, BarSpec)
    own = {"85": 60 / 100, "87": 40 / 100}
    world = {"85": 180 / 400, "87": 220 / 400}
    expected = {code: own[code] / world[code] for code in own}
    assert bars(brief) == pytest.approx(expected)
    assert brief.exhibit.notes == ("The world is the sum of the 3 reporters listed.",)


def test_that_symmetric_and_normalized_advantage_stand_in_the_table(three):
    brief = products(three, aspect="advantage")
    quotients = [60 / 100 / (180 / 400), 40 / 100 / (220 / 400)]
    symmetric = [(one - 1) / (one + 1) for one in quotients]
    normalized = [60 / 400 - 100 * 180 / 400**2, 40 / 400 - 100 * 220 / 400**2]
    held = [[line[place].sort for line in brief.exhibit.table.rows] for place in (5, 6)]
    assert held == [pytest.approx(symmetric), pytest.approx(normalized)]


def test_that_advantage_without_a_world_says_what_is_lacking(hs):
    assert products(hs, aspect="advantage").empty == (
        "Comparative advantage sets exports against those of the world, and this "
        "dataset has the trade of Japan alone. Choose or import a dataset with the "
        "world, or with other economies, as reporters."
    )


def test_that_a_published_world_is_the_world(library_of):
    world = [
        row("850110", 2020, 100.0, 1.0, reporter="World", partner="World"),
        row("870323", 2020, 100.0, 1.0, reporter="World", partner="World"),
    ]
    own = [row(p, 2020, x, 1.0, partner="World") for p, x in (("850110", 3.0),)]
    library = library_of(
        Data=sheet(
            "trade", TRADE, *own, row("870323", 2020, 1.0, 1.0, partner="World"), *world
        )
    )
    brief = products(library, aspect="advantage", reporter="JPN")
    assert bars(brief) == {"85": 1.5, "87": 0.5}
    assert brief.exhibit.notes == ()


def test_that_a_dataset_without_products_says_so(library_of):
    library = library_of(Data=sheet("trade", TRADE, row(None, 2020, 1.0, 2.0)))
    assert products(library).empty.startswith(
        "This dataset gives trade in all products together."
    )


def test_that_one_year_leaves_no_movers(library_of):
    library = library_of(Data=sheet("trade", TRADE, row("850110", 2020, 1.0, 2.0)))
    assert products(library, aspect="change").empty.startswith("A change needs two")


def test_that_one_product_alone_is_not_called_the_most_traded(library_of):
    rows = [row("850110", year, 1.0, 2.0) for year in (2020, 2021)]
    whole = row(None, 2021, 9.0, 8.0)
    library = library_of(Data=sheet("trade", TRADE, *rows, whole))
    assert products(library).exhibit.reading.startswith(
        "Of the imports of Japan from China in 2021 only one product is published: "
    )


def test_that_products_the_partner_does_not_trade_leave_nothing_to_show(library_of):
    rows = [row("850110", 2020, 1.0, 2.0), row(None, 2020, 1.0, 2.0, partner="Mexico")]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    assert products(library, partner="MEX").empty == (
        "Trade of Japan with Mexico is not published by product for these years. "
        "Choose another partner, flow or dataset."
    )


def test_that_a_product_the_partner_does_not_trade_becomes_the_one_above(library_of):
    rows = [
        row("850110", 2020, 1.0, 2.0),
        row("854231", 2020, 1.0, 2.0, partner="Mexico"),
    ]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    brief = products(library, partner="MEX", product="8501")
    assert field(brief, "trade.product").chosen == ("85",)
    assert tiles(brief) == {"8542": 2e6}


def test_that_products_are_those_of_all_partners_where_none_is_chosen(hs):
    brief = trade_brief(hs, choosing(trade_view="products"))
    assert field(brief, "trade.partner").chosen == ("WLD",)


def test_that_a_code_of_two_digits_is_a_chapter_only_in_a_tariff(library_of):
    rows = [row(code, 2020, 1.0, 2.0) for code in ("84", "841", "85")]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    assert list(tiles(products(library))) == ["84", "85"]


def test_that_every_chapter_in_use_has_a_name():
    named = [code for n in range(1, 98) if chapter_name(code := f"{n:02d}")]
    assert len(named) == 96


@pytest.mark.usefixtures("japanese")
def test_that_chapters_are_named_in_japanese(hs):
    assert column(products(hs), 0)[1] == (
        "87 鉄道用及び軌道用以外の車両並びにその部分品及び附属品"
    )


def test_that_what_is_not_known_of_a_product_is_not_zero(library_of):
    rows = [row("850110", 2020, 1.0, "n.a."), row("870323", 2020, 1.0, 2.0)]
    library = library_of(Data=sheet("trade", TRADE, *rows))
    assert tiles(products(library))["85 Electrical machinery and equipment"] is None
