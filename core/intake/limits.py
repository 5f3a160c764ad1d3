"""What a workbook may cost, by default and by the size of the machine.

A refusal names the limit that was reached and its value, so that the user knows how
much smaller the workbook must be.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MEGABYTE: Final = 10**6
GIBIBYTE: Final = 2**30

LAST_ROW: Final = 1_048_576
"""The last row of a sheet in Excel."""
LAST_COLUMN: Final = 16_384
"""The last column of a sheet in Excel: XFD."""
LONGEST_TEXT: Final = 32_767
"""The most characters a cell may hold in Excel."""

LONGEST_ERROR: Final = 255
"""How much is kept of what calls itself an error; those of Excel are far shorter."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one reading; bytes and seconds unless the name says otherwise.

    The defaults suit a laptop with 8 GiB of memory.
    """

    file_bytes: int = 200 * MEGABYTE
    inflated_bytes: int = 2 * GIBIBYTE
    part_bytes: int = 1 * GIBIBYTE
    compression_ratio: int = 200
    """How many times smaller than its contents a part may be."""
    ratio_from_bytes: int = 100 * MEGABYTE
    """The size of a part from which its ratio counts; small parts shrink a lot."""
    zip_entries: int = 10_000
    sheets: int = 1_000
    sheet_cells: int = 15_000_000
    """The rows times the columns of the box around what a sheet holds."""
    memory_bytes: int = 3 * GIBIBYTE // 2
    staging_bytes: int = 4 * GIBIBYTE
    """The size of the file in which the reader hands over what it read."""
    cpu_seconds: int = 60
    wall_seconds: float = 120.0

    def to_json(self) -> dict[str, float]:
        """Return the limits by name."""
        return asdict(self)

    @classmethod
    def from_json(cls, limits: Mapping[str, float]) -> Limits:
        """Return the limits named in `limits`, the default where one is not."""
        known = {f.name for f in fields(cls)}
        return cls(**{n: v for n, v in limits.items() if n in known})  # type: ignore[arg-type]


LAPTOP: Final = Limits()
WORKSTATION: Final = Limits(
    file_bytes=500 * MEGABYTE,
    inflated_bytes=4 * GIBIBYTE,
    part_bytes=2 * GIBIBYTE,
    sheet_cells=40_000_000,
    memory_bytes=3 * GIBIBYTE,
)
WORKSTATION_MEMORY: Final = 20 * GIBIBYTE
"""A machine sold with 24 GiB reports somewhat less."""


def limits_for(memory: int) -> Limits:
    """Return the limits for a machine with `memory` bytes.

    Example:
        >>> limits_for(8 * GIBIBYTE).sheet_cells
        15000000
    """
    return WORKSTATION if memory >= WORKSTATION_MEMORY else LAPTOP
