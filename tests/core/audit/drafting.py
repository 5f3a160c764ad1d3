"""A clean draft, made of what the tabs say of the sample case, and errors for it."""

from __future__ import annotations

from core.briefs.controls.brief import controls_brief
from core.briefs.market.brief import market_share_brief
from core.briefs.trade.brief import trade_brief
from tests.core.briefs.walking import choosing

ITIF = "itif-hamilton-2023"
VIEWS = (
    (market_share_brief, {"market_view": "trend", "market_dataset": ITIF}),
    (market_share_brief, {"market_view": "change", "market_dataset": ITIF}),
    (market_share_brief, {"market_view": "parity", "market_dataset": ITIF}),
    (market_share_brief, {"market_view": "ranking"}),
    (market_share_brief, {"market_view": "change"}),
    (trade_brief, {"trade_view": "balance"}),
    (trade_brief, {"trade_view": "exposure"}),
    (trade_brief, {"trade_view": "to_date"}),
    (trade_brief, {"trade_view": "rolling"}),
    (trade_brief, {"trade_view": "seasons"}),
    (trade_brief, {"trade_view": "indicators"}),
    (controls_brief, {"controls_view": "pairs"}),
)
"""The tabs and views whose readings make up the draft."""


def clean_draft(library):
    """Return the draft in the language in use, a paragraph for each view."""
    readings = []
    for brief, chosen in VIEWS:
        exhibit = brief(library, choosing(**chosen)).exhibit
        readings.append(exhibit.reading)
    return "\n".join(readings)


ERRORS = {
    "en": (
        ("from 3.3% to 25.3%", "from 3.3% to 35.3%", "35.3%"),
        ("from 23.2% to 7.2%", "from 22.3% to 7.2%", "22.3%"),
        ("(by 22.0 pp", "(by 21.0 pp", "21.0 pp"),
        ("to 7.7-fold", "to 8.7-fold", "8.7-fold"),
        ("16.0 pp, or 69.0%", "16.0 pp, or 59.0%", "59.0%"),
        ("make 69.0% more", "make 42.0% more", "42.0%"),
        ("China (1.47)", "China (1.74)", "1.74"),
        ("$382.9 billion", "$392.8 billion", "$392.8 billion"),
        ("−$6.5 trillion", "−$5.6 trillion", "$5.6 trillion"),
        ("$153.8 billion to China", "$135.8 billion to China", "$135.8 billion"),
        ("$371.7 billion", "$317.7 billion", "$317.7 billion"),
        ("$17.8 trillion (2023)", "$17.8 trillion (2019)", "$17.8 trillion"),
    ),
    "ja": (
        ("3.3%から25.3%へ", "3.3%から35.3%へ", "35.3%"),
        ("23.2%から7.2%へ", "22.3%から7.2%へ", "22.3%"),
        ("上昇（22.0ポイント", "上昇（21.0ポイント", "21.0ポイント"),
        ("、7.7倍に", "、8.7倍に", "8.7倍"),
        ("率にして69.0%", "率にして59.0%", "59.0%"),
        ("経済規模一定の場合69.0%", "経済規模一定の場合42.0%", "42.0%"),
        ("中国（1.47）", "中国（1.74）", "1.74"),
        ("3,829億ドル", "3,928億ドル", "3,928億ドル"),
        ("−6.5兆ドル", "−5.6兆ドル", "5.6兆ドル"),
        ("輸出は1,538億ドル", "輸出は1,358億ドル", "1,358億ドル"),
        ("3,717億ドル", "3,177億ドル", "3,177億ドル"),
        ("17.8兆ドル（2023年）", "17.8兆ドル（2019年）", "17.8兆ドル"),
    ),
}
"""By language what is right, what is put in its place, and the figure that is wrong."""
