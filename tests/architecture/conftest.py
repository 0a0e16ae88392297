"""The checkout as the tests of its shape see it."""

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    path: Path
    """Relative to the checkout."""

    @cached_property
    def source(self):
        return (CHECKOUT / self.path).read_text("utf-8")

    @cached_property
    def tree(self):
        return ast.parse(self.source)

    @property
    def words(self):
        """The words that its path is made of: ``clipper/library/sort_key.py`` has four."""
        return [word for part in self.path.with_suffix("").parts for word in part.split("_") if word]


def _modules(*folders):
    return [
        Module(file.relative_to(CHECKOUT)) for folder in folders for file in sorted((CHECKOUT / folder).rglob("*.py"))
    ]


@pytest.fixture(scope="session")
def checkout():
    return CHECKOUT


@pytest.fixture(scope="session")
def product():
    """The modules of the product."""
    return _modules("clipper")


@pytest.fixture(scope="session")
def everything():
    """The modules of the product, its packaging and its tests."""
    return _modules("clipper", "packaging", "tests")
