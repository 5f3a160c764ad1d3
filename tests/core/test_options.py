"""What an office has chosen shows in what is written, drawn and read."""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files
from itertools import product

import pytest

from core.audit.finding import figures_in
from core.briefs.colours import INK, PALETTES, on_paper
from core.briefs.filled import exact
from core.briefs.looks import styles
from core.briefs.names import with_article
from core.briefs.quality_words import amount_text
from core.days import written_day, written_month
from core.digits import NO_BREAK, as_python, counted
from core.format import terse, tick, written, written_period
from core.i18n import speaking
from core.intake.allowed import allowed_limits
from core.intake.limits import GIBIBYTE, LAPTOP
from core.moment import moment
from core.money import amount, sheet_amounts
from core.options import DELIVERED, OFFERED, Options, choosing, neutral, options
from core.quality.finding import Amount

DAY = date(2026, 12, 1)


def digits(text):
    """What is said of a number once its signs of grouping are made alike."""
    return "".join(sign for sign in as_python(text) if sign.isdigit() or sign == ".")


def test_that_a_choice_holds_for_a_while_and_no_longer():
    with choosing(Options(numbers="space")):
        assert options().numbers == "space"
    assert options() == DELIVERED


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("comma", "1,234.5"),
        ("space", f"1{NO_BREAK}234.5"),
        ("space_comma", f"1{NO_BREAK}234,5"),
        ("point_comma", "1.234,5"),
    ],
)
def test_that_numbers_are_written_in_the_style_chosen(style, text):
    with choosing(Options(numbers=style)):
        assert written(12.345, "share") == f"{text}%"
        assert amount(1_234_500_000_000_000.0, "USD") == f"${text} trillion"
        assert counted(1234567) == written(1234567.0, "count")
        assert as_python(text) == "1,234.5"


def test_that_no_number_escapes_the_style():
    with choosing(Options(numbers="space_comma")):
        said = [
            written(1.5, unit) for unit in ("LQ", "pp", "fold", "years", "per_year")
        ]
        said += [terse(0.2481, "share"), tick(1.5, "LQ"), amount(2.5e6, "JPY")]
        said += [exact(0.248125731), amount_text(Amount(1234.5, ""))]
        assert [text for text in said if "." in text] == []


@pytest.mark.parametrize("numbers", OFFERED["numbers"])
@pytest.mark.parametrize("amounts", OFFERED["amounts"])
def test_that_one_figure_has_the_same_digits_in_either_language(numbers, amounts):
    with choosing(Options(numbers=numbers, amounts=amounts)):
        for value, unit in product((0.2481, 1234.0), ("share", "LQ", "fold", "pp")):
            with speaking("en"):
                english = digits(written(value, unit))
            with speaking("ja"):
                assert digits(written(value, unit)) == english


@pytest.mark.parametrize("size", [377.5e9, 319.2e6, 27.44e12, 999.97e9])
def test_that_amounts_by_thousands_are_the_same_number_in_either_language(size):
    with choosing(Options(amounts="thousands")):
        english = digits(amount(size, "USD"))
        with speaking("ja"):
            assert digits(amount(size, "USD")) == english


def test_that_large_amounts_are_said_as_chosen():
    assert amount(377.5e9, "USD") == "$377.5 billion"
    with choosing(Options(amounts="short")):
        assert amount(377.5e9, "USD") == "$377.5 bn"
    with choosing(Options(amounts="thousands")), speaking("ja"):
        assert amount(377.5e9, "USD") == "377.5十億ドル"
        assert tick(2e11, "USD") == "200十億ドル"
        assert sheet_amounts([2e11], "USD") == (1, '#,##0.0,,,"十億ドル"')
    with choosing(Options(amounts="short")), speaking("ja"):
        assert amount(377.5e9, "USD") == "3,775億ドル"


@pytest.mark.parametrize(
    ("style", "table", "head", "japanese"),
    [
        ("mixed", "2026-12-01", "1 December 2026", "2026年12月1日"),
        ("iso", "2026-12-01", "2026-12-01", "2026-12-01"),
        ("long", "1 December 2026", "1 December 2026", "2026年12月1日"),
        ("us", "December 1, 2026", "December 1, 2026", "2026年12月1日"),
        ("era", "1 December 2026", "1 December 2026", "令和8年12月1日"),
    ],
)
def test_that_days_are_written_in_the_style_chosen(style, table, head, japanese):
    with choosing(Options(dates=style)):
        assert written_period("2026-12-01") == table
        assert written_day(DAY, in_words=True) == head
        with speaking("ja"):
            assert written_day(DAY, in_words=True) == japanese


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 25), "昭和元年12月25日"),
        (date(1912, 7, 29), "明治45年7月29日"),
        (date(1872, 12, 31), "1872年12月31日"),
    ],
    ids=str,
)
def test_that_eras_begin_on_their_first_day(day, said):
    with choosing(Options(dates="era")), speaking("ja"):
        assert written_day(day) == said


