"""``clipper undo`` and ``clipper redo``: what was done with clippings, taken back and done again."""

from argparse import ArgumentParser, Namespace
from typing import Any

from clipper.cli.command import ALL_WELL, Command
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.cli.table import add_table_arguments
from clipper.desk import Act, act_words, acts, redo, redone_words, undo, undone_words


def _undo_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("act", nargs="?", type=int, metavar="ACT", help="its number (default: the last that you did)")
    parser.add_argument("--list", action="store_true", help="list what was done, the last first, and change nothing")
    add_table_arguments(parser, limit=20)


def _redo_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("act", nargs="?", type=int, metavar="ACT", help="its number (default: the last you took back)")


def _undo(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        if arguments.list:
            _print(acts(desk)[: arguments.limit], as_json=arguments.json)
        else:
            print("\n".join(undone_words(undo(desk, arguments.act, anywhere=True))))
    return ALL_WELL


def _redo(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        print("\n".join(redone_words(redo(desk, arguments.act, anywhere=True))))
    return ALL_WELL


def _print(listed: tuple[Act, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([_record(act) for act in listed])
        return
    for act in listed:
        time = act.done_at.astimezone().strftime("%Y-%m-%d %H:%M")
        undone = " · undone" if act.undone else ""
        print(f"{act.number:>6}  {time}  {act_words(act)} · {act.author.who}{undone}")


def _record(act: Act) -> dict[str, Any]:
    return {
        "id": act.number,
        "act": act.name.value,
        "words": act_words(act),
        "about": list(act.about),
        "clippings": act.clippings,
        "done": act.done_at.isoformat(),
        "undone": act.undone,
        "who": act.author.who,
    }


UNDO = Command("clipper undo --list", _undo_arguments, _undo)
REDO = Command("clipper redo", _redo_arguments, _redo)
