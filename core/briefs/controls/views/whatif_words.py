"""What the what-if says: before and after, and the best coalitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls import supply_words as said
from core.briefs.controls.words import range_said
from core.briefs.mentions import mentioned
from core.digits import counted
from core.format import written
from core.formulas.controls.coalitions import MOST_CANDIDATES
from core.i18n import _, ngettext
from core.joining import listed, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.controls.asking import Scene
    from core.briefs.controls.joining import Joining
    from core.briefs.controls.views.whatif_sizes import Size
    from core.formulas.controls.supply import SupplyBounds


def refused() -> str:
    """Return that what was typed is no threshold."""
    return _("The threshold is a number above 0 and up to 100, in per cent.")


def nobody() -> str:
    """Return that nobody is left to join."""
    return _(
        "Every jurisdiction acts together already; take one out of “Act together” to "
        "see what it adds."
    )


def title(scene: Scene) -> str:
    """Return what is shown."""
    return _("If others joined: foreign supply open to {target} under control").format(
        target=said.target_said(scene)
    )


def before() -> str:
    """Return the name of the coalition as it is."""
    return _("Now")


def joined(name: str) -> str:
    """Return the name of the coalition with one more."""
    return _("with {name}").format(name=name)


def all_joined() -> str:
    """Return the name of the coalition with all candidates."""
    return _("with all of them")


def reading(
    scene: Scene,
    asked: Joining,
    now: SupplyBounds,
    first: tuple[str, SupplyBounds],
) -> str:
    """Return how much is under control now, and with the one who adds most."""
    code, then = first
    told = {
        "target": said.target_said(scene),
        "now": range_said(*now),
        "members": said.members_said(scene, asked.base.coalition),
        "name": said.members_said(scene, (code,)),
        "low": mentioned(then.low),
        "high": mentioned(then.high),
    }
    low, high = (written(end.value, end.unit) for end in then)
    if low == high:
        return _(
            "Of the foreign supply {target} could buy, {now} is under control by "
            "{members}; with {name} {low}."
        ).format(**told)
    return _(
        "Of the foreign supply {target} could buy, {now} is under control by "
        "{members}; with {name} between {low} and {high}."
    ).format(**told)


def heads() -> tuple[str, ...]:
    """Return the headings of the table of candidates."""
    return (
        _("Candidate"),
        *(_("Joins as it stands, lowest"), _("Joins as it stands, highest")),
        *(_("Adopts every item, lowest"), _("Adopts every item, highest")),
        _("Gain: controlled already"),
        *(_("Gain: known gaps"), _("Gain: unknown")),
    )


def notes(scene: Scene, asked: Joining) -> tuple[str, ...]:
    """Return how candidates join, who is left out, and whose shares these are."""
    ways = (
        _("Whoever joins is taken to control every item.")
        if asked.is_adopting
        else _("Whoever joins brings its lists as they stand.")
    )
    out = ""
    if asked.left_out:
        out = _(
            "The {most} candidates that add most are tried in every combination; left "
            "out: {names}."
        ).format(most=MOST_CANDIDATES, names=said.members_said(scene, asked.left_out))
    return (ways, out, said.shares_said(asked.base, asked.shares))


def definition() -> str:
    """Return what the numbers mean."""
    return _(
        "Foreign supply under control: supply of members under control ÷ supply "
        "outside the target, the weighted mean over the items with shares; the highest "
        "counts unread lists as control. Gains add up, so the order of candidates is "
        "that of their gains."
    )


# --- the best coalition of each size ---


def sizes_title(scene: Scene) -> str:
    """Return what is shown."""
    return _("The best coalition of each size against {target}").format(
        target=said.target_said(scene)
    )


def measure(asked: Joining) -> str:
    """Return what coalitions are judged by."""
    if asked.threshold is None:
        return _("foreign supply under control for certain, per cent")
    return _(
        "items covered at least to {threshold} for certain, per cent by weight"
    ).format(threshold=written(asked.threshold, "share"))


def size_name(size: int, names: Sequence[str]) -> str:
    """Return a coalition by its size and those who join."""
    if not size:
        return before()
    return _("{count}: {names}").format(count=size, names=listed(names))


def missed() -> str:
    """Return that the greedy path covers less than the best coalition."""
    return _("best next covers less")


def sizes_heads(asked: Joining) -> tuple[str, ...]:
    """Return the headings of the table of sizes."""
    bounds: tuple[str, ...] = (_("Lowest"), _("Highest"))
    if asked.threshold is not None:
        reached = (_("Items covered, lowest"), _("Items covered, highest"))
        bounds = (*reached, _("Supply covered, lowest"), _("Supply covered, highest"))
    return (_("Joining"), _("Best coalition"), *bounds, _("Best next"), *bounds)


def sizes_reading(scene: Scene, asked: Joining, rows: Sequence[Size]) -> str:
    """Return whom to win first, and where taking the best next one goes wrong."""
    first = rows[1].best
    told = {
        "name": said.members_said(scene, first.codes),
        "members": said.members_said(scene, asked.base.coalition),
        "range": range_said(*first.measure),
        "now": range_said(*rows[0].best.measure),
    }
    if asked.threshold is None:
        start = _(
            "Of those that may join {members}, {name} adds most: then {range} of the "
            "foreign supply is under control, and {now} without."
        ).format(**told)
    else:
        start = _(
            "Of those that may join {members}, {name} adds most: then {range} of the "
            "items, by weight, are covered at least to {threshold}, and {now} without."
        ).format(**told, threshold=written(asked.threshold, "share"))
    return sentences((start, _of_greedy(scene, rows)))


def _of_greedy(scene: Scene, rows: Sequence[Size]) -> str:
    wrong = next((row for row in rows if row.is_missed), None)
    if wrong is None:
        return _("Taking the best next one each time covers as much at every size.")
    return _(
        "Of {count}, the best are {best} ({most}); taking the best next one each time "
        "leads to {greedy} ({less})."
    ).format(
        count=wrong.size,
        best=said.members_said(scene, wrong.best.codes),
        most=mentioned(wrong.best.measure.low),
        greedy=said.members_said(scene, wrong.greedy.codes),
        less=mentioned(wrong.greedy.measure.low),
    )


def sizes_definition(asked: Joining) -> str:
    """Return how coalitions are found."""
    count = 2 ** len(asked.candidates)
    return ngettext(
        "{count} coalition tried; of those that cover as much the one that covers more "
        "supply counts.",
        "All {count} coalitions of the candidates tried; of those that cover as much "
        "the one that covers more supply counts.",
        count,
    ).format(count=counted(count))
