"""Where a library on a server has its blobs, as users write it and as the library keeps it."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from clipper.library.blobs.object_store import ObjectBlobs
from clipper.library.blobs.owned import OwnedBlobs
from clipper.library.blobs.shared_folder import SharedFolderBlobs
from clipper.library.store_errors import (
    SecretInAddress,
    UnsupportedStore,
)

DATABASE = "database"
"""The address of those that are rows of the library itself."""


def address_of(word: str) -> str:
    """The address that ``word`` means: ``database``, the whole path of a folder, or a URL.

    Raises UnsupportedStore, SecretInAddress for a URL that tells how to get in, which the whole team would read.
    """
    if word == DATABASE:
        return word
    if "://" not in word:
        return str(Path(word).expanduser().absolute())
    try:
        url = urlsplit(word)
        secret = url.password is not None or url.query
    except ValueError as error:
        raise UnsupportedStore(word) from error
    if secret:
        raise SecretInAddress(f"{url.scheme}://{url.hostname or ''}{url.path}")
    if url.scheme in ("file", "local"):
        return str(Path(url2pathname(url.path)).absolute())
    if "::" in word or not url.scheme or not (url.netloc or url.path):
        raise UnsupportedStore(word)
    return word.rstrip("/")


def blobs_at(address: str) -> OwnedBlobs:
    """Those at an address that is not ``database``; nothing is asked there yet."""
    return ObjectBlobs(address) if "://" in address else SharedFolderBlobs(Path(address))
