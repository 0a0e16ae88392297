"""What a place for blobs can do."""

from typing import Protocol


class NoSuchBlob(LookupError):
    """Nothing is kept under this digest. Inside the library only; callers get an error that says what is missing."""


class Blobs(Protocol):
    """Bytes by the SHA-256 of what they are, unpacked, in hexadecimal; so another codec changes no name."""

    def put(self, content: bytes, *, packed: bool = False) -> str:
        """Keep ``content`` durably and answer its digest; ``packed`` makes it small first.

        Call it before the row that names the digest is committed: a blob without a row harms nobody.
        """
        ...

    def get(self, digest: str, *, packed: bool = False) -> bytes:
        """The bytes put in with the same ``packed``.

        Raises NoSuchBlob, or packing.Torn.
        """
        ...
