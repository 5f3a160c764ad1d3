"""Figures over export controls: those of every view of the sample, and of the lists
of the United States, which the sample lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls.brief import VIEWS, controls_brief
from core.formulas.catalogue import figure
from tests.core.briefs.lists import CN, US, item, lists
from tests.core.briefs.making import TRADE, case_of, sheet, write_workbook
from tests.core.briefs.walking import choosing, drawn, tabulated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from core.figure import Figure
    from core.library import Library

AT = "2026-12-01"
ENTRY = (
    *("Jurisdiction", "Item", "List number", "Status", "Effective date", "Rationale"),
    *("Licensing policy", "Citation", "Verification"),
)
CCL = ("eccn", "row", "control", "country_chart")
CHART = ("Countries", "NS 1", "NS 2", "MT 1", "AT 1", "Footnote")
NUMBERS = {
    "e1": "3B001.a.4",
    "e2": "3B001.b",
    "e3": "3A090.b",
    "e4": "3A090.a",
    "e5": "9E003",
}
REQUIREMENTS = (
    ("3B001", 1, "NS applies to 3B001.b", "NS Column 2."),
    (
        *("3B001", 2, "NS applies to 3B001.a.4, c"),
        "To or within Macau or a destination specified in Country Group D:5",
    ),
    ("3B001", 3, "AT applies to entire entry except 3B001.b", "AT Column 1."),
    (
        *("3A090", 1, "RS applies to 3A090.b"),
        (
            "To or within the United Arab Emirates or destinations specified in "
            "Country Groups D:1 and D:5, excluding any destination also specified in "
            "Country Groups A:5 or A:6."
        ),
    ),
    ("3A090", 2, "RS applies to 3A090.a", "To or within any destination worldwide"),
    ("3A090", 3, "AT applies to entire entry", "See § 742.6"),
)
CHARTED = (
    ("China (PRC)", "X", "X", "X", None, None),
    ("Japan 3", "X", None, "X", None, "See § 742.6(a)(3)"),
)
ORDER = ("Order", "Jurisdiction", "Instrument", "Product", "HS code", "Start")
ORDERS = (("O1", "US", "US s.337 LEO", "Chips", "854231", "2025-01-01"),)
FLOWS = (
    ("Japan", "World", "854231", 2024, 10.0, 100.0, None),
    ("United States", "World", "854231", 2024, 10.0, 300.0, None),
)
ECONOMIES = (
    US,
    (*CN, "D:1,D:3..D:5"),
    ("JP", "Japan", "JPN", "coalition", "A:1-A:5"),
    ("AE", "United Arab Emirates", "ARE", "third", "D:4"),
    ("IL", "Israel", "ISR", "third", "A:6, D:1"),
)


APART = (
    "item_lag/dataset=controls-seed/item=EUV_SCANNER/jurisdiction=US/with=JP",
    "orders_without_counterpart/dataset=controls-seed/border=JP",
    "licence_reasons/dataset=controls-seed/item=EUV_SCANNER/jurisdiction=US/to=CHN",
    "days_since_verified/dataset=controls-seed/jurisdiction=US/kind=control_entry",
    *(
        f"{formula}/dataset=controls-seed/other=census-balance-2023-01/economy=USA"
        "/target=CHN/codes=848620/year=2022"
        for formula in ("codes_exposure", "codes_exposure_of_all")
    ),
)
"""What the sample cannot tell, so that no view of it shows them."""


def asked_apart(library: Library) -> Iterator[Figure]:
    """Yield figures that the sample leaves unknown."""
    yield from (figure(library, f"{one}/period={AT}") for one in APART)
    yield figure(library, "parties_found/dataset=controls-seed/name=abc/period=")


def licensed(folder: Path) -> AbstractContextManager[Library]:
    """Return a case with five items, the requirements of their numbers, and a chart."""
    named = {"dataset": "lists", "unit": "share"}
    sheets = lists([item(code) for code in NUMBERS], ECONOMIES)
    rows = [
        ("US", code, number, "controlled", None, "NS", None, None, "V1")
        for code, number in NUMBERS.items()
    ]
    sheets["Controls"] = sheet("control_entry", ENTRY, *rows, **named)
    sheets["Orders"] = sheet("ip_exclusion", ORDER, *ORDERS, dataset="orders")
    sheets["Trade"] = sheet("trade", TRADE, *FLOWS, dataset="flows")
    books = {
        "lists": sheets,
        "ccl": {"LicenceRequirements": [CCL, *REQUIREMENTS]},
        "chart": {"Chart": [CHART, *CHARTED]},
    }
    return case_of(
        folder / "licensed.statecraft",
        *(
            write_workbook(folder / f"{name}.xlsx", **pages)
            for name, pages in books.items()
        ),
    )


def shown_by_views(library: Library) -> Iterator[Figure]:
    """Yield every figure that a view of the tab shows, each once."""
    for view in VIEWS:
        chosen = {"controls_view": view, "controls_as_of": AT}
        brief = controls_brief(library, choosing(**chosen))
        if brief.exhibit:
            found = [
                *(mention.figure_id for mention in brief.exhibit.mentions),
                *(datum.figure_id for datum in drawn(brief)),
                *(one for cell in tabulated(brief) for one in cell.figure_ids),
            ]
            yield from (figure(library, one) for one in dict.fromkeys(found) if one)
