"""The bill of materials: what is in a bundle, as CycloneDX 1.6 has it (ECMA-424).

It names what is installed where the bundle is made, less the tools for building, and
the packages of the libraries that were put in; nothing in it changes from build to
build of one commit. (https://cyclonedx.org/docs/1.6/json/)
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bundle.shipped import Package

SPDX: Final = frozenset(
    {"MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "PSF-2.0"}
)


def bill(version: str, built: str, commit: str, packages: Iterable[Package]) -> str:
    """Return the bill as JSON; the same parts of the same commit give the same text."""
    parts = [_component(package) for package in packages]
    serial = uuid.uuid5(
        uuid.NAMESPACE_URL, f"{commit} {[part['purl'] for part in parts]}"
    )
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": f"{built}T00:00:00Z",
            "component": {
                "type": "application",
                "bom-ref": "statecraft",
                "name": "Statecraft",
                "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": parts,
        "dependencies": [
            {"ref": "statecraft", "dependsOn": [part["bom-ref"] for part in parts]}
        ],
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def _component(package: Package) -> dict[str, Any]:
    place = "debian/" if package.kind == "deb" else ""
    name = package.name.lower() if package.kind == "pypi" else package.name
    purl = f"pkg:{package.kind}/{place}{name}@{quote(package.version, safe='')}"
    said: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": package.name,
        "version": package.version,
        "purl": purl,
    }
    if package.licence:
        key = "id" if package.licence in SPDX else "name"
        said["licenses"] = [{"license": {key: package.licence}}]
    return said
