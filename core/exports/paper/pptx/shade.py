"""Whether the slides of a template are dark: our colours are made for paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.briefs.colours import luminance, rgb_of
from core.exports.paper.pptx.layouts import DRAWING, PRESENTATION

if TYPE_CHECKING:
    from pptx.slide import SlideLayout, SlideMaster

DARK: Final = 0.18
"""Luminance below which black cannot be read as well as white."""


def is_dark(layout: SlideLayout) -> bool:
    """Return whether slides of a layout have a dark ground: what is drawn needs paper.

    A ground that is a picture is taken for as light as that of its theme.
    """
    master = layout.slide_master
    for holder in (layout, master):
        ground = holder.element.cSld.find(f"{{{PRESENTATION}}}bg")
        if ground is not None:
            for colour in ground.iter(f"{{{DRAWING}}}srgbClr"):
                return _is_dark(colour.get("val"))
            for named in ground.iter(f"{{{DRAWING}}}schemeClr"):
                return _is_dark(_themed(master, named.get("val")))
    return _is_dark(_themed(master, "bg1"))


def _themed(master: SlideMaster, name: str) -> str:
    """Return a colour of the theme as hexadecimal digits; white if it has none."""
    mapped = master.element.find(f"{{{PRESENTATION}}}clrMap")
    meant = name if mapped is None else mapped.get(name, name)
    theme = next(
        one.target_part.blob.decode("utf-8", "replace")
        for one in master.part.rels.values()
        if one.reltype.endswith("/theme")
    )
    found = re.search(
        rf'<a:{meant}>\s*<a:\w+ [^>]*?(?:lastClr|val)="([0-9A-Fa-f]{{6}})"', theme
    )
    return found[1] if found else "FFFFFF"


def _is_dark(colour: str) -> bool:
    return luminance(rgb_of(f"#{colour}")) < DARK
