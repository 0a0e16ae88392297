"""``clipper feed``: what a feed lists, and clipping the newest of it."""

from argparse import ArgumentParser, Namespace
from functools import partial

from clipper.cli.clipping import add_filing_arguments, cutting_processes, finish_all
from clipper.cli.command import ALL_WELL, SOME_FAILED, Command
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.session import desk_of
from clipper.cli.table import print_cards
from clipper.desk import (
    CLIPPING_LANE,
    Desk,
    Feed,
    Filing,
    Offer,
    cards,
    clip_from,
    feed_at,
    host_asked,
    offers_of,
    sentence,
    source_of,
)
from clipper.errors import ClipperError
from clipper.jobs import Watch

_LIMIT = 20


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("source", metavar="FEED", help="the address or the file of an RSS, Atom or JSON feed")
    parser.add_argument(
        "--newest", type=int, default=0, metavar="N", help="clip those of the N newest that are not in the library yet"
    )
    parser.add_argument("--limit", type=int, default=_LIMIT, metavar="N", help=f"list so many (default: {_LIMIT})")
    add_filing_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print records instead of lines")


def _run(arguments: Namespace) -> int:
    with desk_of(arguments, cutting_processes=cutting_processes(arguments.newest)) as desk, ProgressLine() as line:
        source = source_of(arguments.source)
        job = desk.runner.submit(
            CLIPPING_LANE,
            partial(feed_at, desk, source),
            partial(line.show, arguments.source),
            key=host_asked(arguments.source),
        )
        feed = job.future.result()
        offers = offers_of(desk, [feed])
        if arguments.newest > 0:
            filing = Filing(tuple(arguments.tag), arguments.collection, arguments.note)
            return _clip(desk, feed, offers[: arguments.newest], filing, line, as_json=arguments.json)
        _list(feed, offers[: max(0, arguments.limit)], line, as_json=arguments.json)
    return ALL_WELL


def _list(feed: Feed, offers: tuple[Offer, ...], line: ProgressLine, *, as_json: bool) -> None:
    if as_json:
        print_json([_record(offer) for offer in offers])
        return
    line.say(f"{feed.title}: the newest {len(offers)} of {len(feed.entries)}. --newest N clips the newest.")
    for offer in offers:
        line.print(_line(offer))


def _clip(
    desk: Desk, feed: Feed, offers: tuple[Offer, ...], filing: Filing, line: ProgressLine, *, as_json: bool
) -> int:
    chosen = [offer for offer in offers if offer.known is None]
    became = clip_from(desk, [feed], chosen, filing, Watch(partial(line.show, feed.title)))
    errors = [each for each in became if isinstance(each, ClipperError)]
    for error in errors:
        line.say(sentence(error))
    numbers = tuple(each.number for each in became if not isinstance(each, ClipperError))
    failed = len(errors) + finish_all(desk, numbers, line)
    print_cards(cards(desk, numbers), as_json=as_json)
    if not chosen:
        line.say("All of them are in the library already.")
    return SOME_FAILED if failed else ALL_WELL


def _line(offer: Offer) -> str:
    """The number of the clipping where there is one, the day, the headline, the source, and the address below."""
    entry = offer.entry
    number = "new" if offer.known is None else str(offer.known)
    day = f"{entry.published.astimezone():%Y-%m-%d %H:%M}" if entry.published else ""
    parts = [entry.title, *([entry.source] if entry.source else [])]
    return f"{number:>6}  {day:<16}  {' · '.join(parts)}\n        {offer.origin}"


def _record(offer: Offer) -> dict[str, object]:
    entry = offer.entry
    return {
        "address": offer.origin,
        "title": entry.title,
        "published": entry.published.isoformat() if entry.published else None,
        "source": entry.source,
        "id": offer.known,
    }


COMMAND = Command("clipper feed https://example.com/feed.xml --newest 5", _arguments, _run)
