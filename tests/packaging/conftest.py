"""The scripts under packaging/ are no package: they are imported as they import each other."""

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"

sys.path.append(str(PACKAGING))


@pytest.fixture(scope="session")
def packaging():
    """The folder of the scripts."""
    return PACKAGING
