"""Words for what comes, goes and changes when a backup is put in the place of a library."""

from collections.abc import Iterator, Sequence

from clipper.languages import later, number, say
from clipper.library import Difference, Kind

_MOST_NAMED = 20
_KINDS = {
    Kind.COLLECTION: later("%n collections"),
    Kind.TAG: later("%n tags"),
    Kind.SEARCH: later("%n saved searches"),
    Kind.NOTE: later("%n notes"),
    Kind.HIGHLIGHT: later("%n clippings' highlights"),
}
_WOULD = later("%1 would come back%2"), later("%1 would go%2"), later("%1 would change%2")
_DID = later("%1 came back%2"), later("%1 went%2"), later("%1 changed%2")


def difference_words(difference: Difference, *, done: bool = False) -> tuple[str, ...]:
    """A line for each kind of change; in the past once it is ``done``. Clippings come first, also where none change."""
    verbs = _DID if done else _WOULD
    told = (difference.come, difference.go, difference.change)
    lines = [
        say(verb, number(len(numbers)), _among([str(each) for each in numbers]))
        for verb, numbers in zip(verbs, told, strict=True)
    ]
    same = later("%1 stayed as they are") if done else later("%1 would stay as they are")
    return (*lines, say(same, number(difference.same)), *_of_names(difference, verbs))


def _of_names(difference: Difference, verbs: Sequence[str]) -> Iterator[str]:
    for each in difference.named:
        for verb, names in zip(verbs, (each.come, each.go, each.change), strict=True):
            if names:
                quoted = [name if name.isdecimal() else f"“{name}”" for name in names]
                yield say(verb, say(_KINDS[each.kind], count=len(names)), _among(quoted))


def _among(names: Sequence[str]) -> str:
    if not names:
        return ""
    return f" ({', '.join(names[:_MOST_NAMED])}{', …' if len(names) > _MOST_NAMED else ''})"
