"""An open library: its place, its connections and its blobs. What is done with it are functions, one idea a module."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from types import TracebackType

from sqlalchemy import Connection, Engine

from clipper.jobs import CancelToken
from clipper.library.blobs import Blobs, MovableBlobs
from clipper.library.driver_errors import told_as_ours
from clipper.library.elsewhere import Elsewhere
from clipper.library.errors import MayOnlyRead, OnlyTheOwner
from clipper.library.hand import Author, Hand, author_here
from clipper.library.rule_files import RuleFiles
from clipper.library.search.index import TextIndex
from clipper.library.stopping import stopped_by
from clipper.library.team.read_only import ReadOnlyBlobs, ReadOnlyRuleFiles
from clipper.library.team.standing import Rights, Standing


class Library:
    """Open until ``close``; may be used from many threads at once. ``open_library`` makes one."""

    def __init__(
        self,
        place: str,
        reader: Engine,
        writer: Engine,
        blobs: Blobs,
        rule_files: RuleFiles,
        text_index: TextIndex,
        elsewhere: "Callable[[Library], Elsewhere]",
        standing: Standing | None = None,
        turn: AbstractContextManager[object] | None = None,
        author: Author | None = None,
    ) -> None:
        """``turn`` is held by a thread as long as it writes, where only one can; ``author`` is who acts, if not
        a new session.
        """
        self.place = place
        self.standing = standing or Standing()
        """What the one who has it open may do."""
        readers = self.standing.rights is Rights.READER
        self.blobs = ReadOnlyBlobs(blobs, self.require_editor) if readers else blobs
        self.movable_blobs = blobs if isinstance(blobs, MovableBlobs) else None
        """The same where they can be had elsewhere: on a server."""
        self.rule_files = ReadOnlyRuleFiles(rule_files, self.require_editor) if readers else rule_files
        self.text_index = text_index
        self.hand = Hand(author or author_here())
        self.commits = 0
        """Transactions that have been written by its author: through it, or by another process in his name."""
        self._elsewhere = elsewhere
        self._reader = reader
        self._writer = writer
        self._turn = turn or nullcontext()

    @contextmanager
    def reading(self, token: CancelToken | None = None) -> Iterator[Connection]:
        """A transaction that sees one state of the library from beginning to end. Raises LibraryFailure.

        When ``token`` is thrown, the statement that is running is broken off, and Cancelled raised.
        """
        with told_as_ours(self.place), self._reader.connect() as connection, connection.begin():
            if token is None:
                yield connection
                return
            with stopped_by(token, connection):
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is the only one writing; keep it short. All of it is committed, or nothing on an error.

        Raises MayOnlyRead before anything is tried, LibraryFailure.
        """
        self.require_editor()
        with told_as_ours(self.place), self._turn, self._writer.begin() as connection:
            yield connection
        self.commits += 1

    def require_editor(self) -> None:
        """Raises MayOnlyRead unless the one who has it open may change it."""
        if self.standing.rights is Rights.READER:
            raise MayOnlyRead(self.place, self.standing.user, self.standing.owner)

    def require_owner(self) -> None:
        """Raises OnlyTheOwner unless the one who has it open is the owner."""
        if self.standing.rights is not Rights.OWNER:
            raise OnlyTheOwner(self.place, self.standing.owner)

    @contextmanager
    def elsewhere(self) -> Iterator[Elsewhere]:
        """What tells when another program has written. Raises LibraryFailure."""
        others = self._elsewhere(self)
        try:
            yield others
        finally:
            others.close()

    def close(self) -> None:
        self._reader.dispose()

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
