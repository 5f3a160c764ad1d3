"""What may be said when the window is started from a command line."""

from __future__ import annotations

import re
from argparse import SUPPRESS, ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize

from core.cli.help import HelpfulParser
from core.cli.language import OPTIONS, spoken
from core.cli.verbs import VERBS
from core.i18n import LANGUAGES, _, use_language
from gui.theme import APPEARANCES

if TYPE_CHECKING:
    from collections.abc import Sequence

LAPTOP = QSize(1366, 768)


class Arguments(NamedTuple):
    """What was said; empty texts leave it to the settings.

    Attributes:
        case: The case to open.
        sample: Whether to open the sample case.
        render: Where to put pictures of every view, instead of opening a window.
        recover: What a lost window left behind and this one is to take up.
    """

    case: Path | None = None
    render: Path | None = None
    language: str = ""
    appearance: str = ""
    size: QSize | None = None
    recover: Path | None = None
    sample: bool = False


def arguments(words: Sequence[str]) -> Arguments:
    """Return what was said; leaves the program where it makes no sense."""
    use_language(spoken(words))  # of help and refusals; the window has its settings
    parser = HelpfulParser(
        prog="statecraft",
        description=_("Open the window."),
        epilog=_("Without a window: {verbs}; each says more with --help.").format(
            verbs=", ".join(VERBS)
        ),
    )
    parser.add_argument("case", nargs="?", type=Path, help=_("the case to open"))
    parser.add_argument("--sample", action="store_true", help=_("open the sample case"))
    parser.add_argument(
        "--render",
        type=Path,
        metavar="DIR",
        help=_("draw every view to a picture in DIR instead of opening a window"),
    )
    parser.add_argument(
        *OPTIONS,
        dest="language",
        choices=sorted(LANGUAGES),
        default="",
        help=_("the language of the window; by default as it was last"),
    )
    parser.add_argument(
        "--appearance",
        choices=APPEARANCES,
        default="",
        help=_("its colours; by default as they were last"),
    )
    parser.add_argument(
        "--size", type=_size, metavar="1366x768", help=_("its size in pixels")
    )
    parser.add_argument("--recover", type=Path, help=SUPPRESS)
    said = parser.parse_args(list(words))
    looks = (said.language, said.appearance, said.size)
    return Arguments(said.case, said.render, *looks, said.recover, said.sample)


def _size(text: str) -> QSize:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if found is None:
        raise ArgumentTypeError(_("a size is written as 1366x768"))
    return QSize(int(found[1]), int(found[2]))
