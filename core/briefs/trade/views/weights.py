"""Weights typed by hand: which part of what is moved goes to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from core.briefs import fields
from core.briefs.names import in_sentence
from core.briefs.typed import number_typed
from core.format import joined, written
from core.formulas.market.target import number_text
from core.formulas.trade.relocation import WHOLE_PERCENT
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Field
    from core.briefs.trade.asking import Scene

MOST: Final = 8
"""The selection bar has room for as many weights."""


def weight_fields(scene: Scene, basket: Sequence[str]) -> Iterator[Field]:
    """Yield a number for each of those chosen, if they are not too many."""
    for code in basket if len(basket) <= MOST else ():
        name = scene.library.economies.name(code).replace("&", "&&")
        label = _("{economy}, %").format(economy=name)
        yield fields.number(f"trade.weights:{_key(code)}", label, _typed(scene, code))


def unweighed(scene: Scene, basket: Sequence[str]) -> str:
    """Return why nothing can be divided, or nothing if it can."""
    if not basket:
        return _("Choose to whom it is moved; then a weight can be typed for each.")
    if len(basket) > MOST:
        return _(
            "Weights can be typed for up to {most} suppliers. Choose fewer, or divide "
            "in another way."
        ).format(most=MOST)
    for code in basket:
        if _typed(scene, code) and _weight(scene, code) is None:
            return _(
                "“{text}” is no weight of {economy}. Type a number from 0 to 100, or "
                "nothing for a part of what the others leave."
            ).format(text=_typed(scene, code), economy=in_sentence(scene.library, code))
    if not sum(_given(scene, basket)):
        return _("All weights are 0, so nothing is moved. Type one above 0.")
    return ""


def weights_of(scene: Scene, basket: Sequence[str]) -> tuple[float, ...]:
    """Return the weights in per cent: 100 together, with the digits of an id."""
    given = _given(scene, basket)
    whole = sum(given)
    return tuple(float(number_text(one * WHOLE_PERCENT / whole)) for one in given)


def made_whole(scene: Scene, basket: Sequence[str]) -> Iterator[str]:
    """Yield the weights, and how they were made to add up to 100 per cent."""
    named = [
        _("{economy} ({value})").format(
            economy=in_sentence(scene.library, code), value=written(weight, "percent")
        )
        for code, weight in zip(basket, weights_of(scene, basket), strict=True)
    ]
    yield _("Divided by these weights: {economies}.").format(economies=joined(named))
    blank = [code for code in basket if not _typed(scene, code)]
    if blank:
        yield _(
            "No weight was typed for {economies}: what the others leave of 100% is "
            "divided evenly there."
        ).format(economies=joined([in_sentence(scene.library, one) for one in blank]))
    whole = sum(_given(scene, basket))
    if number_text(whole) != number_text(WHOLE_PERCENT):
        yield _(
            "The weights typed add up to {percent}%, not 100%, so all were scaled."
        ).format(percent=number_text(whole))


def _given(scene: Scene, basket: Sequence[str]) -> list[float]:
    """Return the weights; those left blank share evenly what the others leave."""
    typed = {code: _weight(scene, code) for code in basket if _typed(scene, code)}
    left = WHOLE_PERCENT - sum(one or 0.0 for one in typed.values())
    share = max(left, 0.0) / max(len(basket) - len(typed), 1)
    return [typed.get(code, share) or 0.0 for code in basket]


def _typed(scene: Scene, code: str) -> str:
    return scene.asked.choice.weight(_key(code)).strip()


def _key(code: str) -> str:
    """Return a code as the name of a field takes it; one may have any sign."""
    return quote(code, safe="")


def _weight(scene: Scene, code: str) -> float | None:
    return number_typed(_typed(scene, code), WHOLE_PERCENT, has_zero=True)
