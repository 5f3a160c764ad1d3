"""Views of dependence, suppliers, exposure and relocation on small cases."""

from __future__ import annotations

import pytest

from core.briefs.trade.brief import trade_brief
from core.errors import RequestError
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, sheet
from tests.core.briefs.walking import choosing, column, drawn, field, tabulated

EVENT = ("Date", "Actor", "Target", "Kind", "Product", "Note", "Source")


def row(reporter, partner, product, exports, imports, year=2022):
    return (reporter, partner, product, year, exports, imports, None)


ROWS = (
    # Japan buys chips from China and sells none; timber comes from all.
    row("Japan", "China", "854231", 0, 90),
    row("Japan", "Germany", "854231", 0, 10),
    row("Japan", "China", "440711", 50, 10),
    row("Japan", "Germany", "440711", 40, 10),
    row("China", "Japan", "854231", 80, 0),
    row("China", "Germany", "854231", 20, 5),
    row("China", "Japan", "440711", 10, 50),
    row("Germany", "China", "854231", 5, 20),
    row("Germany", "Japan", "854231", 10, 1),
    row("Germany", "China", "440711", 30, 4),
    row("France", "China", "854231", 1, 60),
)
INCIDENTS = sheet(
    "event",
    EVENT,
    ("2022-05", "China", "Japan", "import stop", "seafood", None, "press"),
    ("2020", "China", "Norway", "import stop", "salmon", None, "press"),
    unit="none: rows of text",
)


@pytest.fixture
def made(library_of):
    return library_of(Data=sheet("trade", TRADE, *ROWS), Events=INCIDENTS)


def japan(library, view, **chosen):
    selection = choosing(trade_view=view, trade_reporter="JPN", **chosen)
    return trade_brief(library, selection)


def test_that_a_product_that_meets_all_criteria_is_listed(made):
    brief = japan(made, "dependence")
    assert column(brief, 0) == ["854231"]
    assert brief.exhibit.reading == (
        "In 2022 1 of 2 products that Japan imports meet the criteria of dependence; "
        "of these products it imports $100.0 million. The largest flow comes from "
        "China, main supplier of 1 of them with $100.0 million."
    )


def test_that_what_is_not_exported_at_all_is_said_so(made):
    [last] = column(japan(made, "dependence"), -1)
    assert last == "nothing exported"


def test_that_years_that_are_missing_leave_open_whether_it_lasts(made):
    brief = japan(made, "dependence")
    assert column(brief, 3) == ["cannot be told"]
    assert "Not in this dataset, and so not known: 2021, 2020." in brief.exhibit.notes


def test_that_a_limit_typed_in_decides(made):
    brief = japan(made, "dependence", trade_limit_suppliers="0.9")
    assert brief.exhibit is None
    assert "concentration of suppliers above 0.9" in brief.empty


def test_that_a_text_that_is_no_limit_is_said_and_left_aside(made):
    brief = japan(made, "dependence", trade_limit_suppliers="much")
    assert any("“much”" in note for note in brief.exhibit.notes)
    assert column(brief, 0) == ["854231"]


def test_that_the_usual_limits_are_seen(made):
    brief = japan(made, "dependence")
    limits = [field(brief, f"trade.limit_{name}") for name in ("suppliers", "exports")]
    assert [one.chosen for one in limits] == [("0.4",), ("1",)]


def test_that_one_reporter_without_exports_leaves_one_criterion(library_of):
    library = library_of(
        Data=sheet("trade", TRADE, row("Japan", "China", "854231", None, 90))
    )
    brief = japan(library, "dependence")
    assert "those criteria of dependence that this dataset can answer" in (
        brief.exhibit.reading
    )
    assert any("no world exports" in note for note in brief.exhibit.notes)


def test_that_imports_without_products_have_no_list(library_of):
    library = library_of(Data=sheet("trade", TRADE, row("Japan", "China", None, 1, 9)))
    assert "does not split imports by product" in japan(library, "dependence").empty


def test_that_a_dataset_without_imports_says_so(library_of):
    library = library_of(
        Data=sheet(
            "trade",
            ("Reporter", "Partner", "Period", "Exports"),
            ("Japan", "China", 2022, 1),
        )
    )
    for view in ("dependence", "suppliers", "relocation"):
        assert "no yearly imports of Japan" in japan(library, view).empty


