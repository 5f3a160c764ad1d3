"""The signs of statuses as letters, for files that cannot have them painted.

They are among the symbols that fonts for Japanese have; shape alone tells them apart.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

SIGNS: Final = MappingProxyType(
    {
        "controlled": "●",
        "member": "●",
        "broader": "◎",
        "narrower": "◐",
        "not_listed": "○",
        "outside": "○",
        "proposed": "◇",
        "suspended": "△",
        "expired": "×",
        "unknown": "?",
    }
)


def sign_of(status: str) -> str:
    """Return the sign of a status; what is no status, such as a mark, has none."""
    return SIGNS.get(status, "")
