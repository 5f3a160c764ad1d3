"""The kinds of dataset a case holds, and the dimensions of each."""

from __future__ import annotations

from typing import Final

DIMENSIONS: Final = (
    "economy",
    "partner",
    "industry",
    "product",
    "flow",
    "measure",
)
"""What an observation may be over, besides its period."""

OBSERVATION_KINDS: Final = {
    "output": ("economy", "industry"),
    "share": ("economy", "industry", "measure"),
    "trade": ("economy", "partner", "product", "flow", "measure"),
    "indicator": ("economy", "measure"),
    "supplier_share": ("economy", "product"),
}
"""Numbers, one to a cell. In `trade` the economy is the reporter."""

RECORD_KINDS: Final = (
    "item",
    "jurisdiction",
    "control_entry",
    "control_measure",
    "licensing_policy",
    "entity",
    "hs_map",
    "provision",
    "interpretation",
    "correspondence",
    "parameter",
    "instrument",
    "ip_exclusion",
    "item_node",
    "item_map",
    "destination_group",
    "event",
)
"""Rows of text: lists, rules, incidents.

A `provision` is a paragraph of a list's text, an `interpretation` what a term in it
means, a `correspondence` the number of the same thing in another list. A `parameter` is
one threshold of an entry, an `instrument` a power that a jurisdiction has, an
`ip_exclusion` an order against infringing products, an `item_node` the step of the
supply chain that stands for an item, an `item_map` the item a number of one list is
about, a `destination_group` one member of a group of destinations.
"""

DATASET_KINDS: Final = ("output", "share", "trade", "indicator", "controls", "event")
"""What `--as` takes and what decides which tab a dataset feeds."""

OWN: Final = "own"
"""The recipe of a dataset that was read by a layout of the user's."""
