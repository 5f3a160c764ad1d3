"""A figure as a draft states it, and the numbers that it can stand for.

What is written as 25.3 may be anything from 25.25 to 25.35, and `about 50` anything
from 45 to 55: a figure is held against an interval, never against its digits.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.rounding import Printed

if TYPE_CHECKING:
    from decimal import Decimal

FIVE: Final = 5


class Hedge(StrEnum):
    """What a word beside a number says of its precision."""

    NONE = ""
    ABOUT = "about"
    NEARLY = "nearly"
    """The number is not quite reached."""
    SLIGHTLY_OVER = "slightly_over"
    OVER = "over"
    UNDER = "under"


class Stated(NamedTuple):
    """One figure of a draft.

    Attributes:
        start: Of its first character in the passage.
        length: In characters.
        text: As written.
        value: In the unit: per cents as 25.3, money in whole units of its currency.
        digit_half: Half a unit of the last digit that is written.
        half_unit: The same at the precision it claims: an amount that ends in noughts
            claims no more than the digits before them.
        round_half: The same for a number that is said to be rough.
        unit: `percent`, `pp`, `fold`, `LQ`, `number`, `years`, `months`, `days`, `nm`,
            `count`, `amount` (money whose currency is not said), or a currency's code.
        noun: What is counted.
        hedge: What is said of the precision.
    """

    start: int
    length: int
    text: str
    value: float
    digit_half: float
    half_unit: float
    round_half: float
    unit: str
    noun: str = ""
    hedge: Hedge = Hedge.NONE

    @property
    def end(self) -> int:
        """The place after its last character."""
        return self.start + self.length

    @property
    def half(self) -> float:
        """Half a unit of the digit down to which the figure claims to be right."""
        is_rough = self.hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.SLIGHTLY_OVER)
        return self.round_half if is_rough else self.half_unit

    @property
    def interval(self) -> tuple[float | None, float | None]:
        """The least and the greatest number meant; None where there is no end."""
        match self.hedge:
            case Hedge.OVER:
                return self.value, None
            case Hedge.UNDER:
                return None, self.value
            case Hedge.NEARLY:
                return self.value - self.half, self.value
            case Hedge.SLIGHTLY_OVER:
                return self.value, self.value + self.half
            case _:
                return self.value - self.half, self.value + self.half

    def holds(self, value: float) -> bool:
        """Return whether a number is among those meant; both ends count."""
        low, high = self.interval
        slack = 1e-9 * self.half + 1e-12 * abs(self.value)
        return (low is None or value >= low - slack) and (
            high is None or value <= high + slack
        )

    @property
    def printed(self) -> Printed:
        """The figure as the input of a formula."""
        return Printed(self.value, self.half)


def half_units(
    value: Decimal, step: Decimal, scale: Decimal
) -> tuple[float, float, float]:
    """Return half a unit of a number's last digit as written, as meant and as rough.

    An amount in millions or billions that ends in noughts claims no more than the
    digits before them: $230 billion is 225 to 235. `about 75` is right to the next
    five, `about 50` to the next ten, and `about 12` to the next whole number.

    Example:
        >>> from decimal import Decimal
        >>> half_units(Decimal(680), Decimal(1), Decimal(10))
        (0.5, 5.0, 5.0)
        >>> half_units(Decimal(75), Decimal(1), Decimal(1))
        (0.5, 0.5, 2.5)
    """
    digits = int(abs(value) / step) if step else 0
    noughts = 0
    while digits and digits % 10 == 0:
        digits, noughts = digits // 10, noughts + 1
    round_step = step * 10**noughts
    written = round_step if scale > 1 else step
    if digits > FIVE and digits % 10 == FIVE and step >= scale:
        round_step *= FIVE
    return float(step / 2), float(written / 2), float(round_step / 2)
