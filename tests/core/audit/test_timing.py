"""The dates of a text, and which figure holds when."""

from __future__ import annotations

import pytest

from core.audit.claims import claims_of
from core.audit.draft import pasted
from core.audit.periods import periods
from core.audit.plain import plain

DATES = [
    ("in 1995", "1995", "1995"),
    ("from 2001 to 2023", "2001", "2023"),
    ("between 2002 and 2018", "2002", "2018"),
    ("1995–2020", "1995", "2020"),
    ("2010-12", "2010-12", "2010-12"),
    ("by August 2015", "2015-08", "2015-08"),
    ("on December 2, 2020", "2020-12", "2020-12"),
    ("19 August 2024", "2024-08", "2024-08"),
    ("in the 2000s", "2000", "2009"),
    ("in FY2017", "2017", "2017"),
    ("1995年", "1995", "1995"),
    ("１９９５年", "1995", "1995"),
    ("2001年から2023年まで", "2001", "2023"),
    ("2002～2022年", "2002", "2022"),
    ("2015年8月", "2015-08", "2015-08"),
    ("令和5年", "2023", "2023"),
    ("令和元年", "2019", "2019"),
    ("平成30年度", "2018", "2018"),
    ("2023年度", "2023", "2023"),
]


@pytest.mark.parametrize(("text", "first", "last"), DATES, ids=[d[0] for d in DATES])
def test_that_a_date_is_read(text, first, last):
    [found] = periods(plain(text))
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["2000 companies", "1,995 jobs", "$2000", "the Hamilton Index (2023)"]
)
def test_that_a_number_or_an_edition_is_no_date(text):
    assert periods(plain(text)) == []


def times(text, names):
    return [
        f"{one.time.first}:{one.time.last}" for one in claims_of(pasted(text), names)
    ]


def test_that_the_two_ends_of_a_change_have_its_two_dates(names):
    text = "China's share rose from 3.75 percent in 1995 to 32.4 percent in 2020."
    assert times(text, names) == ["1995:1995", "2020:2020"]


def test_that_ends_without_dates_have_those_of_the_span_before(names):
    text = (
        "From 1995 to 2020 Japan's share fell by 80 percent, from 26.6 to 5.2 percent."
    )
    assert times(text, names) == ["1995:2020", "1995:1995", "2020:2020"]


def test_that_a_sentence_without_a_date_has_that_of_the_one_before(names):
    text = "From 2001 to 2023 it had a $6.4 trillion deficit. It had a $2 trillion gap."
    assert times(text, names) == ["2001:2023", "2001:2023"]


YEAR_ON_YEAR = [
    ("In August 2021 it rose. In 2022 it rose by 6.3% year on year.", "2022:2022"),
    ("In August 2022 it rose by 6.3% year on year.", "2021-08:2022-08"),
    (
        "In May 2022 it fell. On the same month of 2021 it fell by 6%.",
        "2021-05:2022-05",
    ),
    ("2022年5月に減少。2021年の同じ月から6%減少。", "2021-05:2022-05"),
    ("In August 2022 it rose. Year on year it rose by 6.3%.", "2021-08:2022-08"),
    ("In May 2021 and in 2022 it rose. Year on year it rose by 6.3%.", "2022:2022"),
]


@pytest.mark.parametrize(
    ("text", "expected"), YEAR_ON_YEAR, ids=[one[0] for one in YEAR_ON_YEAR]
)
def test_that_year_on_year_is_of_the_date_that_is_spoken_of(names, text, expected):
    assert times(text, names)[-1] == expected


def test_that_a_month_is_of_the_year_named_before_it(names):
    text = "In 2022 imports were largest in August, $50.3 billion."
    assert times(text, names) == ["2022-08:2022-08"]
