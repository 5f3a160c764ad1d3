"""Markup read event by event, bounded in depth, with nothing that opens out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol
from xml.parsers import expat

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.guarding import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DEEPEST: Final = 200
"""No workbook nests its elements deeper than a few dozen."""


class Listener(Protocol):
    """Is told of every element and text, in their order.

    A name is the namespace's last part and the local name where two namespaces share
    one on the same element (`calcext:value-type`), and the local name otherwise.
    """

    def start(self, name: str, said: Mapping[str, str]) -> None:
        """Take the start of an element and its attributes."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take a piece of text."""


class _Depth:
    """Counts how deep the elements are nested."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._deep = 0
        self._names: dict[str, str] = {}

    def start(self, name: str, said: Mapping[str, str]) -> None:
        self._deep += 1
        if self._deep > DEEPEST:
            raise Refusal("damaged")
        named = self._names
        listed = {named.get(key) or self._name(key): said[key] for key in said}
        self._listener.start(named.get(name) or self._name(name), listed)

    def end(self, name: str) -> None:
        self._deep -= 1
        self._listener.end(self._names[name])

    def _name(self, name: str) -> str:
        space, _gap, local = name.rpartition(" ")
        short = f"calcext:{local}" if ":calcext:" in space else local
        self._names[name] = short
        return short


def tell(chunks: Iterable[bytes], listener: Listener, encoding: str = "") -> None:
    """Tell a listener what markup holds, in an encoding if it is not the one it says.

    Raises:
        Unreadable: It is not well formed.
        Refusal: It holds a document type, or nests too deep.
    """
    parser = expat.ParserCreate(encoding or None, " ")
    depth = _Depth(listener)
    parser.buffer_text = True
    parser.StartElementHandler = depth.start
    parser.EndElementHandler = depth.end
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003  # expat's own
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise Unreadable from error


def _refuse(*_said: object) -> None:
    raise Refusal("document_type")
