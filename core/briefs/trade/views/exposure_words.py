"""What is said of exposure: titles, readings, definition and notes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned, sentence
from core.briefs.names import in_sentence
from core.briefs.reasons import reason_text
from core.i18n import N_, _
from core.joining import sentences
from core.tables.products import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.briefs.trade.views.stake import Stake
    from core.casefile import Dataset
    from core.figure import Figure

DESTINATIONS: Final = N_("Destinations of exports of {reporter}: {product}, {year}")
MARKETS: Final = N_("Other markets for {reporter} beside {partner}: {product}, {year}")
INCIDENTS: Final = N_("Exports of {reporter} to {partner} and incidents: {product}")


STAKES: Final[Mapping[bool, str]] = MappingProxyType(
    {
        True: N_(
            "In {year} {reporter} exported {value} to {partner}, {share} of all its "
            "exports: so much is at stake if {partner} stops buying."
        ),
        False: N_(
            "In {year} {reporter} exported {value} to {partner}, {share} of its "
            "exports of these products: so much is at stake if {partner} stops buying."
        ),
    }
)
"""By whether all products are meant."""


def title(scene: Scene, home: Home, text: str) -> str:
    """Return whose exports, of what, when."""
    return _(text).format(
        reporter=scene.asked.reporter,
        partner=scene.asked.partner,
        product=home.product,
        year=home.year,
    )


def destinations(scene: Scene, home: Home, stake: Stake) -> str:
    """Return what goes to the partner, and what it is of everything."""
    if stake.value.value is None:
        return _(
            "What {reporter} exported to {partner} in {year} is not known ({reason})."
        ).format(
            reporter=scene.asked.reporter,
            partner=scene.asked.partner,
            year=home.year,
            reason=reason_text(stake.value.reason),
        )
    return sentences((at_stake(scene, home, stake), *_beyond(scene, home, stake)))


def at_stake(scene: Scene, home: Home, stake: Stake) -> str:
    """Return what is lost if the partner buys no more."""
    if stake.share.value is None:
        return _("In {year} {reporter} exported {value} to {partner}.").format(
            year=home.year,
            reporter=scene.asked.reporter,
            value=mentioned(stake.value),
            partner=scene.asked.partner,
        )
    return _(STAKES[home.stream.product == WHOLE]).format(
        year=home.year,
        reporter=scene.asked.reporter,
        value=mentioned(stake.value),
        partner=scene.asked.partner,
        share=mentioned(stake.share),
    )


def _beyond(scene: Scene, home: Home, stake: Stake) -> list[str]:
    said = []
    if home.stream.product != WHOLE and stake.of_all.value is not None:
        said.append(
            _("That is {share} of all its exports.").format(
                share=mentioned(stake.of_all)
            )
        )
    if stake.of_gdp is not None and stake.of_gdp.value is not None:
        said.append(
            _("It comes to {share} of its GDP.").format(share=mentioned(stake.of_gdp))
        )
    if stake.second.value is not None:
        said.append(
            _("With what reaches {partner} through others, at least {share}.").format(
                partner=scene.asked.partner, share=mentioned(stake.second)
            )
        )
    return said


def markets(scene: Scene, home: Home, stake: Stake, largest: str, share: Figure) -> str:
    """Return what is at stake, and who else buys most of it."""
    if share.value is None:
        return destinations(scene, home, stake)
    other = _(
        "Of the others that report, {economy} imports most: {share} of what they do."
    ).format(economy=in_sentence(scene.library, largest), share=mentioned(share))
    return sentences((destinations(scene, home, stake), other))


def no_markets(scene: Scene, home: Home, stake: Stake) -> str:
    """Return that nobody else reports imports; the stake is known all the same."""
    nobody = _(
        "Who else imports it is not known: nobody else reports imports in this "
        "dataset. Import a dataset of several reporters."
    )
    return sentence(sentences((destinations(scene, home, stake), nobody))).text


def definition(dataset: Dataset) -> str:
    """Return what the shares mean."""
    meant = _(
        "Exports to a partner as a part of exports to the world. Through others: their "
        "share times the part of all their own exports that goes to the partner."
    )
    return sentences((meant, dataset.said("definition")))


def notes(scene: Scene, stake: Stake) -> Sequence[str]:
    """Return what the case cannot answer."""
    said = []
    if stake.second.reason == "one_reporter":
        said.append(
            _(
                "What reaches {partner} through others is not known: no other partner "
                "reports its own exports in this dataset."
            ).format(partner=scene.asked.partner)
        )
    elif stake.second.reason:
        said.append(
            _("What reaches {partner} through others is not known: {reason}.").format(
                partner=scene.asked.partner, reason=reason_text(stake.second.reason)
            )
        )
    if stake.of_gdp is None:
        said.append(
            _(
                "Nothing is said of GDP: no dataset of GDP in the same currency has "
                "the economy and the year."
            )
        )
    return said
