"""Which lines near a picture can be its caption: those named so, and those that at least could be."""

from clipper.extract.fields.people import is_introduced, looks_like_person, people_in
from clipper.extract.fields.written_dates import written_date
from clipper.extract.figures.credit import credit_only
from clipper.extract.purpose import Purpose, purposes_of
from clipper.markup import Document, Element, Passage
from clipper.patterns import deferred

CAPTION_NAMES = frozenset(
    {
        "bildtext",
        "bildtexter",
        "bildunterschrift",
        "caption",
        "captions",
        "cutline",
        "didascalia",
        "figcaption",
        "imagecaption",
        "legende",
        "photocaption",
        "pie",
        "sottotitolo",
    }
)
CREDIT_NAMES = frozenset(
    {
        "attribution",
        "author",
        "autor",
        "bildautor",
        "bildnachweis",
        "copyright",
        "credit",
        "credits",
        "fotograf",
        "imagecredit",
        "photocredit",
        "photographer",
        "quelle",
        "rights",
        "source",
    }
)
_MARKING_NAMES = CAPTION_NAMES | CREDIT_NAMES
CREDIT_TAGS = frozenset({"cite", "small"})
_NO_CAPTIONS = frozenset({"button", "h1", "h2", "h3", "h4", "h5", "h6", "time", "a", "label", "option", "summary"})
_UNSEEN = frozenset({"noscript"})
_CLOCK = deferred(r"\d{1,2}[:.]\d\d\b(?!\d|\.\d)")
_SHORTEST = 12
_FEWEST_WORDS = 3
_FEWEST_IDEOGRAPHS = 10
_IDEOGRAPHS = deferred(r"[\u3040-\u9fff\uac00-\ud7af]")
_LONGEST_BYLINE = 120
_MOST_LINKED = 0.9
_LONGEST_DATE = 24


def marked_elements(document: Document) -> list[Element]:
    """The elements that are named as a caption or credit, or are one by their tag, in order."""
    return [
        element
        for element in document.elements
        if (element.names and not _MARKING_NAMES.isdisjoint(element.names)) or element.tag == "figcaption"
    ]


def is_marked(passage: Passage, box: Element) -> bool:
    """True if something between ``passage`` and ``box``, or most of its text, is named as a caption or credit."""
    return _is_named(passage, box) and passage.element.nearest(_UNSEEN) is None and not is_byline(passage)


def _is_named(passage: Passage, box: Element) -> bool:
    for element in passage.element.ancestry():
        if element.tag == "figcaption":
            return True
        if not CAPTION_NAMES.isdisjoint(element.names):
            return _tells_something(passage.text)
        if not CREDIT_NAMES.isdisjoint(element.names) and not passage.link_density > _MOST_LINKED:
            return True
        if element is box:
            break
    return any(
        not CAPTION_NAMES.isdisjoint(inline.names) and 2 * len(passage.text_of(inline)) > len(passage.text)
        for inline in passage.inlines
    )


def _tells_something(text: str) -> bool:
    """True for more than a label: small letters are called captions in many style sheets."""
    if credit_only(text):
        return True
    few = len(text) < _SHORTEST and not _IDEOGRAPHS.search(text)
    return not (few or (len(text) <= _LONGEST_DATE and written_date(text) is not None))


def weight(text: str) -> int:
    """Letters of ``text``; a character of an East Asian script says as much as three."""
    return len(text) + 2 * len(_IDEOGRAPHS.findall(text))


def can_be_caption(passage: Passage) -> bool:
    """True for a few words that are neither a link, a button, a heading nor a byline with its time."""
    text = passage.text
    if passage.link_density > 0.5 or passage.element.tag in _NO_CAPTIONS or len(text) < _SHORTEST:
        return False
    if len(text.split()) < _FEWEST_WORDS and len(_IDEOGRAPHS.findall(text)) < _FEWEST_IDEOGRAPHS:
        return False
    if _CLOCK.search(text) or any(inline.tag in ("time", "button") for inline in passage.inlines):
        return False
    return passage.element.nearest(_UNSEEN) is None and not is_byline(passage)


def is_byline(passage: Passage) -> bool:
    """True for who wrote the story and when: such lines stand below pictures too, and in captions of portraits."""
    text = passage.text
    if len(text) > _LONGEST_BYLINE:
        return False
    if _CLOCK.search(text) and written_date(text) is not None:
        return True
    if purposes_of(passage.element.names) & Purpose.AUTHOR and passage.element.tag == "address":
        return True
    if not is_introduced(text) or text.endswith((".", "!", "?")):
        return False
    names = people_in([text])
    return bool(names) and looks_like_person(names[0]) and len(text) < 2 * len(" ".join(names)) + _SHORTEST
