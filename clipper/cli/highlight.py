"""``clipper highlight``: mark words of a story, write remarks on them, list them for one clipping or for a search."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable

from clipper.article import Colour, Words
from clipper.cli.command import ALL_WELL, WRONG_USAGE, Command
from clipper.cli.records import highlight_records, print_json
from clipper.cli.session import desk_of
from clipper.clipping import Clipping
from clipper.desk import (
    Desk,
    Order,
    Query,
    change_highlight,
    highlight,
    highlight_words,
    highlighted,
    look_up,
    remove_highlights,
)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", type=int, metavar="ID", help="the number that list and search print")
    parser.add_argument(
        "words", nargs="?", metavar="WORDS", help="mark these words of the story, as they are read there"
    )
    parser.add_argument(
        "--which", type=_count, metavar="N", help="the N-th of them, where they are read more than once"
    )
    parser.add_argument("--colour", choices=[colour.value for colour in Colour], help="default: yellow")
    parser.add_argument("--remark", metavar="TEXT", help="what you have to say about it; an empty one takes it away")
    others = parser.add_mutually_exclusive_group()
    others.add_argument("--change", type=int, metavar="H", help="give highlight H this colour or remark")
    others.add_argument("--remove", type=int, metavar="H", action="append", help="remove highlight H (repeatable)")
    others.add_argument("--search", metavar="QUERY", help="list those of all clippings that a query describes")
    parser.add_argument("--json", action="store_true", help="as records")


def _count(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise ArgumentTypeError(f"{written!r} is no number from 1 on")
    return int(written)


def _run(arguments: Namespace) -> int:
    wrong = _misuse(arguments)
    if wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USAGE
    colour = Colour(arguments.colour) if arguments.colour else None
    with desk_of(arguments) as desk:
        if arguments.search is not None:
            _list(
                highlighted(desk, Query(arguments.search, order=Order.RELEVANCE)), titled=True, as_json=arguments.json
            )
            return ALL_WELL
        number = arguments.id
        if arguments.words is not None:
            _mark(desk, arguments, colour or Colour.YELLOW)
        elif arguments.change is not None:
            change_highlight(desk, number, arguments.change, colour=colour, remark=arguments.remark)
        elif arguments.remove:
            remove_highlights(desk, number, arguments.remove)
        _list([look_up(desk, number)], titled=False, as_json=arguments.json)
    return ALL_WELL


def _misuse(arguments: Namespace) -> str:
    """What is wrong with the arguments together; empty if nothing is."""
    if arguments.search is not None:
        return "Give --search alone." if arguments.id is not None else ""
    if arguments.id is None:
        return "Give the number of a clipping, or --search and a query."
    if arguments.words is not None and (arguments.change is not None or arguments.remove):
        return "Give words to mark, or a highlight to change or to remove."
    if arguments.words is None and arguments.change is None and (arguments.colour or arguments.remark is not None):
        return "Give words to mark, or --change and a highlight."
    if arguments.change is not None and arguments.colour is None and arguments.remark is None:
        return "Give the highlight another --colour or --remark."
    return ""


def _mark(desk: Desk, arguments: Namespace, colour: Colour) -> None:
    nth = None if arguments.which is None else arguments.which - 1
    highlight(desk, arguments.id, Words(arguments.words, nth=nth), colour, arguments.remark or "")


def _list(clippings: Iterable[Clipping], *, titled: bool, as_json: bool) -> None:
    if as_json:
        print_json([record for clipping in clippings for record in highlight_records(clipping)])
        return
    for clipping in clippings:
        if titled:
            print(f"{clipping.number}  {clipping.article.title}")
        for found in clipping.found_highlights:
            print(f"{'        ' if titled else ''}{highlight_words(found)}")


COMMAND = Command("clipper highlight 12 'two of the four quays' --colour green --remark 'ask Ada'", _arguments, _run)
