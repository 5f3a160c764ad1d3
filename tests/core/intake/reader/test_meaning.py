"""What guessed tables mean: their kinds, roles, units, periods and rows left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.economies import load_economies
from core.intake.reader.workbook.styles import CellStyle, Styles
from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.intake.reader.workbook.grid import Sheet, Value
    from tests.core.intake.reader.reading import Read

KNOWN = load_economies().vocabulary()
NO = None


@pytest.fixture
def guessed(read: Callable[..., Read]) -> Callable[..., Read]:
    """Read rows without a recipe, knowing all economies."""

    def reading(*rows: Iterable[Value], **wishes: object) -> Read:
        return read(sheet(*rows), recipes=(), vocabulary=KNOWN, **wishes)

    return reading


def asides(found: Read) -> list[tuple[int, str]]:
    return [
        tuple(row) for row in found.rows("SELECT row, why FROM set_aside ORDER BY row")
    ]


# --- tables beside and below one another ---


def test_that_each_table_beside_another_has_its_own_flow(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Japan's top partners, 2023 (USD million)"],
        ["Exports", NO, NO, NO, "Imports"],
        ["Rank", "Country", "Value", NO, "Rank", "Country", "Value"],
        [1.0, "China", 10.0, NO, 1.0, "France", 20.0],
        [2.0, "Germany", 9.0, NO, 2.0, "China", 19.0],
    )
    assert found.kinds == ["trade", "trade"]
    assert found.labels("flow") == ["export", "import"] * 2
    assert found.labels("partner") == ["China", "France", "Germany", "China"]
    assert set(found.labels("economy")) == {"Japan"}


def test_that_a_table_below_has_its_own_title(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Table 1. Exports of Japan, 2022 (USD million)"],
        ["Partner", "Value"],
        ["China", 1.0],
        ["Korea", 2.0],
        [NO],
        ["Table 2. Imports of Japan, 2022"],
        ["Partner", "Value"],
        ["China", 3.0],
        ["Korea", 4.0],
    )
    assert found.labels("flow") == ["export", "export", "import", "import"]
    assert found.values == [1e6, 2e6, 3e6, 4e6]


def test_that_a_table_nothing_names_is_said(guessed: Callable[..., Read]) -> None:
    found = guessed(["Japan", 1.5, 2.5], ["China", 1.5, 2.5])
    assert found.particulars("table_unnamed") == {"region": "A1:C2"}


def test_that_a_new_header_within_a_table_holds_from_there_on(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Output of steel (million tonnes)"],
        ["Country", "2019", "2020", "2021"],
        ["Japan", 1.5, 2.5, 3.5],
        ["China", 4.5, 5.5, 6.5],
        ["Country", "2022", "2023", "2024"],
        ["Japan", 7.5, 8.5, 9.5],
        ["China", 1.5, 2.5, 3.0],
    )
    assert found.said("period")[:3] == ["2019", "2020", "2021"]
    assert found.said("period")[-3:] == ["2022", "2023", "2024"]
    assert (found.values[-1], set(found.said("unit"))) == (3.0, {"million tonnes"})


def test_that_a_header_repeated_within_a_table_parts_nothing(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Country", "2019", "2020", "2021"],
        ["Japan", 1.5, 2.5, 3.5],
        ["Country", "2019", "2020", "2021"],
        ["China", 7.5, 8.5, 9.5],
    )
    assert (len(found.kinds), len(found.values)) == (1, 6)


def test_that_columns_without_headings_are_not_mixed_up(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(["Item"], ["Japan", 1.5, 2.5, 3.5], ["China", 1.5, 2.5, 4.5])
    assert found.problems in (["table_unnamed"], ["no_table_found"])


# --- what rows stand under ---


def test_that_rows_say_what_they_are_indented_below(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Imports of Japan from China, 2023"],
        ["Product", "Value (USD million)"],
        ["Machinery", 10.0],
        ["  Parts", 4.0],
        ["Vehicles", 20.0],
        ["  Parts", 15.0],
        ["  of which tyres", 5.0],
    )
    assert found.labels("product") == [
        "Machinery",
        "Machinery > Parts",
        "Vehicles",
        "Vehicles > Parts",
        "Vehicles > of which tyres",
    ]
    assert found.labels("partner")[0] == "China"


def test_that_an_indent_of_the_cell_counts_like_blanks(
    read: Callable[..., Read],
) -> None:
    one = sheet(["Item", 2021.0, 2022.0], ["Goods", 9.5, 8.5], ["Parts", 1.5, 2.5])
    one.styles = Styles([CellStyle(indent=1)])
    one.styles.add_row(3, {1: 0})
    found = read(one, recipes=(), vocabulary=KNOWN)
    assert found.labels("measure")[2:] == ["Goods > Parts"] * 2


def test_that_an_of_which_without_an_indent_belongs_to_the_row_above(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Item", 2021.0, 2022.0],
        ["Services", 10.5, 11.5],
        ["of which: travel", 4.5, 5.5],
    )
    assert found.labels("measure")[2] == "Services > of which: travel"


def test_that_groups_of_names_go_before_the_labels(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Item", 2021.0, 2022.0],
        ["Machinery"],
        ["Parts", 1.5, 2.5],
        ["Engines", 1.5, 2.5],
        ["Vehicles"],
        ["Parts", 3.5, 4.5],
        ["Engines", 3.5, 4.5],
    )
    assert found.labels("measure")[::2] == [
        "Machinery > Parts",
        "Machinery > Engines",
        "Vehicles > Parts",
        "Vehicles > Engines",
    ]


def test_that_a_flow_above_years_stays_in_force(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Trade of Japan, million yen"],
        ["Country", "Goods", "Services"],
        ["Exports"],
        ["2022"],
        ["China", 1.0, 2.0],
        ["2023"],
        ["China", 3.0, 4.0],
        ["Imports"],
        ["2022"],
        ["China", 5.0, 6.0],
        ["2023"],
        ["China", 7.0, 8.0],
    )
    assert found.labels("flow")[::2] == ["export", "export", "import", "import"]
    assert found.said("period")[::2] == ["2022", "2023", "2022", "2023"]


def test_that_a_section_may_change_the_unit(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Item", 2021.0, 2022.0],
        ["(USD million)"],
        ["Stocks", 1.0, 2.0],
        ["Flows", 3.0, 4.0],
        ["(% of GDP)"],
        ["Stocks", 5.0, 6.0],
        ["Flows", 7.0, 8.0],
    )
    assert found.said("unit") == ["USD"] * 4 + ["percent of GDP"] * 4


def test_that_parts_of_a_year_do_not_meet_the_year(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Month", "Goods", "Services"],
        ["2023"],
        ["Jan. - Dec.", 90.0, 80.0],
        ["Jan. - Feb.", 9.0, 8.0],
        ["January", 4.0, 3.0],
        ["February (R)", 5.0, 5.0],
        ["1-3月期", 7.0, 8.0],
    )
    assert found.said("period")[::2] == [
        "2023",
        "2023-01:2023-02",
        "2023-01",
        "2023-02",
        "2023-Q1",
    ]
    assert found.said("flag")[::2] == ["", "partial", "", "revised", ""]


def test_that_a_label_may_give_the_unit_of_its_row(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Japan: main indicators"],
        ["Item", "FY2021", "FY2022"],
        ["GDP (trillion yen)", 1.0, 2.0],
        ["Unemployment rate (%)", 3.0, 4.0],
    )
    assert found.said("unit") == ["JPY", "JPY", "percent", "percent"]
    assert found.labels("measure")[::2] == ["GDP", "Unemployment rate"]
    assert found.labels("economy")[0] == "Japan"


# --- rows left out ---


def test_that_a_total_by_its_word_is_set_aside(guessed: Callable[..., Read]) -> None:
    found = guessed(["Item", 2021.0, 2022.0], ["A", 1.0, 2.0], ["合　計", 9.0, 9.0])
    assert asides(found) == [(3, "total")]


def test_that_a_table_of_a_total_alone_keeps_it(guessed: Callable[..., Read]) -> None:
    found = guessed(["Item", 2021.0, 2022.0], ["Total", 1.0, 2.0])
    assert (asides(found), found.values) == ([], [1.0, 2.0])


def test_that_a_total_with_a_meaning_goes_only_if_it_adds_up(
    guessed: Callable[..., Read],
) -> None:
    rows = [["Item", 2021.0, 2022.0], ["Goods", 15.0, 25.0], ["Services", 4.0, 5.0]]
    assert asides(guessed(*rows, ["Total trade", 19.0, 30.0])) == [(4, "total")]


def test_that_a_total_that_is_no_sum_of_its_table_stays(
    guessed: Callable[..., Read],
) -> None:
    rows = [["Item", 2021.0, 2022.0], ["Goods", 15.0, 25.0], ["Services", 4.0, 5.0]]
    assert asides(guessed(*rows, ["Total reserves", 80.0, 90.0])) == []


def test_that_known_aggregates_stay_and_a_total_of_partners_goes(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Exports of Japan, USD million"],
        ["Partner", 2021.0, 2022.0],
        ["World", 90.0, 95.0],
        ["Asia", 30.0, 31.0],
        ["China", 20.0, 21.0],
        ["Korea", 10.0, 10.0],
        ["うち北朝鮮", 1.0, 1.0],
        ["Total", 30.0, 31.0],
    )
    assert asides(found) == [(7, "part"), (8, "total")]
    assert found.labels("partner")[:4:2] == ["World", "Asia"]


def test_that_a_subtotal_nobody_knows_by_name_goes(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["国", 2021.0, 2022.0],
        ["中国", 20.0, 21.0],
        ["韓国", 10.0, 10.0],
        ["近隣国小計", 30.0, 31.0],
    )
    assert asides(found) == [(4, "total")]


SUMS = (["Machines", 30.0, 50.0], ["Pumps", 10.0, 20.0], ["Fans", 20.0, 30.0])


def test_that_an_unnamed_sum_of_products_goes_in_trade(
    guessed: Callable[..., Read],
) -> None:
    head = ["Product", 2021.0, 2022.0]
    found = guessed(["Exports of Japan to China"], head, *SUMS)
    assert asides(found) == [(3, "total")]


def test_that_a_total_of_industries_with_a_code_stays(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Country", "Industry", "ISIC code", 2021.0, 2022.0],
        ["Japan", "All industries", "A-U", 30.0, 50.0],
        ["Japan", "Electronics", "C26", 10.0, 20.0],
        ["Japan", "Cars", "C29", 20.0, 30.0],
    )
    assert (asides(found), found.codes("industry")) == ([], ["A-U", "C26", "C29"])


def test_that_fields_of_a_database_are_known(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["row_id", "CountryID", "Country", "IndicatorName", 1970.0, 1971.0],
        ["r1", "392", "Japan", "GDP", 1.5, 2.5],
        ["r2", "156", "China", "GDP", 3.5, 4.5],
    )
    assert found.particulars("layout_guessed")["roles"] == (
        "A: label, B: economy_code, C: economy, D: measure"
    )


def test_that_a_measure_that_is_a_sum_stays(guessed: Callable[..., Read]) -> None:
    assert asides(guessed(["Item", 2021.0, 2022.0], *SUMS)) == []


def test_that_a_year_over_its_months_is_no_total(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Period", "Goods", "Services"],
        ["2023", 30.0, 60.0],
        ["2023-01", 10.0, 20.0],
        ["2023-02", 20.0, 40.0],
    )
    assert (asides(found), len(found.values)) == ([], 6)


def test_that_what_was_superseded_is_set_aside(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Period", "Goods", "Services"],
        ["2023-01", 30.0, 60.0],
        ["2023-02", 10.0, 20.0],
        ["January as published last month:"],
        [NO, 20.0, 40.0],
    )
    assert asides(found) == [(5, "superseded")]


# --- columns ---


def test_that_flags_beside_values_flag_them(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["geo", 2020.0, NO, 2021.0, NO],
        ["Japan", 1.5, "p", 2.5, "b"],
        ["France", 3.5, NO, 4.5, "e"],
    )
    assert found.said("flag") == ["provisional", "", "", "estimated"]
    assert found.said("note") == ["", "b", "", ""]


def test_that_codes_beside_names_are_their_codes(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Exports of Japan (thousand US dollars)"],
        ["HS", "品名", "Partner", "2022年", "2023年"],
        ["8542", "集積回路", "China", 1.0, 2.0],
        ["8541", "ダイオード", "China", 3.0, 4.0],
    )
    assert found.labels("product")[::2] == ["集積回路", "ダイオード"]
    assert found.codes("product") == ["8542", "8541"]


def test_that_codes_without_a_heading_are_codes_too(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Exports of Japan to China"],
        [NO, NO, 2022.0, 2023.0],
        ["0101", "Horses", 1.5, 2.5],
        ["0102", "Cattle", 3.5, 4.5],
    )
    assert found.codes("product") == ["0101", "0102"]


def test_that_what_cannot_be_added_is_left_out_of_trade(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Exports of Japan, 2023"],
        ["Partner", "数量（トン）", "金額（百万円）", "構成比", "順位"],
        ["China", 5.0, 10.0, 60.0, 1.0],
        ["Korea", 4.0, 7.0, 40.0, 2.0],
    )
    assert found.values == [10e6, 7e6]
    assert "構成比" in found.particulars("columns_left_out")["headings"]


def test_that_economies_down_and_across_are_reporters_and_partners(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Exports, 2022, USD million"],
        ["From / to", "Japan", "China", "Germany"],
        ["Japan", NO, 1.0, 2.0],
        ["China", 3.0, NO, 5.0],
        ["Germany", 5.0, 7.0, NO],
    )
    assert found.labels("economy")[:2] == ["Japan", "Japan"]
    assert found.labels("partner")[:2] == ["China", "Germany"]


def test_that_quarters_below_years_are_quarters(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["国", "2022年", NO, "2023年度", NO],
        [NO, "1-3月期", "第2四半期", "第1四半期", "第4四半期"],
        ["日本", 11.5, 21.5, 3.5, 4.5],
        ["中国", 13.5, 2.5, 73.5, 4.5],
    )
    assert found.said("period")[:4] == ["2022-Q1", "2022-Q2", "2023-Q2", "2024-Q1"]


def test_that_a_total_beside_months_is_the_year(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Exports to China (million yen)"],
        ["Year", "Jan", "Feb", "Total"],
        [2022.0, 1.5, 2.5, 6.5],
        [2023.0, 1.5, 2.5, 6.5],
    )
    assert found.said("period")[:3] == ["2022-01", "2022-02", "2022"]
    assert found.problems.count("reporter_unknown") == 1


def test_that_fields_with_years_in_their_names_are_read(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Top U.S. Exports"],
        ["countryd", "val2016", "val2017", "share17"],
        ["China", 1.5, 2.5, 10.0],
        ["Japan", 1.5, 2.5, 10.0],
    )
    assert found.said("period") == ["2016", "2017", "2016", "2017"]


def test_that_census_fields_are_flows_by_month(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["year", "CTYNAME", "IJAN", "IYR", "EJAN", "EYR"],
        ["2022", "China", 1.5, 2.5, 3.5, 4.5],
        ["2022", "Japan", 1.5, 2.5, 3.5, 4.5],
    )
    assert found.said("period")[:4] == ["2022-01", "2022", "2022-01", "2022"]
    assert found.labels("flow")[:4] == ["import", "import", "export", "export"]


def test_that_industries_across_are_known_by_their_codes(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Value added, 2018 (USD million)"],
        ["Country", "D26: Computers", "D29: Motor vehicles"],
        ["Japan", 1.5, 2.5],
        ["China", 3.5, 4.5],
    )
    assert (found.kinds, found.codes("industry")) == (["output"], ["C26", "C29"])


def test_that_codes_of_industries_in_labels_are_parted_from_names(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["日本の産業別付加価値額（億円）"],
        ["産業", "2021年", "2022年"],
        ["C26 電子", 1.0, 2.0],
        ["C29 自動車", 3.0, 4.0],
    )
    assert found.kinds == ["output"]
    assert found.labels("industry")[::2] == ["電子", "自動車"]
    assert found.codes("industry") == ["C26", "C29"]


def test_that_flows_are_known_by_content(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["区分", "国", 2021.0, 2022.0],
        ["輸出", "中国", 1.5, 2.5],
        ["輸入", "中国", 3.5, 4.5],
    )
    assert (found.kinds, found.labels("flow")[::2]) == (["trade"], ["export", "import"])


def test_that_units_are_known_by_content(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Indicator", NO, 2021.0, 2022.0],
        ["GDP", "USD billion", 1.0, 2.0],
        ["Growth", "%", 3.0, 4.0],
        ["Output", "thousand tonnes", 5.0, 6.0],
    )
    assert found.said("unit")[::2] == ["USD", "percent", "thousand tonnes"]


# --- number formats ---


def styled(form: str, *rows: Iterable[Value]) -> Sheet:
    one = sheet(*rows)
    one.styles = Styles([CellStyle(format=form)])
    for row in range(1, 9):
        one.styles.add_row(row, dict.fromkeys(range(2, 9), 0))
    return one


def test_that_numbers_shown_as_percentages_are_shares(
    read: Callable[..., Read],
) -> None:
    one = styled("0.0%", ["国", "構成比（％）", "シェア"], ["日本", 0.25, 0.5])
    found = read(one, recipes=(), vocabulary=KNOWN)
    assert (found.said("unit"), found.values) == (["share", "share"], [0.25, 0.5])


def test_that_a_format_in_millions_is_not_multiplied_again(
    read: Callable[..., Read],
) -> None:
    one = styled(
        '#,##0,,"mn"', ["USD million"], ["Country", "GDP", "GNI (USD million)"],
        ["Japan", 5e9, 6e9],
    )  # fmt: skip
    found = read(one, recipes=(), vocabulary=KNOWN)
    assert (found.said("unit"), found.values) == (["USD", "USD"], [5e9, 6e9])


def test_that_a_format_may_give_the_currency(read: Callable[..., Read]) -> None:
    one = styled('#,##0"円"', ["国", "生産", "消費"], ["日本", 5.0, 6.0])
    found = read(one, recipes=(), vocabulary=KNOWN)
    assert found.said("unit") == ["JPY", "JPY"]


def test_that_columns_without_headings_are_known_by_content(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        [NO, NO, 2021.0, 2022.0],
        ["C26 Electronics", "Japan", 1.5, 2.5],
        ["C29 Cars", "Japan", 3.5, 4.5],
    )
    assert found.particulars("layout_guessed")["roles"] == "A: industry, B: economy"


def test_that_months_in_a_column_of_months_with_years_are_periods(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Month", "Goods", "Services"],
        ["2023-01", 1.5, 2.5],
        ["2023-02", 3.5, 4.5],
    )
    assert found.said("period")[::2] == ["2023-01", "2023-02"]
