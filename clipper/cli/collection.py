"""``clipper collection``: make, fill and order collections."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from clipper.cli.actions import Actions
from clipper.cli.command import ALL_WELL, Command
from clipper.cli.records import card_record, print_json
from clipper.cli.session import desk_of
from clipper.cli.table import print_cards, print_counts
from clipper.clipping import Card
from clipper.desk import (
    Count,
    Desk,
    Order,
    Query,
    arrange,
    cards,
    collect,
    counted_searches,
    create,
    delete,
    find,
    head,
    look_up,
    outline,
    rehead,
    rename,
    reorder,
    survey,
    uncollect,
    unhead,
)


def _arguments(parser: ArgumentParser) -> None:
    action = Actions(parser).add
    listing = action("list", "name all collections and count them", _list)
    listing.add_argument("--json", action="store_true", help="print records instead of lines")
    showing = action("show", "list the clippings of a collection in its order", _show)
    showing.add_argument("name", metavar="C")
    showing.add_argument("--json", action="store_true", help="print records instead of lines")
    action("create", "make an empty collection", lambda desk, a: create(desk, a.name)).add_argument("name", metavar="C")
    renaming = action("rename", "give a collection another name", lambda desk, a: rename(desk, a.name, a.to))
    renaming.add_argument("name", metavar="C")
    renaming.add_argument("to", metavar="NAME")
    deleting = action("delete", "delete a collection, not its clippings", lambda desk, a: delete(desk, a.name))
    deleting.add_argument("name", metavar="C")
    heading = action("heading", "put a heading before a clipping, or at the end; or move it there", _head)
    heading.add_argument("name", metavar="C")
    heading.add_argument("words", metavar="HEADING")
    heading.add_argument("--before", type=int, metavar="ID", help="the clipping that is the first under it")
    heading.add_argument("--rename", metavar="WORDS", help="give it other words")
    heading.add_argument("--remove", action="store_true", help="take the heading out")
    ordering = action("order", "put these first, in this order; headings too, if one is among them", _order)
    ordering.add_argument("name", metavar="C")
    ordering.add_argument("items", nargs="+", metavar="ID_OR_HEADING")
    for name, summary, change in (
        ("add", "put clippings at the end of a collection", collect),
        ("remove", "take clippings out of a collection", uncollect),
    ):
        changing = action(name, summary, _changing(change))
        changing.add_argument("name", metavar="C")
        changing.add_argument("ids", nargs="+", type=int, metavar="ID")


def _run(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        arguments.do(desk, arguments)
    return ALL_WELL


def _changing(change: Callable[[Desk, str, tuple[int, ...]], None]) -> Callable[[Desk, Namespace], None]:
    def do(desk: Desk, arguments: Namespace) -> None:
        for number in arguments.ids:
            look_up(desk, number)
        change(desk, arguments.name, tuple(arguments.ids))

    return do


def _order(desk: Desk, arguments: Namespace) -> None:
    items = [int(item) if item.isdecimal() else item for item in arguments.items]
    numbers = [item for item in items if isinstance(item, int)]
    for number in numbers:
        look_up(desk, number)
    if len(numbers) == len(items):
        arrange(desk, arguments.name, numbers)
    else:
        reorder(desk, arguments.name, items)


def _list(desk: Desk, arguments: Namespace) -> None:
    smart = [Count(search.name, found) for search, found in counted_searches(desk)]
    both = sorted([*survey(desk).collections, *smart], key=lambda each: each.name.casefold())
    print_counts(both, as_json=arguments.json)


def _show(desk: Desk, arguments: Namespace) -> None:
    found = {
        card.number: card for card in cards(desk, find(desk, Query(collection=arguments.name, order=Order.MANUAL)))
    }
    sections: list[tuple[str, list[Card]]] = [("", [])]
    for item in outline(desk, arguments.name):
        if isinstance(item, str):
            sections.append((item, []))
        elif item in found:
            sections[-1][1].append(found.pop(item))
    # What a search has found stands nowhere in an order made by hand.
    sections.append(("", list(found.values())))
    if arguments.json:
        print_json([card_record(card) | {"section": words} for words, members in sections for card in members])
        return
    for words, members in sections:
        if words:
            print(f"        {words}")
        print_cards(members, as_json=False)


def _head(desk: Desk, arguments: Namespace) -> None:
    if arguments.remove:
        unhead(desk, arguments.name, arguments.words)
    elif arguments.rename:
        rehead(desk, arguments.name, arguments.words, arguments.rename)
    else:
        head(desk, arguments.name, arguments.words, arguments.before)


COMMAND = Command("clipper collection add 'Morning review' 12 13", _arguments, _run)
