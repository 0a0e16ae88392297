"""A fresh library."""

import pytest

from clipper.library import open_library


@pytest.fixture
def library(tmp_path):
    with open_library(str(tmp_path / "library")) as library:
        yield library


@pytest.fixture(scope="module")
def module_library(tmp_path_factory):
    """One library for all examples of a property."""
    with open_library(str(tmp_path_factory.mktemp("library"))) as library:
        yield library