def test_that_months_follow_days():
    with choosing(Options(dates="era")), speaking("ja"):
        assert written_month(date(2023, 1, 1)) == "令和5年1月"
        assert written_period("2022-01:2022-07") == "令和4年1月～7月"
        assert written_period("2022") == "2022年"
    with choosing(Options(dates="us")):
        assert written_period("2023-01") == "January 2023"
        assert moment("2026-12-01T12:00:00+00:00").startswith("December 1, 2026 ")


def test_that_a_day_no_calendar_has_stands_as_it_is():
    with choosing(Options(dates="long")):
        assert written_period("2023-02-30") == "2023-02-30"


@pytest.mark.parametrize("name", OFFERED["palette"])
def test_that_every_palette_offered_is_there(name):
    with choosing(Options(palette=name)):
        assert on_paper(0) == PALETTES[name].light.hues[0]
        assert on_paper(INK) == "#1a1a1a"


def test_that_lines_of_a_grey_palette_are_told_apart_by_their_dash():
    codes = ["USA", "CHN", "JPN", "EU27", "KOR", "WORLD"]
    with choosing(Options(palette="grey")):
        looks = styles(codes)
    assert len({look.dash for look in looks}) == len(codes)
    assert {look.dash for look in styles(codes)} == {()}


def test_that_the_reader_may_cost_what_is_chosen(monkeypatch):
    monkeypatch.setattr("core.intake.allowed.installed_bytes", lambda: 8 * GIBIBYTE)
    assert allowed_limits() == LAPTOP
    with choosing(Options(memory="3", seconds="300", cells="30")):
        limits = allowed_limits()
    assert limits.memory_bytes == 3 * GIBIBYTE
    assert (limits.cpu_seconds, limits.wall_seconds) == (300, 600.0)
    assert limits.sheet_cells == 30_000_000


def test_that_no_choice_takes_more_than_half_of_a_small_machine(monkeypatch):
    monkeypatch.setattr("core.intake.allowed.installed_bytes", lambda: 8 * GIBIBYTE)
    with choosing(Options(memory="8")):
        assert allowed_limits().memory_bytes == 4 * GIBIBYTE


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("comma", f"exports of $1{NO_BREAK}234.5 million"),
        ("space", f"exports of $1{NO_BREAK}234.5 million"),
        ("space_comma", f"exports of $1{NO_BREAK}234,5 million"),
        ("space_comma", "exports of $1234,5 million"),
        ("point_comma", "exports of $1.234,5 million"),
    ],
)
def test_that_a_draft_is_read_in_the_style_of_its_office(style, text):
    with choosing(Options(numbers=style)):
        (found,) = figures_in(text)
    assert found.value == pytest.approx(1_234_500_000)


@pytest.mark.parametrize("amounts", OFFERED["amounts"])
@pytest.mark.parametrize("numbers", OFFERED["numbers"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_the_audit_reads_what_the_program_writes(language, numbers, amounts):
    chosen = Options(numbers=numbers, amounts=amounts)
    with choosing(chosen), speaking(language):
        for size in (377.5e9, 3_192e5, 27.4e12):
            (found,) = figures_in(f"{written(size, 'USD')}。")
            assert found.value == pytest.approx(size)


def test_that_a_sentence_kept_to_compare_is_the_same_in_every_office():
    one = Options(numbers="space", dates="era", taiwan="chinese-taipei", palette="grey")
    assert neutral(one) == Options(palette="grey")


def test_that_a_run_of_months_names_both_eras_it_lies_in():
    with speaking("ja"), choosing(Options(dates="era")):
        assert written_period("2019-01:2019-06") == "平成31年1月～令和元年6月"
        assert written_period("2022-01:2022-07") == "令和4年1月～7月"


def test_that_every_name_on_offer_that_takes_an_article_has_it():
    text = (files("resources") / "economy_names.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    names = {row["name_en"] for row in rows if "Republic of" in row["name_en"]}
    assert names
    assert [one for one in names if not with_article("x", one).startswith("the ")] == []
