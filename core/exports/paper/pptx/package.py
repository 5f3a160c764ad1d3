"""A presentation that counts its parts: for a new one it does not look through all.

The library walks the whole presentation to name a part: with two hundred slides, their
notes, charts and workbooks that takes longer than all else.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import IO, TYPE_CHECKING

from pptx.opc.packuri import PackURI
from pptx.package import Package
from pptx.parts.presentation import PresentationPart

if TYPE_CHECKING:
    from pptx.presentation import Presentation


class CountedPackage(Package):
    """Names parts as the library does; none may be taken out once it has begun."""

    def __init__(self, pkg_file: str | IO[bytes]) -> None:
        super().__init__(pkg_file)
        self._named: dict[str, set[str]] = {}

    def next_partname(self, tmpl: str) -> PackURI:
        """Return a name that no part has yet.

        Args:
            tmpl: The name with `%d` for its number.
        """
        if tmpl not in self._named:
            begins = tmpl.partition("%d")[0]
            names = (part.partname for part in self.iter_parts())
            self._named[tmpl] = {one for one in names if one.startswith(begins)}
        named = self._named[tmpl]
        numbers = range(len(named) + 1, 0, -1)
        name = next(one for one in map(tmpl.__mod__, numbers) if one not in named)
        named.add(name)
        return PackURI(name)


def presentation(template: bytes | None) -> Presentation:
    """Open a template, or the plain presentation that the library comes with.

    Raises:
        ValueError: It is no presentation.
    """
    plain = files("pptx") / "templates" / "default.pptx"
    blob = plain.read_bytes() if template is None else template
    main = CountedPackage.open(BytesIO(blob)).main_document_part
    if isinstance(main, PresentationPart):
        show: Presentation = main.presentation
        return show
    raise ValueError(main.content_type)
