"""Workbooks of export controls: items, jurisdictions, entries, supplier shares."""

from __future__ import annotations

from tests.core.briefs.making import (
    ENTRIES,
    ITEMS,
    JURISDICTIONS,
    SUPPLIERS,
    sheet,
)

SUPPLIERS_HEAD = (SUPPLIERS[0], "Node name", *SUPPLIERS[1:])


def item(code, name="Etching machines", node="etch"):
    return (code, name, "Machines", node)


def jurisdiction(code, name, iso3, role="coalition"):
    return (code, name, iso3, role)


def entry(code, jurisdiction, status):
    return (jurisdiction, code, "3B001", status, "2023-07-23")


def lists(items=(), jurisdictions=(), entries=(), shares=()):
    """Return the sheets of a workbook of controls."""
    named = {"dataset": "lists", "unit": "share"}
    return {
        "Items": sheet("item", ITEMS, *items, **named),
        "Jurisdictions": sheet("jurisdiction", JURISDICTIONS, *jurisdictions, **named),
        "Controls": sheet("control_entry", ENTRIES, *entries, **named),
        "Shares": sheet("supplier_share", SUPPLIERS_HEAD, *shares, **named),
    }


US, JP, CN = (
    jurisdiction("US", "United States", "USA"),
    jurisdiction("JP", "Japan", "JPN"),
    jurisdiction("CN", "China", "CHN", "target"),
)
SHARES = [
    ("etch", "Etching", "USA", 0.5, 2019),
    ("etch", "Etching", "JPN", 0.4, 2019),
    ("etch", "Etching", "CHN", 0.1, 2019),
]


def two_machines():
    """Return two machines of one name; Japan's list of the second is unread."""
    return lists(
        [item("e1"), item("e2")],
        [US, JP, CN],
        [
            entry("e1", "US", "controlled"),
            entry("e2", "US", "not listed"),
            entry("e1", "JP", "something new"),
        ],
        SHARES,
    )
