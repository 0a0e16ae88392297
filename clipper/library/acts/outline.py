"""Orders made by hand: the stretch that an act changed, and that change made in an order that has gone on meanwhile."""

from collections.abc import Sequence
from typing import TypeAlias

from clipper.library.acts.facts import Change, Value

Outline: TypeAlias = tuple[Value, ...]
"""Numbers of clippings, and words of headings; each is there once."""


def items(value: Value) -> Outline:
    """The items in a fact about an order; where there are none there is no fact."""
    return value if isinstance(value, tuple) else ()


def stretch(before: Outline, after: Outline) -> Change:
    """The part of two orders that differs, with an item on each side to find it by."""
    first = 0
    shortest = min(len(before), len(after))
    while first < shortest and before[first] == after[first]:
        first += 1
    last = 0
    while last < shortest - first and before[-1 - last] == after[-1 - last]:
        last += 1
    start, behind = max(first - 1, 0), max(last - 1, 0)
    return Change(before[start : len(before) - behind], after[start : len(after) - behind])


def chained(first: Change, second: Change) -> Change | None:
    """Two changes of one order as one; None where neither stretch is within the other."""
    before, between = items(first.before), items(first.after)
    found, after = items(second.before), items(second.after)
    place = _place(found, between)
    if place is not None:
        return Change(before, between[:place] + after + between[place + len(found) :])
    place = _place(between, found)
    if place is not None:
        return Change(found[:place] + before + found[place + len(between) :], after)
    return None


def merged(current: Outline, change: Change) -> tuple[Outline, bool]:
    """``current`` with what leads from ``change.before`` to ``change.after``; whether all of it could be done.

    Where it stands as it was before, it is as it was after. What has come since stays beside what it stands beside;
    an order that somebody has changed since stays as it is.
    """
    before, after = items(change.before), items(change.after)
    gone, kept = set(before) - set(after), set(before) & set(after)
    result = [item for item in current if item not in gone]
    here = set(result)
    old_order = [item for item in before if item in kept and item in here]
    new_order = [item for item in after if item in kept and item in here]
    whole = True
    if old_order != new_order:
        slots = [place for place, item in enumerate(result) if item in kept]
        whole = [result[place] for place in slots] == old_order
        if whole:
            for place, item in zip(slots, new_order, strict=True):
                result[place] = item
    return _with(result, after, set(after) - set(before)), whole


def _with(result: list[Value], wanted: Outline, new: set[Value]) -> Outline:
    """``result`` with those of ``wanted`` that are ``new``: each behind the one before it, or before the one after it.

    What else of ``wanted`` is missing somebody has taken out since.
    """
    present = set(result)
    anchor: Value = None
    missing: dict[Value, list[Value]] = {None: []}
    for item in wanted:
        if item in present:
            anchor = item
        elif item in new:
            missing.setdefault(anchor, []).append(item)
    first = next((item for item in wanted if item in present), None)
    complete: list[Value] = []
    for item in result:
        if item == first:
            complete += missing[None]
        complete += [item, *missing.get(item, ())]
    return tuple(complete if first is not None else [*complete, *missing[None]])


def _place(part: Sequence[Value], whole: Sequence[Value]) -> int | None:
    """Where ``part`` stands in ``whole``."""
    if not part:
        return None
    first = part[0]
    for place in range(len(whole) - len(part) + 1):
        if whole[place] == first and whole[place : place + len(part)] == part:
            return place
    return None
