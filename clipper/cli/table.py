"""Index cards as lines on a terminal."""

from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from datetime import datetime

from clipper.cli.records import card_record, print_json
from clipper.clipping import Card, State
from clipper.desk import Count


def add_table_arguments(parser: ArgumentParser, limit: int = 1000) -> None:
    """The options of all that print a list; ``limit`` is how many are printed unless others are asked for."""
    parser.add_argument("--limit", type=int, default=limit, metavar="N", help=f"at most so many (default: {limit})")
    parser.add_argument("--json", action="store_true", help="print records instead of lines")


def print_cards(cards: Sequence[Card], *, as_json: bool) -> None:
    """Print ``cards``, one ``card_line`` each."""
    if as_json:
        print_json([card_record(card) for card in cards])
        return
    for card in cards:
        print(card_line(card))


def print_counts(counts: Iterable[Count], *, as_json: bool) -> None:
    """Print how many clippings have each name, one a line."""
    if as_json:
        print_json([{"name": each.name, "count": each.count} for each in counts])
        return
    for each in counts:
        print(f"{each.count:>6}  {each.name}")


def card_line(card: Card) -> str:
    """Number, day, headline, source, how many more have the story, and the state where it is not kept."""
    day = (card.published or card.clipped_at).isoformat()[: len("2024-07-09")]
    parts = [f"{card.number:>6}  {day}  {card.title}"]
    if card.source:
        parts.append(card.source)
    if card.twins:
        parts.append(f"{card.twins} more")
    if card.state is not State.KEPT:
        parts.append(card.failure or delay_words(card) or card.state.value)
    return " · ".join(parts)


def is_put_off(card: Card) -> bool:
    """Whether it waits until a certain time."""
    return card.delay is not None and card.delay.until > datetime.now().astimezone()


def delay_words(card: Card) -> str:
    """``waits until 14:05: The server asks for patience.``; empty for a clipping that may be tried now."""
    now = datetime.now().astimezone()
    if card.delay is None or not is_put_off(card):
        return f"waits: {card.delay.reason}" if card.delay else ""
    until = card.delay.until.astimezone()
    day = "" if until.date() == now.date() else f"{until:%Y-%m-%d} "
    return f"waits until {day}{until:%H:%M}: {card.delay.reason}"
