"""What another cut would change, as lines on a terminal or as records."""

import textwrap
from collections import Counter
from collections.abc import Iterable
from typing import Any

from clipper.article.record import to_record
from clipper.desk import Change, Outcome, edit_words

_SHOWN_OF_TEXT = 160
_SHOWN_PIECES = 6


def print_change(change: Change) -> None:
    """Print what differs of a clipping; nothing for one that stays as it is."""
    if change.outcome is Outcome.SAME:
        return
    lengths = f"  {change.old_length:,} → {change.new_length:,}" if change.old_length or change.new_length else ""
    print(f"{change.number:>6}  {change.title}{lengths}")
    for line in change_lines(change):
        print(f"        {line}")


def summary(changes: Iterable[Change], *, done: bool) -> str:
    """How many of each kind, in a line; ``done`` tells whether it was done or only looked at."""
    changes = tuple(changes)
    counts = Counter(change.outcome for change in changes)
    changed = [change for change in changes if change.outcome is Outcome.CHANGED]
    lose, win = (sum(bool(getattr(change, side)) for change in changed) for side in ("lost", "won"))
    parts = [
        f"{counts[Outcome.CHANGED]} {'changed' if done else 'would change'} ({lose} lose text, {win} win text)",
        f"{counts[Outcome.SAME]} the same",
    ]
    if counts[Outcome.HELD_BACK]:
        parts.append(f"{counts[Outcome.HELD_BACK]} held back (most of the story would be lost)")
    if counts[Outcome.NO_PAGE]:
        parts.append(f"{counts[Outcome.NO_PAGE]} without a page")
    if counts[Outcome.FAILED]:
        parts.append(f"{counts[Outcome.FAILED]} failed")
    return "; ".join(parts) + "."


def change_record(change: Change) -> dict[str, Any]:
    return {
        "id": change.number,
        "title": change.title,
        "outcome": change.outcome.value,
        "before": change.old_length,
        "after": change.new_length,
        "lost": list(change.lost),
        "won": list(change.won),
        "fields": {each.name: [each.before, each.after] for each in change.fields},
        "missed": to_record(change.missed),
        "failure": change.failure or None,
        "since": change.since.isoformat() if change.since else None,
    }


def change_lines(change: Change) -> Iterable[str]:
    """What differs: pieces of text, fields, corrections; or why nothing was done."""
    if change.outcome is Outcome.HELD_BACK:
        yield "held back: most of the story would be lost"
    if change.failure:
        yield change.failure
    yield from _pieces("−", change.lost)
    yield from _pieces("+", change.won)
    for each in change.fields:
        yield f"{each.name}: {_short(each.before) or '(none)'} → {_short(each.after) or '(none)'}"
    for edit in change.missed:
        yield f"would not apply any more: {_short(edit_words(edit))}"


def _pieces(sign: str, texts: tuple[str, ...]) -> Iterable[str]:
    for text in texts[:_SHOWN_PIECES]:
        yield f"{sign} {_short(text)}"
    if len(texts) > _SHOWN_PIECES:
        yield f"{sign} and {len(texts) - _SHOWN_PIECES} more pieces"


def _short(text: str) -> str:
    return textwrap.shorten(text, _SHOWN_OF_TEXT, placeholder="…")