def test_that_substitutes_are_named_with_their_shares_of_world_exports(made):
    brief = japan(made, "suppliers", trade_product="854231")
    assert "Of world exports others have: Germany (12.9%) and France (0.9%)." in (
        brief.exhibit.reading
    )


def missing(library_of, *rows):
    """Return a case whose partners miss a part of the world."""
    return library_of(Data=sheet("trade", TRADE, *rows))


HALF = (row("Japan", "China", "854231", 1, 50), row("Japan", "World", "854231", 1, 100))


def test_that_a_part_without_partners_leaves_concentration_between_bounds(library_of):
    brief = japan(missing(library_of, *HALF), "suppliers", trade_limit_suppliers="0.3")
    assert brief.exhibit.reading.startswith(
        "All products listed: In 2022 50.0% of the imports of Japan came from China, "
        "and 50.0% to 100.0% from the four largest suppliers. Whether it depends on "
        "few suppliers cannot be told (concentration of suppliers 0.250 to "
        "0.500; imports over exports 100.00)."
    )
    assert column(brief, 0) == ["China", "Partners not listed"]
    assert column(brief, 2) == ["50.0%", "50.0%"]


FLAGS = {"yes": ("0.2", "It meets"), "no": ("0.5", "It does not meet")}


@pytest.mark.parametrize(("limit", "said"), FLAGS.values(), ids=FLAGS)
def test_that_bounds_on_one_side_of_the_limit_tell(library_of, limit, said):
    library = missing(library_of, *HALF)
    brief = japan(
        library, "suppliers", trade_product="854231", trade_limit_suppliers=limit
    )
    assert said in brief.exhibit.reading


def test_that_products_between_the_bounds_are_drawn_with_both(library_of):
    library = missing(library_of, *HALF)
    brief = japan(library, "dependence", trade_limit_suppliers="0.3")
    assert brief.exhibit.reading.startswith(
        "Whether 1 of 1 products that Japan imports meet the criteria of dependence "
        "in 2022 cannot be told"
    )
    [pair] = brief.exhibit.chart.pairs
    assert (pair.first.value, pair.second.value) == (0.25, 0.5)
    assert column(brief, 4) == ["cannot be told"]
    assert column(brief, 9) == ["0.250 to 0.500"]


def test_that_open_products_are_in_the_table_below_those_dependent(library_of):
    rows = (*HALF, row("Japan", "China", "440711", 1, 9))
    library = missing(library_of, *rows)
    brief = japan(library, "dependence", trade_limit_suppliers="0.3")
    assert column(brief, 0) == ["440711", "854231"]
    assert len(brief.exhibit.chart.bars) == 1


def test_that_a_world_without_any_partner_has_the_widest_bounds(library_of):
    library = missing(library_of, row("Japan", "World", "854231", 1, 100))
    brief = japan(library, "dependence")
    assert column(brief, 2) == ["not listed"]
    assert column(brief, 9) == ["0.000 to 1.000"]
    assert "none is listed for 2022" in japan(library, "suppliers").empty


def test_that_a_move_between_bounds_says_them_before_and_after(library_of):
    rows = (*HALF, row("Japan", "Germany", "854231", 1, 10))
    brief = japan(
        missing(library_of, *rows),
        "relocation",
        trade_partner="CHN",
        trade_products=("854231",),
        trade_percent="20",
    )
    assert (
        "the concentration of suppliers from 0.260–0.420 to 0.200–0.360"
        in brief.exhibit.reading
    )


def test_that_partners_beyond_the_world_leave_it_unknown(library_of):
    rows = (HALF[0], row("Japan", "World", "854231", 1, 40))
    library = missing(library_of, *rows)
    assert "exceed the world" in japan(library, "suppliers").empty
    assert "exceed the world" in japan(library, "dependence").empty


@pytest.mark.parametrize("name", ["suppliers", "dependence", "relocation"])
def test_that_every_bound_comes_back_from_its_id(library_of, name):
    rows = (*HALF, row("Japan", "Germany", "854231", 1, 10))
    library = missing(library_of, *rows)
    chosen = {"trade_partner": "CHN", "trade_limit_suppliers": "0.3"}
    is_all_there(library, japan(library, name, trade_product="854231", **chosen))


def test_that_what_is_at_stake_is_named_with_its_part_of_all_exports(made):
    brief = japan(made, "exposure", trade_partner="CHN", trade_products=("440711",))
    assert brief.exhibit.reading.startswith(
        "440711: In 2022 Japan exported $50.0 million to China, 55.6% of its exports "
        "of these products: so much is at stake if China stops buying."
    )
    assert "at least" in brief.exhibit.reading


