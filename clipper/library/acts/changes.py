"""From facts before and after to what was changed; changes made one, and turned round."""

from clipper.library.acts.facts import OF_CLIPPINGS, Change, Changes, FactKind, Facts, Topic
from clipper.library.acts.outline import chained, items, stretch


def difference(before: Facts, after: Facts) -> Changes:
    """What has another value in ``after`` than in ``before``; of an order, the stretch that differs."""
    changes: dict[Topic, dict[int, Change]] = {}
    alike: dict[Change, Change] = {}
    for topic in {**before, **after}:
        then, now = before.get(topic, {}), after.get(topic, {})
        changed = {}
        for number in then.keys() | now.keys():
            old, new = then.get(number), now.get(number)
            if old != new:
                change = stretch(items(old), items(new)) if topic.kind is FactKind.OUTLINE else Change(old, new)
                # Of a hundred thousand that are changed alike, one is enough.
                changed[number] = alike.setdefault(change, change)
        if changed:
            changes[topic] = changed
    return changes


def reversed_changes(changes: Changes) -> Changes:
    """What leads back."""
    last = max((_turn(topic) for topic in changes), default=0)
    return {
        _at_turn(topic, last - _turn(topic)) if topic.kind is FactKind.OUTLINE else topic: {
            number: Change(after, before) for number, (before, after) in changed.items()
        }
        for topic, changed in changes.items()
    }


def composed(first: Changes, second: Changes) -> Changes:
    """What two changes, one after the other, change together.

    Changes of an order that do not make one stay two: the name of their topic tells which turn it is.
    """
    changes = {topic: dict(changed) for topic, changed in first.items()}
    for topic, changed in second.items():
        if topic.kind is FactKind.OUTLINE:
            for number, change in changed.items():
                _go_on(changes, number, change)
            continue
        known = changes.setdefault(topic, {})
        for number, change in changed.items():
            known[number] = Change(known[number].before if number in known else change.before, change.after)
            if known[number].before == change.after:
                del known[number]
    return {topic: changed for topic, changed in changes.items() if changed}


def in_turn(changes: Changes) -> list[Topic]:
    """The topics about orders, in the turn in which they were changed."""
    return sorted((topic for topic in changes if topic.kind is FactKind.OUTLINE), key=_turn)


def clippings_in(changes: Changes) -> set[int]:
    """The clippings of which something is changed, or that come into a collection or go."""
    found: set[int] = set()
    for topic, changed in changes.items():
        if topic.kind in OF_CLIPPINGS:
            found |= changed.keys()
        elif topic.kind is FactKind.OUTLINE:
            for before, after in changed.values():
                found |= {item for item in {*items(before)} ^ {*items(after)} if isinstance(item, int)}
    return found


def _go_on(changes: dict[Topic, dict[int, Change]], number: int, change: Change) -> None:
    turns = [topic for topic in in_turn(changes) if number in changes[topic]]
    both = chained(changes[turns[-1]][number], change) if turns else None
    if both is None:
        turn = _turn(turns[-1]) + 1 if turns else 0
        changes.setdefault(_at_turn(Topic(FactKind.OUTLINE), turn), {})[number] = change
    elif both.before == both.after:
        del changes[turns[-1]][number]
    else:
        changes[turns[-1]][number] = both


def _turn(topic: Topic) -> int:
    return int(topic.name or 0) if topic.kind is FactKind.OUTLINE else 0


def _at_turn(topic: Topic, turn: int) -> Topic:
    return Topic(topic.kind, str(turn) if turn else "")
