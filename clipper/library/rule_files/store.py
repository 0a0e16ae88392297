"""What a place for rule files can do."""

from collections.abc import Iterable
from typing import Protocol


class RuleFiles(Protocol):
    """Files by name. Names are those that ``clipper.sites.host_of_file`` knows; no others are given or taken."""

    def names(self) -> tuple[str, ...]:
        """All there are, in alphabetical order."""
        ...

    def get(self, names: Iterable[str]) -> dict[str, bytes]:
        """The contents of those of ``names`` that there are."""
        ...

    def put(self, name: str, content: bytes) -> None:
        """Write a file anew, whole or not at all."""
        ...

    def delete(self, name: str) -> bool:
        """Delete a file; whether there was one."""
        ...
