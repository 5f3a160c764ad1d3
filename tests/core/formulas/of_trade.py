"""Ids of figures over trade that the views ask for, of the Census in the sample."""

from __future__ import annotations

from core.figure import figure_id
from core.formulas.trade.advantage import ADVANTAGES
from core.formulas.trade.changes import CHANGES
from core.formulas.trade.partner_concentration import FORMULAS as CONCENTRATIONS
from core.formulas.trade.penetration import PENETRATIONS
from core.formulas.trade.shares import SHARES

OVER = "dataset=census-balance-2023-01/economy=USA/partner={}/product={}/measure=NSA"
CHINA, WORLD = OVER.format("CHN", ""), OVER.format("WLD", "")
ATP = OVER.format("WLD", "ATP")
FLOWS = ("exports", "imports", "trade_balance")

SUFFICIENCY = (
    "dataset=census-balance-2023-01/other=oecd-iot-2021/economy=USA/partner=WLD"
    "/product=C26/measure=NSA/period=2018"
)
PENETRATED = tuple(f"{formula}/{SUFFICIENCY}" for formula in PENETRATIONS)
ROBOTS = (
    ("dataset", "mic2025-targets"),
    ("economy", "CHN"),
    ("indicator", "Target: industrial robots"),
    ("unit", "percent"),
)
SALES = figure_id(
    "indicator",
    (
        ("dataset", "semiconductor-china-exposure"),
        ("economy", "CHN"),
        ("indicator", "Share of world semiconductor sales by its firms"),
        ("unit", "percent"),
    ),
    "2020",
)
GAPS_TO_TARGETS = (
    figure_id("target_gap", (*ROBOTS, ("reached", SALES)), "2020"),
    figure_id("target_gap", (*ROBOTS, ("reached", SALES)), "2025"),
    figure_id("computed_target_gap", (*ROBOTS, ("reached", PENETRATED[2])), "2025"),
)
"""What is said of production and of targets; the sample has no production."""

IDS = (
    *(
        f"cumulative_{flow}/{CHINA}/period=2001:{last}"
        for flow in FLOWS[:2]
        for last in (2022, 2023)
    ),
    *(f"{formula}/{CHINA}/period=2022" for formula in SHARES),
    *(f"{formula}/{CHINA}/period=1999-04" for formula in SHARES),
    *(f"product_share/{ATP}/flow={flow}/whole=/period=2022" for flow in FLOWS[:2]),
    *(
        f"rest_of_partners{end}/{WORLD}/flow={flow}/shown=CAN,CHN,MEX/period=2022"
        for end in ("", "_share")
        for flow in FLOWS[:2]
    ),
    f"rest_of_partners/{WORLD}/flow=trade_balance/shown=CAN,CHN/period=2022",
    *(
        f"rest_of_products{end}/{WORLD}/flow=exports/products=ATP/period=2022"
        for end in ("", "_share")
    ),
    *(
        f"{formula}/{CHINA}/flow={flow}/period=2010:{last}"
        for formula in CHANGES
        for last in ("2022", "1900")
        for flow in (SHARES if formula == "trade_share_change" else FLOWS)
    ),
    *(
        f"{formula}/{WORLD}/flow={flow}{largest}/period={period}"
        for formula in CONCENTRATIONS
        for largest in ["/largest=4" if "ratio" in formula else ""]
        for flow in FLOWS[:2]
        for period in ("1990", "2010", "2022", "2022-03", "2023-12")
    ),
    *(f"{formula}/{ATP}/period=2022" for formula in ADVANTAGES),
    *(f"observation/{CHINA}/flow=export/period={when}" for when in ("2022", "1990")),
)
