"""What is to be put, what could be, and what could not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from clipper.library.acts.facts import OF_CLIPPINGS, Change, Changes, FactKind, Topic, Value
from clipper.library.library import Library
from clipper.library.numbers import existing


@dataclass
class Put:
    """One undoing or doing again, as part of a transaction."""

    library: Library
    connection: Connection
    changes: Changes
    at: datetime
    done: dict[Topic, dict[int, Change]] = field(default_factory=dict)
    """What was really changed."""
    gone: set[int] = field(default_factory=set)
    """Clippings that there are not any more."""
    differing: dict[Topic, set[int]] = field(default_factory=dict)
    """Facts that somebody has changed since, which stay."""

    def __post_init__(self) -> None:
        named = {number for topic, changed in self.changes.items() if topic.kind in OF_CLIPPINGS for number in changed}
        self.gone |= named.difference(existing(self.connection, named))

    def of(self, kind: FactKind) -> Iterator[tuple[Topic, Mapping[int, Change]]]:
        """What is to be changed of this kind, without clippings that are gone."""
        for topic, changed in self.changes.items():
            if topic.kind is kind:
                yield topic, {number: change for number, change in changed.items() if number not in self.gone}

    def due(self, topic: Topic, wanted: Mapping[int, Change], present: Mapping[int, Value]) -> dict[int, Change]:
        """Those of ``wanted`` that can be: whose present value is that before. They count as done."""
        due = {}
        for number, change in wanted.items():
            value = present.get(number)
            if value == change.before:
                due[number] = change
            elif value != change.after:
                self.differs(topic, number)
        if due:
            self.done.setdefault(topic, {}).update(due)
        return due

    def differs(self, topic: Topic, number: int) -> None:
        self.differing.setdefault(topic, set()).add(number)
