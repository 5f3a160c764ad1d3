"""Builds the embedded sample case from the workbooks beside it: `make sample`."""

import sys
import tempfile
from pathlib import Path

from core.casefile import Case
from core.sample import SAMPLE_CASE, build_sample


def main() -> int:
    """Replace the embedded sample case by one built from its workbooks."""
    target = Path(__file__).parents[1] / "resources" / "samples" / SAMPLE_CASE
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / SAMPLE_CASE
        build_sample(built)
        with Case.open(built) as case:
            case.write_copy(target)
    print(f"{target.name}: {target.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
