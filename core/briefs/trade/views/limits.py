"""Above which values an economy is called dependent: settings with usual values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.typed import MOST, number_typed
from core.digits import decimal
from core.formulas.market.target import number_text
from core.i18n import _
from core.indicators.dependence import OF_ECONOMIES, OF_GROUPS, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Field
    from core.briefs.trade.asking import Scene


def limits_of(scene: Scene) -> Limits:
    """Return the limits typed in; the usual ones where nothing, or no number, was."""
    pairs = zip(_typed(scene), _usual(scene), strict=True)
    return Limits(*(number_typed(text) or usual for text, usual in pairs))


def limit_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the controls for the limits."""
    usual, typed = _usual(scene), _typed(scene)
    shown = [text or number_text(one) for text, one in zip(typed, usual, strict=True)]
    second = _("Fro&m outside above") if _is_group(scene) else _("&World HHI above")
    return (
        fields.number("trade.limit_suppliers", _("HHI &above"), shown[0]),
        fields.number("trade.limit_imports", second, shown[1]),
        fields.number("trade.limit_exports", _("Imports/e&xports above"), shown[2]),
    )


def refused(scene: Scene) -> Iterator[str]:
    """Yield what must be said of texts that are no limits."""
    for text in dict.fromkeys(_typed(scene)):
        if text.strip() and number_typed(text) is None:
            yield _(
                "“{text}” is no number between 0 and {most}, so the usual limit "
                "counts; type one such as 0.4."
            ).format(text=text, most=decimal(MOST, 0))


def _typed(scene: Scene) -> tuple[str, str, str]:
    choice = scene.asked.choice
    return choice.limit_suppliers, choice.limit_imports, choice.limit_exports


def _usual(scene: Scene) -> Limits:
    return OF_GROUPS if _is_group(scene) else OF_ECONOMIES


def _is_group(scene: Scene) -> bool:
    return len(scene.table.reporters_of(scene.asked.stream.reporter)) > 1