def test_that_other_importers_are_markets(made):
    brief = japan(
        made,
        "exposure",
        trade_partner="CHN",
        trade_products=("854231",),
        trade_about="markets",
    )
    assert column(brief, 0) == ["France", "Germany"]


def test_that_an_incident_is_marked_in_its_year(made):
    brief = japan(made, "exposure", trade_partner="CHN", trade_about="incidents")
    assert brief.exhibit.reading == (
        "China against Japan, on record: 2022-05, import stop, seafood."
    )
    assert [line.name for line in brief.exhibit.chart.lines] == [
        "Exports to China",
        "Incident on record",
    ]
    assert "Norway" in brief.exhibit.notes[-1]


def test_that_a_part_of_a_year_is_no_plunge_of_exports(library_of):
    part = ("Japan", "China", "440711", 2023, 4.0, 1.0, "partial")
    whole = sheet("trade", TRADE, *ROWS, part)
    library = library_of(Data=whole, Events=INCIDENTS)
    brief = japan(library, "exposure", trade_partner="CHN", trade_about="incidents")
    exports, _marks = brief.exhibit.chart.lines
    assert [point.flag for point in exports.data] == ["", "partial"]
    assert "2023: only part of the period is published." in brief.exhibit.notes


def test_that_a_case_without_incidents_says_what_to_do(library_of):
    library = library_of(Data=sheet("trade", TRADE, *ROWS))
    brief = japan(library, "exposure", trade_partner="CHN", trade_about="incidents")
    assert brief.empty.startswith("No incidents are in this case.")


def moved(library, **chosen):
    return japan(
        library, "relocation", trade_partner="CHN", trade_products=("854231",), **chosen
    )


def test_that_a_move_says_shares_concentration_and_flags_before_and_after(made):
    brief = moved(made, trade_percent="50", trade_basket=("DEU",))
    assert brief.exhibit.reading.startswith(
        "854231: Moved from China to Germany, divided by their shares of world "
        "exports, that part of what Japan imported in 2022 brings the share of China "
        "from 90.0% to 45.0%, and the concentration of suppliers from 0.820 to "
        "0.505. The criteria of dependence that can be judged are met before "
        "and after"
    )


def test_that_who_would_export_more_than_it_does_is_warned_of(made):
    brief = moved(made, trade_percent="50", trade_basket=("DEU",))
    assert brief.exhibit.reading.endswith(
        "More than all they export to the world now would have to come from: "
        "Germany (short by $40.0 million)."
    )
    notes = {pair.name: pair.note for pair in brief.exhibit.chart.pairs}
    assert notes == {"Germany": "beyond its exports", "China": ""}


def test_that_a_part_that_is_none_is_said_and_left_aside(made):
    brief = moved(made, trade_percent="500")
    assert any("so 20% is moved" in note for note in brief.exhibit.notes)


BY_HAND = {"trade_divided": "typed", "trade_basket": ("DEU", "FRA")}


@pytest.fixture
def wide(library_of):
    """The same where France sells something too."""
    rows = (*ROWS, row("Germany", "France", "440711", 1, 1))
    return library_of(Data=sheet("trade", TRADE, *rows))


def by_hand(library, *weights):
    return moved(library, trade_percent="50", trade_weights=weights, **BY_HAND)


def test_that_each_of_those_chosen_has_a_weight_to_be_typed(wide):
    brief = by_hand(wide, "DEU:60")
    shown = {one.label: one.chosen for one in brief.fields if "weights" in one.name}
    assert shown == {"Germany, %": ("60",), "France, %": ("",)}


def test_that_what_is_moved_goes_where_the_weights_say(wide):
    brief = by_hand(wide, "DEU:75", "FRA:25")
    after = {row[0].text: row[2].text for row in brief.exhibit.table.rows}
    assert after["Germany"] == "$43.8 million"
    assert after["France"] == "$11.2 million"
    assert brief.exhibit.reading.startswith(
        "854231: Moved from China to Germany and France, divided by the weights typed"
    )


def test_that_a_weight_left_blank_is_a_part_of_what_is_left(wide):
    brief = by_hand(wide, "DEU:60")
    said = "Divided by these weights: Germany (60.0%) and France (40.0%)."
    assert said in brief.exhibit.notes
    assert any("No weight was typed for France" in note for note in brief.exhibit.notes)


