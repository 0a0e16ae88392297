"""Names of tags and collections: the same name whatever its case and spacing."""

import unicodedata


def tidy(name: str) -> str:
    """``name`` as it is shown: on one line, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def key_of(name: str) -> str:
    """What two spellings of one name have in common; empty for a name that says nothing."""
    return tidy(unicodedata.normalize("NFKC", name).casefold())
