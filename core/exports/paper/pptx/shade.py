"""Whether the slides of a template are dark: our colours are made for paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.briefs.colours import WHITE, ink_on
from core.exports.paper.pptx.layouts import DRAWING, PRESENTATION

if TYPE_CHECKING:
    from pptx.slide import SlideLayout, SlideMaster

_COLOUR: Final = re.compile("[0-9A-Fa-f]{6}")


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


def _themed(master: SlideMaster, name: str | None) -> str | None:
    """Return a colour of the theme as hexadecimal digits, if it has one."""
    if name is None:
        return None
    mapped = master.element.find(f"{{{PRESENTATION}}}clrMap")
    meant = name if mapped is None else mapped.get(name, name)
    themes = (
        one.target_part.blob.decode("utf-8", "replace")
        for one in master.part.rels.values()
        if one.reltype.endswith("/theme")
    )
    found = re.search(
        rf'<a:{re.escape(meant)}>\s*<a:\w+ [^>]*?(?:lastClr|val)="([0-9A-Fa-f]{{6}})"',
        next(themes, ""),
    )
    return found[1] if found else None


def _is_dark(colour: str | None) -> bool:
    """Return whether white reads better on it; what is no colour is taken for paper."""
    return bool(_COLOUR.fullmatch(colour or "")) and ink_on(f"#{colour}") == WHITE
