"""The figures of the published paper, as somebody who read it counts them.

The table of claims says what the paper's claims are; not every figure is a row of its
own there, and some rows are of no figure. So the figures of the body of the paper were
counted by hand, each with its paragraph, and the two are held against each other.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "../shared/data/paper"
TEXT, TABLE = FOLDER / "policy-paper.txt", FOLDER / "claims.csv"

BY_HAND = (
    *("40", "10"),
    *("3.3 percent", "7.5-fold", "25.3 percent", "3.75 percent", "32.4 percent"),
    *("4.4", "32 percent", "2.8 percent", "26.9 percent", "859 percent"),
    *("1.47", "50 percent", "0.87", "1.21"),
    *("80 percent", "26.6 percent", "5.2 percent", "75 percent", "16.1", "4 percent"),
    *("71 percent", "18.4 percent", "5.4 percent", "69 percent", "25-year"),
    *("23.2", "7.2 percent", "23.4", "21.5 percent", "8.2 percent"),
    *("$680 billion", "42 percent"),
    *("$6.4 trillion", "$2.175 trillion", "3.7 million", "three-fourths"),
    *("2.8 million", "$212 billion", "$4 trillion", "$3.2 trillion"),
    *("RMB 4 trillion", "$610 billion"),
    *("$27 billion", "15 percent", "50 percent", "half", "12", "6 percent", "22"),
    *("10 percent", "two", "$170 billion", "$230 billion", "200"),
    *("5 percent", "67 percent", "$42 billion", "80 percent"),
    *("$734 billion", "17.8 trillion", "20 percent"),
    *("four decades", "30 percent", "a billion"),
    *("36 percent", "30 percent", "0 percent", "70 percent", "30 percent"),
    *("$52 billion", "¥4 trillion", "$26.7 billion", "three years", "2-nanometer"),
    *("$110 million", "10 percent", "16 percent", "71 percent"),
)
"""Every figure of the body, in its order, without numbers that point back to one."""

OF_DATES = frozenset({"G03", "K08", "D01", "D02"})
"""Claims whose number is the year of an event: a date, and no figure."""

UNITS = {
    "%": ("percent", 1),
    "% of world": ("percent", 1),
    "% above world": ("percent", 1),
    "% decline": ("percent", 1),
    "x": ("fold", 1),
    "LQ": ("LQ", 1),
    "years": ("years", 1),
    "nations": ("count", 1),
    "industries": ("count", 1),
    "firms": ("count", 1),
    "million": ("count", 1e6),
    "US$bn": ("USD", 1e9),
    "US$tn": ("USD", 1e12),
    "US$m": ("USD", 1e6),
    "nm": ("nm", 1),
}
"""By the unit of a row, that of a figure, and how many of it there are in one."""

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SKIPPED = re.compile(r"\b(?:19|20)\d\ds?\b|[“\"].*?[”\"]|\[.*?\]")
IMPLIED = ("(implied)", "(consistency)")
"""How rows begin that state nothing: they are worked out from other rows."""


def claims():
    """Return the rows of the table by id."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def wanted(row):
    """Return the figures that a row states, as values and units; none if it has none.

    A row that gives several numbers in its quotation and no value of its own
    (`grew from 4.4 to 32 percent`) wants each of them in per cent.
    """
    if row["quote"].startswith(IMPLIED) or row["id"].startswith("X"):
        return []
    unit = UNITS.get(row["unit"].split(" (")[0], UNITS.get(row["unit"]))
    if unit and NUMBER.fullmatch(row["stated_value"].lstrip("-")):
        name, times = unit
        return [(abs(float(row["stated_value"])) * times, name)]
    if "percent" in row["quote"] and row["unit"].startswith("%"):
        numbers = NUMBER.findall(SKIPPED.sub("", row["quote"]))
        return [(float(number), "percent") for number in numbers]
    return []


def passage_of(row, passages):
    """Return the number of the passage that a row quotes: it shares most words."""
    words = set(re.findall(r"[\w.$¥]+", row["quote"]))
    shared = [len(words & set(re.findall(r"[\w.$¥]+", one.text))) for one in passages]
    return shared.index(max(shared))
