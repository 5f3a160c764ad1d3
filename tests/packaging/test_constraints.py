"""Whatever the project needs is pinned, on every system it runs on."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import environment
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LINES = environment.CONSTRAINTS.read_text("utf-8").splitlines()
PINS = [line for line in LINES if line and not line.startswith("#")]
PYPROJECT = environment.CONSTRAINTS.parents[1] / "pyproject.toml"
RUN_TIME = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["dependencies"]
DECLARED = {
    *environment.requirements(PYPROJECT),
    *environment.requirements_of_bundle(PYPROJECT),
}
SYSTEM = pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
VERSION = pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])


def needed_on(platform, declared=DECLARED):
    """Return the names of all packages that come along with what is declared."""
    todo = [Requirement(text) for text in declared]
    found = set()
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        if name not in found:
            found.add(name)
            todo += needed_by(requirement, platform)
    return found


def needed_by(requirement, platform):
    try:
        texts = requires(requirement.name) or []
    except PackageNotFoundError:  # it belongs to another system
        return []
    extras = requirement.extras or {""}
    return [
        inner
        for inner in map(Requirement, texts)
        if inner.marker is None
        or any(inner.marker.evaluate({**platform, "extra": e}) for e in extras)
    ]


@SYSTEM
@VERSION
def test_that_a_wheelhouse_made_on_linux_lacks_nothing_elsewhere(system, version):
    here = needed_on({"sys_platform": "linux"}, RUN_TIME)
    there = needed_on({"sys_platform": system, "python_version": version}, RUN_TIME)
    assert there - here == set()  # pip asks which system it runs on, and not for which


@SYSTEM
@VERSION
def test_that_whatever_is_needed_is_pinned(system, version):
    platform = {"sys_platform": system, "python_version": version}
    pinned = {canonicalize_name(pin.partition("==")[0]) for pin in PINS}
    assert needed_on(platform) <= pinned


@pytest.mark.parametrize("pin", PINS)
def test_that_a_pin_is_a_name_and_an_exact_version(pin):
    assert re.fullmatch(r"[\w.-]+==[\w.]+", pin)


def test_that_declared_ranges_allow_the_pins():
    pinned = {canonicalize_name(p.split("==")[0]): p.split("==")[1] for p in PINS}
    for text in DECLARED:
        requirement = Requirement(text)
        assert pinned[canonicalize_name(requirement.name)] in requirement.specifier
