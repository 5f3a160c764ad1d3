"""In which order rows come, a million of them within the time of a blink."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

KEY_BITS: Final = 64
SIGN: Final = np.uint64(1 << 63)
LAST: Final = np.uint64((1 << 64) - 1)


def order_of_numbers(
    values: npt.NDArray[np.float64], *, descending: bool = False
) -> npt.NDArray[np.intp]:
    """Return the places of some numbers from the smallest to the largest.

    Numbers that are not known (NaN) come last whichever way; equal ones keep their
    order.

    Example:
        >>> order_of_numbers(np.array([2.0, np.nan, -1.0])).tolist()
        [2, 0, 1]
    """
    # The bits of a double are in the order of the numbers once the sign is turned.
    bits = (values + 0.0).view(np.uint64)  # so that there is one zero only
    turned = (bits.view(np.int64) >> (KEY_BITS - 1)).view(np.uint64)
    turned |= SIGN
    bits ^= turned
    if descending:
        np.invert(bits, out=bits)
    bits[np.isnan(values)] = LAST
    return _order(bits)


def largest(values: npt.NDArray[np.float64], count: int) -> npt.NDArray[np.intp]:
    """Return the places of the largest of some numbers, from the largest down.

    Numbers that are not known come in only where there are too few others.

    Example:
        >>> largest(np.array([2.0, np.nan, 5.0]), 2).tolist()
        [2, 0]
    """
    keys = np.where(np.isnan(values), np.inf, -values)
    some = keys.argpartition(count - 1)[:count] if count < len(keys) else ...
    places = np.arange(len(keys))[some]
    found: npt.NDArray[np.intp] = places[np.lexsort((places, keys[places]))]
    return found


def order_of_words(
    codes: npt.NDArray[np.integer],
    ranks: npt.NDArray[np.integer],
    *,
    descending: bool = False,
) -> npt.NDArray[np.intp]:
    """Return the places of some words in the order of their ranks.

    Args:
        codes: Which word each is.
        ranks: Where each word stands in the order, from 0.
        descending: Whether the last comes first; equal ones keep their order.
    """
    places = (len(ranks) - ranks if descending else ranks).astype(np.uint64)
    return _order(places[codes])


def _order(keys: npt.NDArray[np.uint64]) -> npt.NDArray[np.intp]:
    """Return the order of whole numbers, equal ones as they stood.

    Each is sorted together with its place, as one number of 64 bits: numpy sorts
    numbers ten times as fast as it finds their order. What of a key has no room beside
    its place puts only those right that are alike in the rest of it.
    """
    place_bits = np.uint64(max(len(keys) - 1, 0).bit_length())
    room = np.uint64(KEY_BITS) - place_bits
    is_short = not len(keys) or keys.max() < np.uint64(1) << room
    packed = keys.copy() if is_short else keys >> place_bits
    packed <<= place_bits
    packed |= np.arange(len(keys), dtype=np.uint64)
    packed.sort()
    packed &= (np.uint64(1) << place_bits) - np.uint64(1)
    order = packed.view(np.intp)
    if not is_short:
        found = keys[order]
        if (found[1:] < found[:-1]).any():
            order = order[np.argsort(found, kind="stable")]
    return order
