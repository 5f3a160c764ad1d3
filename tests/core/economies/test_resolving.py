from __future__ import annotations

import time

import pytest

from core.economies import Match, Role, Why

SPELLINGS = {
    "China (People's Republic of)": "CHN",
    "CHN: China (People's Republic of)": "CHN",
    "China, P.R.: Mainland": "CHN",
    "PRC": "CHN",
    "中華人民共和国": "CHN",
    "Chinese Taipei": "TWN",
    "Taiwan Province of China": "TWN",
    "Taiwan China": "TWN",
    "臺灣": "TWN",
    "China, P.R.: Hong Kong": "HKG",
    "Hong Kong SAR, China": "HKG",
    "China, Macao SAR": "MAC",
    "Korea": "KOR",
    "Korea, South": "KOR",
    "Korea  South 3 4": "KOR",
    "Korea, Rep.": "KOR",
    "大韓民国": "KOR",
    "D.P.R. of Korea": "PRK",
    "Korea, Dem. People's Rep. of": "PRK",
    "朝鮮民主主義人民共和国": "PRK",
    "Congo (Kinshasa)": "COD",
    "Congo (Democratic Republic of the) 1": "COD",
    "Congo (Brazzaville)": "COG",
    "Congo, Rep.": "COG",
    "Egypt, Arab Rep.": "EGY",
    "Lao People’s Democratic Rep.": "LAO",
    "Côte d`Ivoire": "CIV",
    "Burma": "MMR",
    "Falkland Islands(Islas Malvin": "FLK",
    "MAL": "MYS",
    "ROM": "ROU",
    "UK": "GBR",
    "U.S.": "USA",
    "u.s.a.": "USA",
    "米国": "USA",
    "アメリカ": "USA",
    "ｱﾒﾘｶ": "USA",
    "イギリス": "GBR",
    "豪州": "AUS",
    "オーストラリア": "AUS",
    "Kosovo*": "XKX",
    "Italy³": "ITA",
    "Yugoslavia (former)": "YUG",
    "Belgium-Luxembourg": "BLX",
}


@pytest.mark.parametrize(("label", "code"), SPELLINGS.items(), ids=SPELLINGS.keys())
def test_that_a_publishers_spelling_is_its_economy(economies, label, code):
    match = economies.resolve(label)
    assert (match.code, match.role) == (code, Role.ECONOMY)


AGGREGATES = {
    "World (75)": "WLD",
    "世界計": "WLD",
    "EU-27": "EU27",
    "欧州連合": "EU27",
    "EU-28": "EU28",
    "Euro area – 20 countries (from 2023)": "EA20",
    "Sub Saharan Africa": "SUB_SAHARA",
    "South/Central America": "S_C_AMERICA",
    "RoW": "ROW",
    "Various": "VARIOUS",
    "Unidentified Countries": "UNIDENTIFIED",
    "Total": "TOTAL",
    "Advanced Technology Products": "WLD_ATP",
    "World*": "WLD",
}


@pytest.mark.parametrize(("label", "code"), AGGREGATES.items(), ids=AGGREGATES.keys())
def test_that_an_aggregate_is_known_as_one(economies, label, code):
    match = economies.resolve(label)
    assert (match.code, match.role) == (code, Role.AGGREGATE)


CODES = {
    ("iso2", "NA"): "NAM",
    ("iso2", "UK"): "GBR",
    ("iso2", "EL"): "GRC",
    ("iso3", "kor"): "KOR",
    ("iso3", "XKX"): "XKX",
    ("iso_numeric", "036"): "AUS",
    ("iso_numeric", "36.0"): "AUS",
    ("comtrade", "842"): "USA",
    ("comtrade", "251"): "FRA",
    ("comtrade", "579"): "NOR",
    ("comtrade", "699"): "IND",
    ("comtrade", "757"): "CHE",
    ("comtrade", "381"): "ITA",
    ("comtrade", "0"): "WLD",
    ("census", "5700"): "CHN",
    ("census", "0003"): "EU27",
    ("census", "3"): "EU27",
    ("census", "5082"): "PSE",
    ("", "ASIA"): "ASIA",
}


@pytest.mark.parametrize(("named", "code"), CODES.items(), ids=map(" ".join, CODES))
def test_that_a_code_is_read_in_its_scheme(economies, named, code):
    scheme, written = named
    match = economies.resolve("", code=written, scheme=scheme)
    assert (match.code, match.why) == (code, Why.CODE)


@pytest.mark.parametrize("label", ["Germany and France", "Missouri (US state)", "n.a."])
def test_that_what_is_no_economy_stays_unmatched(economies, label):
    assert economies.resolve(label) == Match(None, Role.UNMATCHED, Why.UNKNOWN)


@pytest.mark.parametrize("label", ["", "  ", "…"])
def test_that_a_blank_label_is_said_to_be_blank(economies, label):
    assert economies.resolve(label) == Match(None, Role.UNMATCHED, Why.BLANK)


def test_that_namibias_code_is_no_missing_value(economies):
    assert economies.resolve("NA").code == "NAM"


@pytest.mark.parametrize("word", ["No", "in", "can", "Mal", "per"])
def test_that_a_word_is_not_taken_for_a_code(economies, word):
    assert economies.resolve(word).code is None


def test_that_a_footnote_number_never_makes_another_union(economies):
    assert economies.resolve("EU 12").code is None


def test_that_the_footnote_is_told(economies):
    assert economies.resolve("Albania 2 3").why is Why.FOOTNOTE


def test_that_the_code_decides_and_the_contradiction_is_told(economies):
    match = economies.resolve("Taiwan", code="156", scheme="comtrade")
    assert (match.code, match.why) == ("CHN", Why.CODE_AGAINST_LABEL)


def test_that_an_unknown_code_leaves_the_label_to_decide(economies):
    label = "Sub-Saharan Africa developing"
    assert economies.resolve(label, code="SST", scheme="iso3").code == "SSA"


@pytest.mark.parametrize(("label", "code"), [("Other Asia, nes", ""), ("", "490")])
def test_that_other_asia_is_taiwan_with_a_caution(economies, label, code):
    match = economies.resolve(label, code=code, scheme="comtrade")
    assert (match.code, match.caution) == ("TWN", "other_asia_nes")


def test_that_taiwan_by_name_needs_no_caution(economies):
    assert economies.resolve("Taiwan").caution == ""


def test_that_a_scheme_nobody_knows_is_refused(economies):
    with pytest.raises(ValueError, match="gaul"):
        economies.resolve("France", code="85", scheme="gaul")


@pytest.mark.parametrize(
    ("slip", "meant"), [("Germny", "DEU"), ("Untied States", "USA"), ("Nigera", "NGA")]
)
def test_that_a_slip_is_suggested_but_not_accepted(economies, slip, meant):
    assert economies.resolve(slip).code is None
    assert economies.suggestions(slip)[0] == meant


@pytest.mark.parametrize(
    "slip",
    ["Chnia", "Taiwn", "Hong Kongg", "Macauu", "Koera, South", "Noth Korea", "Conggo"],
)
def test_that_nothing_is_suggested_where_a_slip_is_costly(economies, slip):
    assert economies.suggestions(slip) == ()


def test_that_three_hundred_labels_resolve_in_twenty_milliseconds(economies):
    labels = list(SPELLINGS) * 7
    best = min(_seconds(economies, labels) for _ in range(5))
    assert best < 0.02


def _seconds(economies, labels):
    start = time.perf_counter()
    for label in labels:
        economies.resolve(label)
    return time.perf_counter() - start
