"""Hues are told apart by those who see colours otherwise than most."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from core.briefs.colours import PALETTES, rgb_of

SEEN = {
    "as most do": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Machado, Oliveira and Fernandes (2009): what is left of linear red, green and blue
where one kind of cones is missing."""
D65 = (0.95047, 1.0, 1.08883)
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def by(matrix, parts):
    rows = (sum(m * p for m, p in zip(row, parts, strict=True)) for row in matrix)
    return tuple(min(max(one, 0.0), 1.1) for one in rows)


def lab(parts):
    """CIE 1976 L*a*b*, of linear red, green and blue."""
    x, y, z = (
        one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116
        for one in (
            value / white for value, white in zip(by(TO_XYZ, parts), D65, strict=True)
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(hues, seen):
    """How far apart the two that look most alike are."""
    colours = [
        lab(by(SEEN[seen], [linear(part / 255) for part in rgb_of(hue)]))
        for hue in hues
    ]
    return min(dist(one, other) for one, other in combinations(colours, 2))


def test_that_black_and_white_are_a_hundred_apart():
    assert apart(("#000000", "#ffffff"), "as most do") == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("ground", ["light", "dark"])
def test_that_the_hues_of_the_safe_palette_differ_for_everybody(ground, seen):
    assert apart(getattr(PALETTES["safe"], ground).hues, seen) >= 19


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_that_the_safe_palette_is_safer_than_that_of_the_house(ground):
    worst = {
        name: min(apart(getattr(PALETTES[name], ground).hues, seen) for seen in SEEN)
        for name in ("house", "safe")
    }
    assert worst["safe"] > 2 * worst["house"]
