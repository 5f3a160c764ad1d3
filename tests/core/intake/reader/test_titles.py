"""What titles, lines of properties and notes say of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.economies import load_economies
from core.intake.reader.guessing.reporters import economy_of_title, traders
from core.intake.reader.guessing.section_facts import section_facts
from core.intake.reader.words.flow_words import flow_of_heading, longest_name
from core.intake.reader.words.heading_facts import facts_of, quarter_of, written_out
from core.intake.reader.words.source_words import source_facts
from core.intake.reader.words.texts import closed_up
from core.intake.reader.words.vocabulary import Vocabulary
from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.core.intake.reader.reading import Read

WORDS = Vocabulary(load_economies().vocabulary())
NONE = Vocabulary(frozenset())


@pytest.mark.parametrize(
    ("title", "reporter", "partner"),
    [
        ("Imports of Japan from China, 2023", "Japan", "China"),
        ("U.S. exports to China", "U.S.", "China"),
        ("Top U.S. Exports by State", "U.S.", ""),
        ("Table 3. United States: Exports to China by item", "United States", "China"),
        ("Exports from Germany to China, Hong Kong SAR", "Germany",
         "China, Hong Kong SAR"),
        ("Japan's imports from Korea, Dem. Rep.", "Japan", "Korea, Dem. Rep."),
        ("Trade of Japan", "Japan", ""),
        ("日本の対中輸出", "日本", "中国"),
        ("日本の国・地域別輸出", "日本", ""),
        ("中国の対日輸出入", "中国", "日本"),
        ("日中貿易　米の輸出", "", ""),
        ("対米輸出の推移", "", "米国"),
        ("我が国の輸入", "日本", ""),
        ("New Mexico exports", "", ""),
        ("Exports to China, Japan and Korea", "", ""),
        ("Exports of goods and services", "", ""),
        ("Output of steel in Japan", "", ""),
    ],
)  # fmt: skip
def test_that_a_title_says_whose_trade_it_is_and_with_whom(
    title: str, reporter: str, partner: str
) -> None:
    said = traders(title, WORDS)
    assert (said.get("economy", ""), said.get("partner", "")) == (reporter, partner)


@pytest.mark.parametrize(
    ("title", "economy"),
    [
        ("Output of steel in Japan", "Japan"),
        ("Japan: main indicators", "Japan"),
        ("日本の産業別生産", "日本"),
        ("わが国の産業", "日本"),
        ("Steel in Japan and in China", ""),
        ("GDP by country", ""),
        ("Exports of Japan", ""),
    ],
)
def test_that_a_title_says_what_economy_it_is_about(title: str, economy: str) -> None:
    assert economy_of_title(title, WORDS) == economy


def test_that_a_name_is_taken_as_long_as_it_is() -> None:
    assert longest_name("Trinidad and Tobago, 2020", WORDS.knows) == (
        "Trinidad and Tobago"
    )


@pytest.mark.parametrize(
    ("heading", "facts"),
    [
        ("Exports to China (USD million)",
         {"flow": "export", "partner": "China", "unit": "USD million"}),
        ("2020年 輸出額（百万円）",
         {"flow": "export", "unit": "百万円", "period": "2020年"}),
        ("対中輸出", {"flow": "export", "partner": "中国"}),
        ("輸　出", {"flow": "export"}),
        ("share14", {"unit": "percent", "period": "2014", "measure": "share"}),
        ("val99", {"period": "1999"}),
        ("前年比", {"unit": "percent", "measure": "前年比"}),
        ("GDP_2020_USD million", {"measure": "GDP_2020_USD million"}),
        ("GDP 2020 (USD million)",
         {"unit": "USD million", "period": "2020", "measure": "GDP"}),
        ("Balance of exports and imports",
         {"measure": "Balance of exports and imports"}),
        ("Vehicles", {"measure": "Vehicles"}),
        ("12月", {"month": "12"}),
    ],
)  # fmt: skip
def test_that_a_heading_may_say_several_things(
    heading: str, facts: Mapping[str, str]
) -> None:
    found = dict(facts_of([heading], WORDS.for_headings([])))
    if "GDP_2020" in heading:
        assert found["measure"]
    else:
        assert found == facts


@pytest.mark.parametrize(
    ("headings", "period"),
    [
        (["2022", "Q1"], "2022-Q1"),
        (["FY2022", "第2四半期"], "2022年度第2四半期"),
        (["2022/23", "Q1"], "2022/23-Q1"),
        (["2022-01", "Q1"], "2022-01 Q1"),
        (["2022", "Year"], "2022"),
    ],
)
def test_that_a_quarter_takes_its_year_from_above(
    headings: list[str], period: str
) -> None:
    assert facts_of(headings, NONE)["period"] == period


def test_that_years_of_an_era_are_written_out() -> None:
    assert written_out(["平成30年", "令和元", "2", "3", "9", "Cars", "4"]) == [
        "平成30年", "令和元", "令和2", "令和3", "9", "Cars", "4",
    ]  # fmt: skip


def test_that_december_ends_the_last_quarter() -> None:
    assert (quarter_of("12月期"), quarter_of("2nd quarter")) == ("Q4", "Q2")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("2023", {"year": "2023"}),
        ("＜令和５年＞", {"year": "令和５年"}),
        ("4月", {"month": "4"}),
        ("Japan", {"economy": "Japan"}),
        ("(USD million)", {"unit": "USD million"}),
        ("輸　出（億円）", {"flow": "export", "unit": "億円"}),
        ("C26: Electronics", {"industry_code": "C26", "industry": "Electronics"}),
        ("Machinery", {}),
    ],
)
def test_that_the_label_of_a_section_goes_to_its_role(
    text: str, facts: Mapping[str, str]
) -> None:
    assert section_facts(text, WORDS) == facts


@pytest.mark.parametrize(
    ("line", "key", "said"),
    [
        ("Source: Census Bureau", "publisher", "Census Bureau"),
        ("出所）財務省", "publisher", "財務省"),
        ("Last updated: 3 June 2025", "released", "3 June 2025"),
        ("公表日：令和6年1月24日", "released", "令和6年1月24日"),
        ("OECD ICIO, 2021 edition", "edition", "2021 edition"),
        ("2015年基準改定", "edition", "2015年基準"),
        ("(注)速報値", "notes", "(注)速報値"),
    ],
)
def test_that_lines_say_who_published_what_and_when(
    line: str, key: str, said: str
) -> None:
    assert source_facts([line])[key] == said


def test_that_a_dash_between_flows_is_no_flow() -> None:
    assert [flow_of_heading(t) for t in ("輸出入", "輸出依存度", "再輸出")] == [
        "",
        "",
        "re-export",
    ]


def test_that_signs_set_apart_are_closed_up() -> None:
    assert closed_up("製　造　業") == "製造業"


@pytest.fixture
def guessed(read: Callable[..., Read]) -> Callable[..., Read]:
    known = load_economies().vocabulary()

    def reading(*rows: list[str | float | None], name: str = "Data") -> Read:
        return read(sheet(*rows, name=name), recipes=(), vocabulary=known)

    return reading


def test_that_lines_of_properties_give_facts(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Dataset:", "GDP growth"],
        ["Last updated:", "03/06/2025"],
        ["Unit of measure", None, "percentage change on previous period"],
        [None],
        ["Country", 2020.0, 2021.0, 2022.0, 2023.0],
        ["Japan", 1.5, 2.5, 1.5, 2.5],
        ["China", 3.5, 4.5, 3.5, 4.5],
    )
    assert set(found.said("unit")) == {"percent"}
    assert set(found.labels("measure")) == {"GDP growth"}


def test_that_an_indicator_in_a_line_may_be_a_flow(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Indicator", "Merchandise exports - annual (Million US dollar)"],
        [None],
        ["Reporting Economy", "Partner Economy", 2022.0, 2023.0],
        ["Japan", "World", 1.5, 2.5],
        ["China", "World", 3.5, 4.5],
    )
    assert (found.kinds, found.values[0]) == (["trade"], 1.5e6)
    assert found.labels("measure")[0] == "Merchandise exports - annual"


def test_that_an_economy_alone_above_a_table_of_flows_reports_it(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Exports, FOB to Partner Countries"],
        [None],
        ["China, P.R.: Mainland"],
        ["US Dollars, Millions"],
        [None, 2022.0, 2023.0],
        ["Japan", 1.5, 2.5],
        ["Korea", 3.5, 4.5],
    )
    assert found.labels("economy")[0] == "China, P.R.: Mainland"
    assert found.labels("partner")[::2] == ["Japan", "Korea"]


def test_that_an_export_of_a_database_is_no_trade(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Country", 2022.0, 2023.0], ["Japan", 1.5, 2.5], name="OECD.Stat export"
    )
    assert found.kinds == ["indicator"]


def test_that_a_line_may_give_one_thing_by_name(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Reporter: Japan"],
        ["Flow: Imports"],
        ["Partner", 2022.0, 2023.0],
        ["China", 1.5, 2.5],
    )
    assert found.labels("economy") == ["Japan", "Japan"]
    assert found.labels("flow") == ["import", "import"]
