"""A place for blobs outside of the library, which says in a file of its own whose blobs they are."""

from typing import Protocol

from clipper.library.blobs.store import Blobs

OWNER_FILE = "clipper-library.txt"
_WORDS = "Pages and pictures of a Clipper library. They are found by their names: leave them as they are."


class OwnedBlobs(Blobs, Protocol):
    """Nobody but the owner may delete what no row names: another library's rows may name it."""

    def owner(self) -> str:
        """Which database has its blobs there, as it calls itself; empty for none. Raises LibraryFailure."""
        ...

    def claim(self, owner: str) -> None:
        """Have ``owner`` be the owner; the place is made if it can be. Raises LibraryFailure."""
        ...

    def disclaim(self) -> None:
        """Let nobody be the owner any more."""
        ...

    def in_use(self) -> bool:
        """Whether there are blobs, perhaps nobody's. Raises LibraryFailure."""
        ...


def owner_file_of(owner: str) -> bytes:
    return f"{_WORDS}\n{owner}\n".encode()


def owner_in(content: bytes) -> str:
    """Who is the owner by the content of the file."""
    lines = content.decode("utf-8", "replace").split("\n")
    return lines[1] if len(lines) > 1 else ""
