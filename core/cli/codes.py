"""Codes that were typed: those nobody knows are refused, never passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import RequestError
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

DATASETS: Final = N_("No dataset of this tab is called {codes}; it has {known}.")
ECONOMIES: Final = N_("No economy is called {codes}; write codes such as CHN,USA.")
INDUSTRIES: Final = N_("No industry is called {codes}; the dataset has {known}.")
JURISDICTIONS: Final = N_("No jurisdiction is called {codes}; the dataset has {known}.")
MEASURES: Final = N_("No measure is called {codes}; there are {known}.")
PARTNERS: Final = N_("The dataset has no partner {codes}; write codes such as CHN.")
PRODUCTS: Final = N_("The dataset has no product {codes}; it has {known}.")
REPORTERS: Final = N_("The dataset has no reporter {codes}; it has {known}.")


def require_known(asked: Iterable[str], known: Collection[str], message: str) -> None:
    """Make sure that all codes asked for are known.

    Args:
        asked: What was typed.
        known: What there is.
        message: The sentence to refuse with, of `{codes}` and perhaps `{known}`.

    Raises:
        RequestError: One of them is not.
    """
    unknown = ", ".join(code for code in asked if code not in known)
    if unknown:
        held = ", ".join(code for code in known if code) or "-"
        raise RequestError(_(message).format(codes=unknown, known=held))
