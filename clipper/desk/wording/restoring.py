"""Words for what comes, goes and changes when a backup is put in the place of a library."""

from collections.abc import Iterator, Sequence

from clipper.desk.wording.counting import counted
from clipper.library import Difference, Kind

_MOST_NAMED = 20
_KINDS = {
    Kind.COLLECTION: ("collection", "collections"),
    Kind.TAG: ("tag", "tags"),
    Kind.SEARCH: ("saved search", "saved searches"),
    Kind.NOTE: ("note", "notes"),
    Kind.HIGHLIGHT: ("clipping's highlights", "clippings' highlights"),
}


def difference_words(difference: Difference, *, done: bool = False) -> tuple[str, ...]:
    """A line for each kind of change; in the past once it is ``done``. Clippings come first, also where none change."""
    lines = []
    for (would, did), numbers in zip(_VERBS, (difference.come, difference.go, difference.change), strict=True):
        lines.append(f"{len(numbers):,} {did if done else would}{_among([str(number) for number in numbers])}")
    lines.append(f"{difference.same:,} {'stayed' if done else 'would stay'} as they are")
    return (*lines, *_of_names(difference, done=done))


def _of_names(difference: Difference, *, done: bool) -> Iterator[str]:
    for each in difference.named:
        one, many = _KINDS[each.kind]
        for (would, did), names in zip(_VERBS, (each.come, each.go, each.change), strict=True):
            if names:
                quoted = [name if name.isdecimal() else f"“{name}”" for name in names]
                yield f"{counted(len(names), one, many)} {did if done else would}{_among(quoted)}"


_VERBS = (("would come back", "came back"), ("would go", "went"), ("would change", "changed"))


def _among(names: Sequence[str]) -> str:
    if not names:
        return ""
    return f" ({', '.join(names[:_MOST_NAMED])}{', …' if len(names) > _MOST_NAMED else ''})"
