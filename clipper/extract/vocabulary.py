"""Words of many languages that fields are recognised by, read from ``resources/fields/``."""

import tomllib
from collections.abc import Mapping
from functools import cache

from clipper.places import resource


@cache
def phrases(file: str, table: str) -> frozenset[str]:
    """The phrases of all languages in one ``table`` of ``resources/fields/FILE.toml``, case-folded."""
    return frozenset(phrase.casefold() for phrase in spellings(file, table))


@cache
def spellings(file: str, table: str) -> frozenset[str]:
    """The phrases of all languages in one ``table`` of ``resources/fields/FILE.toml``, as written."""
    listed = "|".join(" ".join(line.split()) for line in _tables(file)[table].values())
    return frozenset(phrase.strip() for phrase in listed.split("|")) - {""}


@cache
def words(file: str, table: str, entry: str) -> frozenset[str]:
    """The words, divided by blanks, of one ``entry`` of a ``table`` in ``resources/fields/FILE.toml``."""
    return frozenset(_tables(file)[table][entry].split())


@cache
def _tables(file: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resource("fields", f"{file}.toml").read_text("utf-8"))
