"""What reading a workbook may cost, as far as that can be chosen here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.exhibit import Option
from core.digits import decimal
from core.i18n import _
from core.intake.limits import GIBIBYTE, LAPTOP, limits_for
from core.intake.memory import installed_bytes
from core.intake.refusals import size
from core.options import OFFERED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.options.choices import Now


def memories(now: Now) -> Sequence[Option]:
    """Return how much memory a workbook may take: up to half of what there is."""
    installed = installed_bytes()
    usual = size(limits_for(installed).memory_bytes)
    found = _limits(now, lambda code: size(int(code) * GIBIBYTE), usual)
    most = installed // 2
    return tuple(
        one
        for one in found
        if one.code in ("", now.chosen) or int(one.code) * GIBIBYTE <= most
    )


def seconds(now: Now) -> Sequence[Option]:
    """Return how long a reader may compute."""
    return _limits(now, str, str(LAPTOP.cpu_seconds))


def cells(now: Now) -> Sequence[Option]:
    """Return how many cells a sheet may span."""

    def said(code: str) -> str:
        return decimal(int(code) * 10**6, 0)

    usual = limits_for(installed_bytes()).sheet_cells
    return _limits(now, said, decimal(usual, 0))


def _limits(now: Now, said: Callable[[str], str], usual: str) -> Sequence[Option]:
    first = Option("", _("As suits this computer: {limit}").format(limit=usual))
    return first, *(Option(code, said(code)) for code in OFFERED[now.name] if code)
