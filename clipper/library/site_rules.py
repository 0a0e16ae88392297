"""The rule files that are kept with a library."""

from collections.abc import Iterable

from clipper.library.library import Library


def rule_file_names(library: Library) -> tuple[str, ...]:
    """All rule files, in alphabetical order. Raises LibraryFailure."""
    return library.rule_files.names()


def rule_files(library: Library, names: Iterable[str]) -> dict[str, bytes]:
    """The contents of those of ``names`` that there are. Raises LibraryFailure."""
    return library.rule_files.get(names)


def put_rule_file(library: Library, name: str, content: bytes) -> None:
    """Write a rule file anew; ``name`` is a host with ``.toml`` or ``.txt``. Raises LibraryFailure."""
    library.blobs.require_room()
    library.rule_files.put(name, content)


def delete_rule_file(library: Library, name: str) -> bool:
    """Delete a rule file; whether there was one. Raises LibraryFailure."""
    return library.rule_files.delete(name)
