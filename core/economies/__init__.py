"""The table of economies: codes, names in two languages, aliases, groups.

`load_economies` reads it once; `Economies` resolves what a publisher wrote and says
how an economy is called under the naming policy of the case.
"""

from core.economies.economies import Economies
from core.economies.loading import load_economies
from core.economies.match import Match, Role, Why
from core.economies.table import Economy, Group, Kind, NamingStyle

__all__ = [
    "Economies",
    "Economy",
    "Group",
    "Kind",
    "Match",
    "NamingStyle",
    "Role",
    "Why",
    "load_economies",
]
