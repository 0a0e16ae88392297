"""Which passages around a picture are its caption, and which are its credit."""

import re
from collections.abc import Iterable, Sequence

from clipper.extract.figures.credit import split_credit
from clipper.markup import Document, Element, Passage, Picture

_CAPTION_NAMES = frozenset(
    {"bildtext", "bildunterschrift", "caption", "captions", "didascalia", "figcaption", "legende", "pie", "bildtexter"}
)
_CREDIT_NAMES = frozenset(
    {
        "attribution",
        "author",
        "copyright",
        "credit",
        "credits",
        "fotograf",
        "photographer",
        "quelle",
        "rights",
        "source",
    }
)
_CREDIT_TAGS = frozenset({"cite", "small"})
_FURNITURE = re.compile(
    r"^(?:image caption|image source|bildunterschrift|bild \d+ (?:von|/) \d+|caption|zoom|\d+/\d+|toggle caption)"
    r"[:,]?\s*",
    re.IGNORECASE,
)
_PICTURE_NAMES = frozenset({"bild", "figure", "foto", "image", "img", "photo", "picture"})
_NO_CAPTIONS = frozenset({"button", "h1", "h2", "h3", "h4", "h5", "h6", "time", "a"})
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b(?!\d|\.\d)")
_SHORTEST = 12
_MOST_UNMARKED = 3
_LONGEST_LINE = 300
_LONGEST = 900
_MOST_PASSAGES = 6
_STEPS_UP = 4


def caption_box(document: Document, picture: Picture) -> tuple[Element | None, tuple[Passage, ...]]:
    """The element that holds ``picture`` and its caption, and the passages of the caption; None if it has none.

    A caption that is marked as one is looked for first; else it is what little text stands with the picture in a
    figure, or in an element that is named for pictures.
    """
    named: tuple[Element | None, tuple[Passage, ...]] = None, ()
    for steps, element in enumerate(picture.element.ancestry()):
        inside = document.passages_in(element)
        long = len(inside) > _MOST_PASSAGES or sum(len(passage.text) for passage in inside) > _LONGEST
        if steps > _STEPS_UP or element.parent is None or long:
            break
        captions = tuple(passage for passage in inside if is_caption(passage, element))
        if captions:
            return element, captions
        if named[0] is None and (element.tag == "figure" or not _PICTURE_NAMES.isdisjoint(element.names)):
            likely = tuple(filter(_can_be_caption, inside))
            named = (element, likely) if likely and len(likely) <= _MOST_UNMARKED else named
    return named if named[0] is not None else _line_below(document, picture)


def _line_below(document: Document, picture: Picture) -> tuple[Element | None, tuple[Passage, ...]]:
    """The line right below ``picture``, if it is short and ends with a credit."""
    for passage in document.passages[picture.before : picture.before + 1]:
        caption, credit = split_credit(passage.text) if len(passage.text) <= _LONGEST_LINE else ("", "")
        if caption and credit and _can_be_caption(passage):
            return passage.element, (passage,)
    return None, ()


def _can_be_caption(passage: Passage) -> bool:
    """True for text that is neither a link, a button, a heading nor a byline with its time."""
    if passage.link_density > 0.5 or passage.element.tag in _NO_CAPTIONS or len(passage.text) < _SHORTEST:
        return False
    return not _CLOCK.search(passage.text) and all(inline.tag != "time" for inline in passage.inlines)


def is_caption(passage: Passage, box: Element) -> bool:
    """True if something between ``passage`` and ``box`` is named as a caption or credit."""
    for element in passage.element.ancestry():
        if element.tag == "figcaption" or not _CAPTION_NAMES.isdisjoint(element.names):
            return True
        if not _CREDIT_NAMES.isdisjoint(element.names) and not passage.link_density > 0.9:
            return True
        if element is box:
            return False
    return False


def caption_and_credit(passages: Sequence[Passage]) -> tuple[str, str]:
    """The caption and the credit that ``passages`` hold."""
    captions: list[str] = []
    credit_lines: list[str] = []
    for passage in passages:
        caption, credit = _split(passage)
        if caption and caption not in captions:
            captions.append(caption)
        if credit and credit not in credit_lines:
            credit_lines.append(credit)
    return _FURNITURE.sub("", " ".join(captions)), " ".join(credit_lines)


def _split(passage: Passage) -> tuple[str, str]:
    text = passage.text
    if _is_credit_element(passage.element):
        return "", text
    marked = [
        passage.text_of(inline)
        for inline in passage.inlines
        if inline.tag in _CREDIT_TAGS or not _CREDIT_NAMES.isdisjoint(inline.names)
    ]
    credit_lines = _outermost(marked)
    for credit in credit_lines:
        text = text.replace(credit, " ", 1) if len(credit) < len(text) else text
    if credit_lines and len(credit_lines[0]) >= len(passage.text):
        return "", passage.text
    caption, credit = split_credit(" ".join(text.split()).strip(" |/–—-"))
    return caption, " ".join([*filter(None, [credit]), *credit_lines])


def _outermost(texts: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for text in texts:
        if text and not any(text in other for other in kept):
            kept.append(text)
    return kept


def _is_credit_element(element: Element) -> bool:
    if element.tag in _CREDIT_TAGS:
        return True
    return not _CREDIT_NAMES.isdisjoint(element.names) and _CAPTION_NAMES.isdisjoint(element.names)