def test_that_weights_that_are_not_100_together_are_said_and_scaled(wide):
    brief = by_hand(wide, "DEU:90", "FRA:30")
    said = "Divided by these weights: Germany (75.0%) and France (25.0%)."
    assert said in brief.exhibit.notes
    assert (
        "The weights typed add up to 120%, not 100%, so all were scaled."
        in brief.exhibit.notes
    )
    assert all("scaled" not in one for one in by_hand(wide, "DEU:60").exhibit.notes)


REFUSED = {
    "no number": (("DEU:much",), "“much” is no weight of Germany."),
    "more than all": (("FRA:101",), "“101” is no weight of France."),
    "less than none": (("FRA:-1",), "“-1” is no weight of France."),
    "none at all": (("DEU:0", "FRA:0"), "All weights are 0"),
}


@pytest.mark.parametrize(("weights", "said"), REFUSED.values(), ids=REFUSED)
def test_that_weights_that_are_none_are_refused(wide, weights, said):
    assert by_hand(wide, *weights).empty.startswith(said)


def test_that_nobody_chosen_cannot_be_weighed(wide):
    nobody = moved(wide, trade_divided="typed")
    assert nobody.empty.startswith("Choose to whom it is moved")


def test_that_an_id_says_the_weights(wide):
    brief = by_hand(wide, "DEU:90", "FRA:30")
    ids = [one.figure_id for one in drawn(brief) if "relocated" in one.figure_id]
    assert ids
    assert all("/basket=DEU,FRA/divided=typed/weights=75,25/" in one for one in ids)


IMPOSSIBLE = {
    "too few": "basket=DEU,FRA/divided=typed/weights=75",
    "none": "basket=DEU,FRA/divided=typed",
    "less than none": "basket=DEU,FRA/divided=typed/weights=75,-25",
    "no number": "basket=DEU,FRA/divided=typed/weights=75,nan",
    "back to whom it comes from": "basket=CHN,FRA/divided=typed/weights=75,25",
    "weights that do not count": "basket=DEU,FRA/divided=evenly/weights=75,25",
}


@pytest.mark.parametrize("end", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_that_an_id_of_impossible_weights_is_refused(wide, end):
    of = "dataset=small-trade/economy=JPN/partner=WLD/product=854231/measure="
    asked = f"relocated_hhi/{of}/moved_from=CHN/percent=50/{end}/period=2022"
    with pytest.raises(RequestError):
        figure(wide, asked)


def test_that_one_reporter_divides_by_imports(library_of):
    rows = [one for one in ROWS if one[0] == "Japan"]
    brief = moved(library_of(Data=sheet("trade", TRADE, *rows)))
    assert field(brief, "trade.divided").chosen == ("imports",)
    assert any("spare capacity are not known" in note for note in brief.exhibit.notes)


def test_that_a_world_is_no_partner_to_buy_less_from(made):
    brief = japan(made, "relocation", trade_partner="WLD")
    assert brief.empty.startswith("Choose a single partner")


VIEWS = {
    "dependence": {},
    "suppliers": {"trade_product": "854231"},
    "destinations": {"trade_view": "exposure", "trade_partner": "CHN"},
    "markets": {"trade_view": "exposure", "trade_about": "markets"},
    "basket": {"trade_view": "relocation", "trade_products": ("854231", "440711")},
    "evenly": {"trade_view": "relocation", "trade_divided": "evenly"},
    "weights": {
        "trade_view": "relocation",
        "trade_partner": "CHN",
        "trade_weights": ("DEU:33.3",),
        **BY_HAND,
    },
}


@pytest.mark.parametrize("name", VIEWS)
def test_that_every_number_comes_back_from_its_id(wide, name):
    chosen = {"trade_view": name, "trade_reporter": "JPN", **VIEWS[name]}
    is_all_there(wide, trade_brief(wide, choosing(**chosen)))


def is_all_there(library, brief):
    """Hold that every number shown is a figure that comes back from its id."""
    shown = [(one.figure_id, one.value) for one in drawn(brief)]
    shown += [(one.figure_id, one.sort) for one in tabulated(brief)]
    assert shown
    for figure_id, value in shown:
        assert figure(library, figure_id).value == value
    for _start, _length, figure_id in brief.exhibit.mentions:
        assert figure(library, figure_id).value is not None
