"""What links to further pages are called, from ``resources/further.toml``."""

import tomllib
from functools import cache

from clipper.places import resource


@cache
def phrases(table: str) -> frozenset[str]:
    """The phrases of all languages in one ``table``, in lower case."""
    texts = tomllib.loads(resource("further.toml").read_text("utf-8"))[table].values()
    listed = "|".join(" ".join(text.split()) for text in texts)
    return frozenset(phrase.strip() for phrase in listed.split("|")) - {""}
