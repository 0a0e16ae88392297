"""Changes as text for the journal, small even for a hundred thousand clippings.

Those that are changed alike are told once, with their numbers as runs; long records are packed.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from typing import Any

from clipper.library.acts.facts import Change, Changes, FactKind, Topic, Value
from clipper.library.packing import pack, unpack

_LONG = 2_000
"""Characters; of shorter ones packing takes too little off."""


def written(changes: Changes) -> str:
    """JSON, or packed JSON."""
    groups = []
    for topic, changed in changes.items():
        alike: dict[Change, list[int]] = {}
        for number, change in changed.items():
            alike.setdefault(change, []).append(number)
        groups += [[*topic, *change, _runs(numbers)] for change, numbers in alike.items()]
    text = json.dumps(groups, separators=(",", ":"))
    return text if len(text) <= _LONG else base64.b85encode(pack(text.encode())).decode("ascii")


def read(record: str) -> Changes:
    """What ``written`` wrote. Raises packing.Torn."""
    text = record if record.startswith("[") else unpack(base64.b85decode(record)).decode()
    changes: dict[Topic, dict[int, Change]] = {}
    for kind, name, before, after, runs in json.loads(text):
        change = Change(_value(before), _value(after))
        changes.setdefault(Topic(FactKind(kind), name), {}).update(dict.fromkeys(_numbers(runs), change))
    return changes


def _runs(numbers: Iterable[int]) -> list[int]:
    """How many are left out, how many follow one another, and so on."""
    runs: list[int] = []
    end = 0
    for number in sorted(numbers):
        if runs and number == end:
            runs[-1] += 1
        else:
            runs += [number - end, 1]
        end = number + 1
    return runs


def _numbers(runs: list[int]) -> Iterator[int]:
    end = 0
    for left_out, count in zip(runs[::2], runs[1::2], strict=True):
        yield from range(end + left_out, end + left_out + count)
        end += left_out + count


def _value(value: Any) -> Value:
    return tuple(map(_value, value)) if isinstance(value, list) else value
