"""A query as a form to fill in: from what is filled in to the query, and from a query back to the form."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from clipper.desk import QueryPart, query_parts

IN_FIELDS = ("title", "body", "caption", "byline")
"""What words may be looked for in, by the names that the query language has for them."""
SPANS = ("today", "yesterday", "this week", "last week", "this month", "last month", "this year", "last year")
QUALITIES = ("is:starred", "is:unread", "is:edited", "has:picture", "has:note", "has:highlight")

_PIECE = re.compile(r'"[^"]*"\*?|[^\s"()（）]+')
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_SIMPLE = re.compile(r"[^\s\"“”„‟«»＂()（）:：*＊－-][^\s\"“”„‟«»＂()（）:：*＊]*")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Form:
    """All that is filled in must hold. Texts hold words, and phrases in quotes."""

    words: str = ""
    phrase: str = ""
    """Words that stand together just so."""
    either: str = ""
    """One of these is enough."""
    without: str = ""
    within: Mapping[str, str] = field(default_factory=dict)
    """Words to be found in one of IN_FIELDS."""
    source: str = ""
    tag: str = ""
    collection: str = ""
    language: str = ""
    span: str = ""
    """One of SPANS."""
    since: date | None = None
    until: date | None = None
    """The last day."""
    qualities: frozenset[str] = frozenset()
    """Of QUALITIES."""
    rest: str = ""
    """What no field of the form is for, as it is written in the query."""


def query_of(form: Form) -> str:
    """The query that asks for what is filled in."""
    return " ".join(_conditions(form))


def form_of(query: str) -> Form:
    """``query`` as a form; what it has no field for, or has filled already, stands in ``rest``. Raises BadQuery."""
    form, rest = Form(), []
    for part in query_parts(query):
        filled = _filled(form, part)
        if filled is None:
            rest.append(part.text)
        else:
            form = filled
    return replace(form, rest=" ".join(rest))


def tidied(form: Form) -> Form:
    """``form`` with what its query makes of it: without what would be more, or less, than a word in the language."""
    return replace(
        form,
        words=" ".join(_pieces(form.words)),
        phrase=_name(form.phrase),
        either=" ".join(_pieces(form.either)),
        without=" ".join(_pieces(form.without)),
        within={name: words for name in IN_FIELDS if (words := " ".join(_pieces(form.within.get(name, ""))))},
        source=_name(form.source),
        tag=_name(form.tag),
        collection=_name(form.collection),
        language=_name(form.language),
        rest=form.rest.strip(),
    )


_NAMES = {"source": "source", "tag": "tag", "collection": "in", "language": "lang"}
_NAMED = {written: name for name, written in _NAMES.items()}


def _conditions(form: Form) -> Iterator[str]:
    form = tidied(form)
    yield from filter(None, (form.words, form.phrase and f'"{form.phrase}"'))
    either = _pieces(form.either)
    if either:
        yield f"({' OR '.join(either)})" if len(either) > 1 else either[0]
    yield from (f"-{piece}" for piece in _pieces(form.without))
    for name, words in form.within.items():
        yield f"{name}:{words}" if len(_pieces(words)) == 1 else f"{name}:({words})"
    for name, written in _NAMES.items():
        value = getattr(form, name)
        if value:
            yield f"{written}:{quoted(value)}"
    if form.span:
        yield f"on:{quoted(form.span)}"
    if form.since:
        yield f"after:{form.since.isoformat()}"
    if form.until:
        yield f"before:{(form.until + _DAY).isoformat()}"
    yield from (quality for quality in QUALITIES if quality in form.qualities)
    if form.rest:
        yield form.rest


def quoted(name: str) -> str:
    """``name`` as a value behind a colon."""
    return name if name != "OR" and _SIMPLE.fullmatch(name) else f'"{_name(name)}"'


def _pieces(text: str) -> list[str]:
    """The words and phrases of ``text``, each of which the query language takes for nothing else."""
    found = []
    for piece in _PIECE.findall(text.translate(_QUOTES)):
        word = piece if piece.startswith('"') else piece.lstrip("-－")
        if word == "OR" or re.match(r"[A-Za-z]+[:：]", word):
            word = f'"{word}"'
        if any(map(str.isalnum, word)):
            found.append(word)
    return found


def _name(typed: str) -> str:
    """What can stand in quotes; nothing where there is neither letter nor digit in it."""
    name = " ".join(typed.translate(_QUOTES).replace('"', " ").split())
    return name if any(map(str.isalnum, name)) else ""


def _filled(form: Form, part: QueryPart) -> Form | None:
    """``form`` with ``part`` filled in; None if there is no place for it."""
    words = " ".join(part.words)
    match part:
        case QueryPart(words=()):
            return None
        case QueryPart(negated=True, field="", words=(word,)):
            return replace(form, without=f"{form.without} {word}".strip())
        case QueryPart(negated=True):
            return None
        case QueryPart(field="", alternatives=True):
            return None if form.either else replace(form, either=words)
        case QueryPart(field="", words=(word,)) if word.startswith('"') and word.endswith('"') and not form.phrase:
            phrase = _name(word)
            return replace(form, phrase=phrase) if phrase else None
        case QueryPart(field=""):
            return replace(form, words=f"{form.words} {words}".strip())
        case QueryPart(alternatives=True):
            return None
        case QueryPart(field=name) if name in IN_FIELDS:
            return None if name in form.within else replace(form, within={**form.within, name: words})
        case QueryPart(words=(_,)):
            return _with_value(form, part.field, _name(words))
    return None


def _with_value(form: Form, name: str, value: str) -> Form | None:
    if name in _NAMED:
        place = _NAMED[name]
        taken = bool(getattr(form, place)) or not value
        given: dict[str, Any] = {place: value}
        return None if taken else replace(form, **given)
    if name in ("is", "has"):
        quality = f"{name}:{value.lower().removesuffix('s')}"
        return replace(form, qualities=form.qualities | {quality}) if quality in QUALITIES else None
    if name == "on" and value in SPANS and not form.span:
        return replace(form, span=value)
    with suppress(ValueError, OverflowError):
        if name == "after" and not form.since:
            return replace(form, since=date.fromisoformat(value))
        if name == "before" and not form.until:
            return replace(form, until=date.fromisoformat(value) - _DAY)
    return None
