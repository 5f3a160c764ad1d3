"""Holding a file of the user's for as long as it is worked on, and saying who does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.casefile.keeping.holding import Hold, Holder, take_hold
from core.errors import CaseError, CaseInUseError
from core.i18n import _
from core.moment import moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def taken(path: Path, before: Hold | None, *, from_elsewhere: bool = False) -> Hold:
    """Return the hold on a file: the one from before, or a new one.

    Raises:
        CaseInUseError: Somebody else holds it.
        CaseError: The folder cannot be written.
    """
    if before is not None and before.path == path and before.is_ours:
        return before
    try:
        found = take_hold(path, from_elsewhere=from_elsewhere)
    except OSError as error:
        message = _(
            "{name} could not be saved ({cause}); save it under another name or folder."
        )
        cause = error.strerror or str(error)
        raise CaseError(message.format(name=path.name, cause=cause)) from error
    if isinstance(found, Hold):
        return found
    message = _("{name} is open {elsewhere}; save what is here under another name.")
    said = message.format(name=path.name, elsewhere=holder_words(found))
    raise CaseInUseError(said)


@contextmanager
def held_meanwhile(path: Path) -> Iterator[None]:
    """Hold a case for as long as it is changed in its place.

    Raises:
        CaseInUseError: A window has it open.
    """
    try:
        found = take_hold(path)
    except OSError:
        yield  # nobody can hold a case there; whether it can be written, it says itself
        return
    if not isinstance(found, Hold):
        message = _("{name} is open {elsewhere}; close it there first.")
        said = message.format(name=path.name, elsewhere=holder_words(found))
        raise CaseInUseError(said)
    try:
        yield
    finally:
        found.release()


def holder_words(holder: Holder) -> str:
    """Return who holds a case, where and since when, to stand after `is open`."""
    if not holder.computer:
        return _("in another window")
    since = moment(holder.since)
    if holder.is_elsewhere:
        said = _("in a window of {user} on {computer}, since {since}")
    else:
        said = _("in another window of {user} on this computer, since {since}")
    return said.format(user=holder.user, computer=holder.computer, since=since)


@contextmanager
def let_go_on_failure(hold: Hold | None, before: Hold | None) -> Iterator[None]:
    """Keep a new hold only if what it was taken for comes about."""
    try:
        yield
    except BaseException:
        if hold is not None and hold is not before:
            hold.release()
        raise
