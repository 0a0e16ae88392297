"""Phrases that walls are known by, in ``resources/walls/``: a table for each kind, in it an entry a language."""

import tomllib
from functools import cache

from clipper.places import resource


@cache
def phrases(file: str, table: str) -> frozenset[str]:
    """The phrases of all languages in one ``table`` of ``resources/walls/FILE.toml``, in lower case."""
    texts = tomllib.loads(resource("walls", f"{file}.toml").read_text("utf-8"))[table].values()
    listed = "|".join(" ".join(text.split()) for text in texts)
    return frozenset(phrase.strip() for phrase in listed.split("|")) - {""}
