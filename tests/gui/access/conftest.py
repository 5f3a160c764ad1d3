"""What Qt is told once, however many programs the tests begin."""

from __future__ import annotations

import pytest

from gui.roles import tell_roles


@pytest.fixture(scope="session", autouse=True)
def _roles_are_told(qapp) -> None:
    tell_roles()
