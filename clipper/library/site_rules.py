"""The rule files that are kept with a library. To change them is an act, though files may lie beside its database."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.facts import FactKind, Facts, Topic
from clipper.library.acts.sight import Sight
from clipper.library.library import Library
from clipper.library.rule_files import text_of
from clipper.sites import host_of_file

_MOST_UNDOABLE = 100
"""Files: a whole collection of thousands, brought in at once, would weigh on the journal; it is no act."""


def rule_file_names(library: Library) -> tuple[str, ...]:
    """All rule files, in alphabetical order. Raises LibraryFailure."""
    return library.rule_files.names()


def rule_files(library: Library, names: Iterable[str]) -> dict[str, bytes]:
    """The contents of those of ``names`` that there are. Raises LibraryFailure."""
    return library.rule_files.get(names)


def put_rule_file(library: Library, name: str, content: bytes) -> None:
    """Write a rule file anew; ``name`` is a host with ``.toml`` or ``.txt``. Raises LibraryFailure."""
    put_rule_files(library, {name: content})


def put_rule_files(library: Library, files: Mapping[str, bytes]) -> None:
    """Write several anew. Raises LibraryFailure."""
    library.blobs.require_room()
    if len(files) > _MOST_UNDOABLE:
        for name, content in files.items():
            library.rule_files.put(name, content)
        return
    with acting(library, ActName.CHANGE_RULES, _at(library, files), about=_hosts(files)):
        for name, content in files.items():
            library.rule_files.put(name, content)


def delete_rule_file(library: Library, name: str) -> bool:
    """Delete a rule file; whether there was one. Raises LibraryFailure."""
    return delete_rule_files(library, [name])


def delete_rule_files(library: Library, names: Iterable[str]) -> bool:
    """Delete those of ``names`` that there are; whether there were any. Raises LibraryFailure."""
    names = tuple(names)
    with acting(library, ActName.CHANGE_RULES, _at(library, names), about=_hosts(names)):
        deleted = [library.rule_files.delete(name) for name in names]
    return any(deleted)


def _at(library: Library, names: Iterable[str]) -> Sight:
    """What the files ``names`` say."""
    names = tuple(names)

    def look(_: Connection) -> Facts:
        found = library.rule_files.get(names)
        return {Topic(FactKind.RULES, name): {0: text_of(content)} for name, content in found.items()}

    return look


def _hosts(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(host_of_file(name).lstrip(".") for name in names)
