"""What contested names a case uses: a choice of the user's, made once."""

from __future__ import annotations

from typing import NamedTuple

SHORT = "short"
"""The style that leaves the name of the table, such as `Taiwan`, `South Korea`."""


class NamingPolicy(NamedTuple):
    """The style chosen per setting; `resources/economy_names.csv` lists the styles.

    A style the table does not know (of a later version, say) reads as `short`.
    """

    taiwan: str = SHORT
    hong_kong: str = SHORT
    korea: str = SHORT
    china: str = SHORT

    def style(self, setting: str) -> str:
        """Return the style chosen for a setting of the table.

        Example:
            >>> NamingPolicy(taiwan="chinese-taipei").style("taiwan")
            'chinese-taipei'
        """
        chosen = {
            "taiwan": self.taiwan,
            "hong_kong": self.hong_kong,
            "korea": self.korea,
            "china": self.china,
        }
        return chosen[setting]
