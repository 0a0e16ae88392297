"""The table of commands, in the order in which the help lists them.

A command is imported when it is asked for and not before: ``clipper --help`` should not wait for a database library.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from clipper.cli.command import Command


def _review() -> Command:
    from clipper.cli.review import COMMAND

    return COMMAND


def _add() -> Command:
    from clipper.cli.add import COMMAND

    return COMMAND


def _feed() -> Command:
    from clipper.cli.feed import COMMAND

    return COMMAND


def _retry() -> Command:
    from clipper.cli.retry import COMMAND

    return COMMAND


def _again() -> Command:
    from clipper.cli.again import COMMAND

    return COMMAND


def _list() -> Command:
    from clipper.cli.listing import COMMAND

    return COMMAND


def _search() -> Command:
    from clipper.cli.search import COMMAND

    return COMMAND


def _show() -> Command:
    from clipper.cli.show import COMMAND

    return COMMAND


def _edit() -> Command:
    from clipper.cli.edit import COMMAND

    return COMMAND


def _versions() -> Command:
    from clipper.cli.versions import COMMAND

    return COMMAND


def _mark() -> Command:
    from clipper.cli.mark import COMMAND

    return COMMAND


def _highlight() -> Command:
    from clipper.cli.highlight import COMMAND

    return COMMAND


def _twins() -> Command:
    from clipper.cli.twins import COMMAND

    return COMMAND


def _tag() -> Command:
    from clipper.cli.tag import COMMAND

    return COMMAND


def _collection() -> Command:
    from clipper.cli.collection import COMMAND

    return COMMAND


def _export() -> Command:
    from clipper.cli.export import COMMAND

    return COMMAND


def _trash() -> Command:
    from clipper.cli.discard import TRASH

    return TRASH


def _restore() -> Command:
    from clipper.cli.discard import RESTORE

    return RESTORE


def _undo() -> Command:
    from clipper.cli.undo import UNDO

    return UNDO


def _redo() -> Command:
    from clipper.cli.undo import REDO

    return REDO


def _site() -> Command:
    from clipper.cli.site import COMMAND

    return COMMAND


def _recut() -> Command:
    from clipper.cli.recut import COMMAND

    return COMMAND


def _library() -> Command:
    from clipper.cli.library import COMMAND

    return COMMAND


def _settings() -> Command:
    from clipper.cli.settings import COMMAND

    return COMMAND


@dataclass(frozen=True, slots=True)
class Verb:
    summary: str
    command: Callable[[], Command]


VERBS: Mapping[str, Verb] = {
    "review": Verb("clip every source and print the collection", _review),
    "add": Verb("clip sources into the library", _add),
    "feed": Verb("list what a feed lists, and clip the newest of it", _feed),
    "retry": Verb("try failed and waiting clippings again", _retry),
    "again": Verb("fetch kept clippings again; tell what has changed", _again),
    "list": Verb("list clippings, newest first", _list),
    "search": Verb("find clippings by words, dates, tags and more", _search),
    "show": Verb("show one clipping, its text or what was cut", _show),
    "edit": Verb("correct text, fields, pictures, tags or note", _edit),
    "versions": Verb("list, compare and take earlier versions of a story", _versions),
    "mark": Verb("give clippings a star, mark them as read", _mark),
    "highlight": Verb("mark words of a story, and write remarks on them", _highlight),
    "twins": Verb("list who else has a story; join and split", _twins),
    "site": Verb("make, try and list rules that hold for a site", _site),
    "recut": Verb("cut kept pages again with today's cleaner and rules", _recut),
    "tag": Verb("list, rename, merge and delete tags", _tag),
    "collection": Verb("make, fill and order collections", _collection),
    "library": Verb("check, back up, copy, export or import a whole library", _library),
    "settings": Verb("tell what is settled, and settle it", _settings),
    "export": Verb("write clippings to a file", _export),
    "trash": Verb("put clippings into the trash, or empty it", _trash),
    "restore": Verb("take clippings out of the trash", _restore),
    "undo": Verb("take back what was done last, or list what was done", _undo),
    "redo": Verb("do again what was taken back", _redo),
}
