"""Who acts: a user, in one program, from the opening of a library to its closing."""

import getpass
import platform
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Author:
    who: str
    """``user@computer``: on a server there are several of either."""
    session: str
    """Of one program, as long as it has the library open; of all its processes."""


@dataclass
class Gathering:
    """What is one act though it takes several transactions."""

    number: int | None = None
    """That of the act, once something of it is done."""


@dataclass(frozen=True, slots=True)
class Hand:
    author: Author
    _own: threading.local = field(default_factory=threading.local)

    @property
    def gathering(self) -> Gathering | None:
        """What this thread is in the middle of."""
        return getattr(self._own, "gathering", None)

    @contextmanager
    def gather(self) -> Iterator[Gathering]:
        """Make one act of all that this thread does until the end of the block."""
        outer = self.gathering
        self._own.gathering = outer or Gathering()
        try:
            yield self._own.gathering
        finally:
            self._own.gathering = outer


def author_here() -> Author:
    """A new session of whoever runs this program."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        user = ""
    return Author(f"{user}@{platform.node()}", secrets.token_hex(8))
