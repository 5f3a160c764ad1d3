"""Export controls: what a dataset says of items, and how its lists stood at a date.

entries     an entry of a list, each of its versions, and how well it was verified
standing    which version was in force at a date
rows        items, jurisdictions, parameters, measures and whatever else has rows
policies    what a licence for a destination may hope for
rationales  why something is controlled
nodes       which node of a supply chain stands for an item
choosing    the items that a question is about
column      one list down the items that are counted
table       items by jurisdiction, as they stood at a date
reading     a table out of the case
"""

from core.tables.controls.choosing import EVERY, ItemFilter
from core.tables.controls.entries import STATUSES, UNREAD, Entry
from core.tables.controls.rows import Item, Jurisdiction
from core.tables.controls.table import ControlsTable

__all__ = [
    "EVERY",
    "STATUSES",
    "UNREAD",
    "ControlsTable",
    "Entry",
    "Item",
    "ItemFilter",
    "Jurisdiction",
]
