"""Bringing together what two people made of one text, or of one order, without losing what either did."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Meeting(Enum):
    """What became of two changes of one text."""

    ALONE = auto()
    """Nobody else had changed it."""
    MERGED = auto()
    """They were in different lines, or the same."""
    BOTH = auto()
    """They were in the same lines, and both versions stand there now."""


@dataclass(frozen=True, slots=True)
class Merged:
    text: str
    meeting: Meeting


def merge_texts(was: str, theirs: str, ours: str, divider: str) -> Merged:
    """What comes of ``was``, of which others have made ``theirs`` and we ``ours``, line by line.

    Where both have changed the same lines theirs stand first, then the line ``divider``, then ours. A line that one
    has changed and the other has deleted stays.
    """
    if theirs in (was, ours):
        return Merged(ours, Meeting.ALONE)
    if ours == was:
        return Merged(theirs, Meeting.MERGED)
    old = _lines(was)
    lines: list[str] = []
    meeting = Meeting.MERGED
    at = 0
    for cluster in _clusters([*_changes(old, _lines(theirs), _THEIRS), *_changes(old, _lines(ours), _OURS)]):
        start, end = cluster[0].start, max(change.end for change in cluster)
        versions = [_version(old[start:end], start, cluster, side) for side in (_THEIRS, _OURS)]
        lines += old[at:start]
        lines += versions[0]
        # Either may have written something new here, or thrown away what the other was writing.
        if versions[0] != versions[1] and versions[1]:
            if start < end and versions[0]:
                lines.append(divider)
                meeting = Meeting.BOTH
            lines += versions[1]
        at = end
    return Merged("\n".join([*lines, *old[at:]]), meeting)


def merge_orders(was: Sequence[T], theirs: Sequence[T], ours: Sequence[T]) -> list[T]:
    """``theirs`` with what was moved from ``was`` to ``ours`` moved, behind what it stands behind in ``ours``.

    Nothing is put in or taken out; no item may be in a sequence twice.
    """
    moved = set(ours) - set(_unmoved(was, ours))
    order = [item for item in theirs if item not in moved]
    present = set(theirs)
    before: T | None = None
    for item in ours:
        if item not in present:
            continue
        if item in moved:
            order.insert(0 if before is None else order.index(before) + 1, item)
        before = item
    return order


def _unmoved(was: Sequence[T], ours: Sequence[T]) -> Iterable[T]:
    """The most of what is in both that stands in the same order in both."""
    for start, _, length in _matcher(was, ours).get_matching_blocks():
        yield from was[start : start + length]


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


_THEIRS, _OURS = 0, 1


class _Change(NamedTuple):
    """Lines of the old text, from ``start`` to before ``end``, and what one side has written in their place."""

    start: int
    end: int
    side: int
    lines: list[str]


def _changes(was: list[str], changed: list[str], side: int) -> Iterator[_Change]:
    for kind, start, end, new_start, new_end in _matcher(was, changed).get_opcodes():
        if kind != "equal":
            yield _Change(start, end, side, changed[new_start:new_end])


def _clusters(changes: Iterable[_Change]) -> list[list[_Change]]:
    """The changes in their order, those together that are about the same lines."""
    clusters: list[list[_Change]] = []
    for change in sorted(changes):
        last = clusters[-1] if clusters else []
        reach = max((each.end for each in last), default=-1)
        if last and (change.start < reach or change.start == change.end == last[0].start == reach):
            last.append(change)
        else:
            clusters.append([change])
    return clusters


def _version(old: list[str], start: int, cluster: list[_Change], side: int) -> list[str]:
    """What one side, if it changed anything, made of the lines ``old``, which begin at ``start``; else the other's."""
    own = [change for change in cluster if change.side == side]
    lines: list[str] = []
    at = start
    for change in own or cluster:
        lines += [*old[at - start : change.start - start], *change.lines]
        at = change.end
    return lines + old[at - start :]


def _matcher(one: Sequence[T], other: Sequence[T]) -> "SequenceMatcher[T]":
    # Not the guess that what is frequent does not matter: blank lines hold a note together.
    return SequenceMatcher(None, one, other, autojunk=False)
