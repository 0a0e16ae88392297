"""``clipper search``: the clippings that a query describes, with the lines around its words; searches under a name."""

import sys
from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, WRONG_USAGE, Command
from clipper.cli.records import card_record, print_json
from clipper.cli.session import desk_of
from clipper.cli.snippet import snippet_line, snippet_record
from clipper.cli.table import add_table_arguments, card_line
from clipper.desk import (
    Desk,
    Order,
    Query,
    SavedSearch,
    Total,
    cards,
    count,
    counted,
    find,
    forget_search,
    save_search,
    saved_searches,
    search_named,
    snippets,
    tally,
)

_LANGUAGE = """\
the query language:
  harbour storm              both words, in any order; inside Korean, Japanese and Chinese runs too
  "two tugs"  minist*        a phrase; the beginning of a word
  harbour OR port  -snow     one of two; without a word    (storm OR snow) harbour   groups
  title:  body:  caption:  credit:  byline:  source:  note:      only there, as in title:"two tugs"
  tag:politics  in:"Morning review"  lang:ko      a tag and what is nested in it; a collection; a language
  after:2024-07  before:2025  on:2024-07-09  on:"last week"  after:"30 days"      by date
  is:starred  is:read  is:unread  is:edited  is:failed  is:trashed      has:picture  has:note  has:highlight
Put the whole query in single quotes, so that the shell leaves it alone.
"""


def _arguments(parser: ArgumentParser) -> None:
    parser.epilog = f"{_LANGUAGE}\n{parser.epilog or ''}"
    parser.add_argument("query", nargs="*", metavar="QUERY", help="words and conditions that must all hold; see below")
    parser.add_argument("--by-date", action="store_true", help="newest first instead of best first")
    parser.add_argument("--counts", action="store_true", help="how many there are, by source, tag and month")
    parser.add_argument("--save", metavar="NAME", default="", help="keep the query under a name")
    parser.add_argument("--saved", metavar="NAME", nargs="?", const="", help="ask a saved query, or list them all")
    parser.add_argument("--forget", metavar="NAME", default="", help="keep a saved query no longer")
    add_table_arguments(parser, limit=50)


def _run(arguments: Namespace) -> int:
    words = " ".join(arguments.query)
    with desk_of(arguments) as desk:
        if arguments.forget:
            forget_search(desk, arguments.forget)
            return ALL_WELL
        if arguments.saved == "" and not words:
            _print_saved(saved_searches(desk), as_json=arguments.json)
            return ALL_WELL
        order = Order.NEWEST if arguments.by_date else Order.RELEVANCE
        if arguments.saved:
            saved = search_named(desk, arguments.saved)
            words, order = f"{saved.words} {words}".strip(), saved.order or order
        if not words:
            print("Give a query, or --saved to list the saved ones.", file=sys.stderr)
            return WRONG_USAGE
        if arguments.save:
            save_search(desk, SavedSearch(arguments.save, words, order if arguments.by_date else None))
        query = Query(words, order=order)
        if arguments.counts:
            _print_counts(desk, query, as_json=arguments.json)
        else:
            _print_hits(desk, query, arguments.limit, as_json=arguments.json)
    return ALL_WELL


def _print_hits(desk: Desk, query: Query, limit: int, *, as_json: bool) -> None:
    numbers = find(desk, query, most=limit)
    around = snippets(desk, query.words, numbers)
    found = cards(desk, numbers)
    if as_json:
        print_json([card_record(card) | snippet_record(around.get(card.number)) for card in found])
        return
    for card in found:
        print(card_line(card))
        line = snippet_line(around.get(card.number), bold=sys.stdout.isatty())
        if line:
            print(f"        {line}")
    total = count(desk, query)
    print(f"{total_words(total)}{f', {len(found)} shown' if total.count > len(found) else ''}.", file=sys.stderr)


def _print_counts(desk: Desk, query: Query, *, as_json: bool) -> None:
    found = tally(desk, query)
    kinds = {"sources": found.sources, "tags": found.tags, "months": found.months}
    if as_json:
        counts = {kind: {each.name: each.count for each in each_kind} for kind, each_kind in kinds.items()}
        print_json({"total": found.total.count, "more": found.total.more} | counts)
        return
    for kind, each_kind in kinds.items():
        for each in each_kind:
            print(f"{each.count:>8,}  {kind[:-1]:7} {each.name}")
    print(f"{total_words(found.total)}{'; counted are the newest' if found.total.more else ''}.", file=sys.stderr)


def _print_saved(searches: tuple[SavedSearch, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([{"name": each.name, "query": each.words, "order": each.order} for each in searches])
        return
    for each in searches:
        print(f"{each.name}: {each.words}")


def total_words(total: Total) -> str:
    """How many clippings there are, as one says it."""
    if total.more:
        return f"More than {total.count:,} clippings"
    return counted(total.count, "clipping")


COMMAND = Command("clipper search '한국 (\"defence minister\" OR 장관) -budget after:2024-07'", _arguments, _run)
