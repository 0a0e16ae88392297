"""What can be wrong with a query, and where."""

from enum import Enum, auto

from clipper.library.errors import LibraryError


class Problem(Enum):
    UNKNOWN_FIELD = auto()
    NO_VALUE = auto()
    """A field that nothing follows."""
    NOT_A_DATE = auto()
    NOT_A_QUALITY = auto()
    """What follows ``is:`` is nothing that a clipping can be."""
    NOT_INSIDE = auto()
    """What follows ``has:`` is nothing that a clipping can have."""
    NOT_CLOSED = auto()
    """A parenthesis without its end."""
    NOT_OPENED = auto()
    EMPTY_GROUP = auto()
    NOTHING_BESIDE_OR = auto()
    TOO_DEEP = auto()
    """More parentheses in one another than anybody reads."""


class BadQuery(LibraryError):
    """A query that says nothing clear."""

    def __init__(self, problem: Problem, position: int, found: str) -> None:
        """``found`` is what stands at ``position``, an index into the query."""
        super().__init__(problem, position, found)
        self.problem = problem
        self.position = position
        self.found = found
