"""What the matrix says: of one cell, and of how widely items are controlled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls.names import LEVELS, item_name
from core.briefs.controls.words import status_text
from core.briefs.mentions import mentioned
from core.i18n import _
from core.joining import clauses

if TYPE_CHECKING:
    from core.formulas.controls.reach import ReachCounts
    from core.tables.controls import ControlsTable, Item
