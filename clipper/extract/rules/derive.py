"""From one correction to a rule for its site: what to look for so that it finds the like of it and nothing else."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from clipper.extract.purpose import purposes_of
from clipper.extract.rules.find import Finder, key_of
from clipper.extract.rules.names import is_made_up, telling
from clipper.markup import Document, Element, Inline, Passage, words_of
from clipper.sites import Where

_SHORTEST_BEGINNING = 8
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Lead:
    """One way to find the piece, and how often it is met."""

    where: Where
    seen: int
    """On how many other pages of the site a text like it stands; -1 for a rule about names, which is not known yet."""


def leads(
    document: Document, text: str, kept: Collection[str], others: Sequence[Sequence[str]], *, cut: bool
) -> tuple[Lead, ...]:
    """Ways to find the piece ``text`` again on other pages, the best first; none if it is not on the page.

    ``kept`` are the lines of the story: a rule that is to ``cut`` must not touch the others of them, one that keeps
    nothing but them and the piece. ``others`` are the texts of other pages of the site.
    """
    finder = Finder(document)
    found = _first_run([part for part in finder.find(Where(text=text)) if isinstance(part, Passage)])
    piece = {key_of(passage.text) for passage in found} | {key_of(text)}
    story = {key_of(line) for line in kept}
    untouched = (story if cut else {key_of(passage.text) for passage in document.passages} - story) - piece
    by_name = list(_named(found)) if found else list(_named_inline(document, text))
    safe = [where for where in dict.fromkeys(by_name) if _is_safe(finder, where, untouched)]
    return tuple([Lead(where, -1) for where in safe] + list(_by_text(text, found, others)))


def _is_safe(finder: Finder, where: Where, untouched: Collection[str]) -> bool:
    """True if ``where`` finds nothing on this page that is to stay as it is."""
    for part in finder.find(where):
        if isinstance(part, Element):
            texts = [passage.text for passage in finder.document.passages_in(part)]
        else:
            texts = [finder.text_of(part)]
        if any(key_of(text) in untouched for text in texts):
            return False
    return True


def _first_run(found: Sequence[Passage]) -> Sequence[Passage]:
    """Those that follow each other: the piece may be on the page twice."""
    return [passage for number, passage in enumerate(found) if passage.index == found[0].index + number]


def _named(found: Sequence[Passage]) -> Iterator[Where]:
    """By the names of the elements that hold the passages ``found`` and no others, the innermost first."""
    element: Element | None = found[0].element
    while element is not None and element.last <= found[-1].index:
        element = element.parent
    while element is not None and element.parent is not None:
        if (element.first, element.last) != (found[0].index, found[-1].index + 1):
            break
        yield from _by_names(element.tag, element.get("class"), element.get("id"))
        element = element.parent
    if len(found) == 1:
        passage = found[0]
        for inline in passage.inlines:
            if passage.text_of(inline) == passage.text:
                yield from _by_names(inline.tag, inline.get("class"), inline.get("id"))


def _named_inline(document: Document, text: str) -> Iterator[Where]:
    """By the names of the inline elements that hold just ``text``."""
    key = key_of(text)
    for passage in document.passages:
        if key in key_of(passage.text):
            for inline in passage.inlines:
                if _holds(passage, inline, key):
                    yield from _by_names(inline.tag, inline.get("class"), inline.get("id"))


def _holds(passage: Passage, inline: Inline, key: str) -> bool:
    return key_of(passage.text_of(inline)) == key


def _by_names(tag: str, classes: str, own_id: str) -> Iterator[Where]:
    words = telling(classes)
    purposeful = [word for word in words if purposes_of(words_of(word))]
    for word in purposeful[:1] or words[:1]:
        yield Where(tag=tag, classes=(word,))
    if len(words) > 1:
        yield Where(tag=tag, classes=words)
    if own_id and not is_made_up(own_id) and not any(sign.isdigit() for sign in own_id):
        yield Where(tag=tag, id=own_id)


def _by_text(text: str, found: Sequence[Passage], others: Sequence[Sequence[str]]) -> Iterator[Lead]:
    """The whole text if other pages have it; what it begins with, up to a colon, if they have that."""
    key = key_of(text)
    keys = [{key_of(other) for other in texts} for texts in others]
    whole = sum(any(key == other or (not found and key in other) for other in page) for page in keys)
    beginning = key.partition(":")[0] + ":" if ":" in key[1:] else ""
    begun = sum(any(other.startswith(beginning) for other in page) for page in keys) if beginning else 0
    if len(found) == 1 and len(beginning) >= _SHORTEST_BEGINNING and begun > whole:
        yield Lead(Where(begins=text[: text.index(":") + 1]), begun)
    if found and len(text) <= _LONGEST_TEXT:
        yield Lead(Where(text=text), whole)
