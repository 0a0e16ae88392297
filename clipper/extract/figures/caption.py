"""Which passages around a picture are its caption, and what is caption and what credit in them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clipper.extract.figures.caption_lines import (
    CAPTION_NAMES,
    CREDIT_NAMES,
    CREDIT_TAGS,
    can_be_caption,
    is_marked,
    weight,
)
from clipper.extract.figures.credit import credit_only, split_credit
from clipper.extract.figures.credit_words import without_furniture, without_introduction
from clipper.extract.figures.said_again import SaidAgain
from clipper.markup import Document, Element, Passage, Picture, passage_text

_PICTURE_NAMES = frozenset({"bild", "figure", "foto", "image", "img", "photo", "picture"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SLIDE_NAMES = frozenset({"gallery", "slide", "slideshow", "swiper"})
_MOST_UNMARKED = 3
_LONGEST_ALONE = 250
_SHORTEST_PROSE = 140
_LONGEST_LINE = 300
_LONGEST = 900
_MOST_PASSAGES = 6
_STEPS_UP = 4

Box = tuple[Element | None, tuple[Passage, ...]]
"""The element that holds a picture and its caption, and the passages of the caption; None if it has none."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page looks like around its pictures."""

    pictures: Sequence[int]
    """The indices of the elements that hold pictures, ascending."""
    prose: tuple[str, tuple[str, ...]]
    """Tag and names of the element that most long passages stand in."""
    marked: Sequence[int]
    """The indices of the elements that are named as a caption or credit, ascending."""

    def may_hold_marked(self, element: Element, inside: Sequence[Passage]) -> bool:
        """False if certainly none of the passages ``inside`` an element is marked as a caption or credit."""
        at = bisect_left(self.marked, element.index)
        named = at < len(self.marked) and self.marked[at] < element.end
        return named or any(passage.inlines for passage in inside)

    def holds_one_picture(self, element: Element) -> bool:
        return bisect_left(self.pictures, element.end) - bisect_left(self.pictures, element.index) == 1


def surroundings(document: Document, pictures: Iterable[Picture], marked: Iterable[Element]) -> Surroundings:
    """The surroundings of ``pictures``, those of ``document`` that are no decoration; ``marked`` are its captions."""
    prose = Counter(
        (passage.element.tag, passage.element.names)
        for passage in document.passages
        if len(passage.text) >= _SHORTEST_PROSE
    )
    common = prose.most_common(1)
    return Surroundings(
        sorted(picture.element.index for picture in pictures),
        common[0][0] if common else ("p", ()),
        [element.index for element in marked],
    )


def caption_box(document: Document, picture: Picture, said: SaidAgain, around: Surroundings) -> Box:
    """Where the caption of ``picture`` stands.

    A caption that is marked as one is looked for first, then a line that repeats what is ``said`` of the picture; else
    it is what little text stands with the picture in a figure, in an element that is named for pictures, or in one that
    holds nothing but this picture and is not set as the story's paragraphs are.
    """
    likely: Box = None, ()
    inside: tuple[Passage, ...] = ()
    possible: tuple[Passage, ...] = ()
    for steps, element in enumerate(picture.element.ancestry()):
        if steps > _STEPS_UP or element.parent is None:
            break
        grown = element.last - element.first > len(inside)
        inside = document.passages_in(element) if grown else inside
        if _is_long(inside):
            break
        if around.may_hold_marked(element, inside):
            captions = tuple([passage for passage in inside if is_marked(passage, element)])
            if captions:
                return element, captions
        if grown:
            again = _said_again(inside, said)
            if again:
                return element, again
            possible = tuple(filter(can_be_caption, inside))
        if likely[0] is None:
            likely = _likely(element, inside, possible, around)
    return likely if likely[0] is not None else _line_below(document, picture, said)


def _is_long(inside: Sequence[Passage]) -> bool:
    return len(inside) > _MOST_PASSAGES or sum([len(passage.text) for passage in inside]) > _LONGEST


def _said_again(inside: Sequence[Passage], said: SaidAgain) -> tuple[Passage, ...]:
    """Those of ``inside`` that repeat what is ``said`` of a picture, with its credits; none if a heading does."""
    again = tuple([passage for passage in inside if said.names(passage) and passage.link_density < 0.5])
    if not again or again[0].element.tag in _HEADINGS:
        return ()
    return again + tuple(passage for passage in inside if credit_only(passage.text))


def _likely(element: Element, inside: Sequence[Passage], passages: tuple[Passage, ...], around: Surroundings) -> Box:
    if not passages or len(passages) > _MOST_UNMARKED:
        return None, ()
    if element.tag == "figure" or not _PICTURE_NAMES.isdisjoint(element.names):
        return element, passages
    if len(passages) == 1 and not _SLIDE_NAMES.isdisjoint(element.names) and around.holds_one_picture(element):
        return element, passages
    alone = len(inside) == 1 and around.holds_one_picture(element) and weight(inside[0].text) <= _LONGEST_ALONE
    if alone and (inside[0].element.tag, inside[0].element.names) != around.prose and not inside[0].links:
        return element, passages
    return None, ()


def _line_below(document: Document, picture: Picture, said: SaidAgain) -> Box:
    """The line right below ``picture``, if it repeats what is said of it, or is short and ends with a credit."""
    for passage in document.passages[picture.before : picture.before + 1]:
        if len(passage.text) > _LONGEST_LINE or not can_be_caption(passage):
            continue
        if said.names(passage):
            return passage.element, (passage,)
        caption, credit = split_credit(passage.text)
        if caption and credit:
            return passage.element, (passage,)
    return None, ()


def caption_and_credit(passages: Sequence[Passage]) -> tuple[str, str]:
    """The caption and the credit that ``passages`` hold."""
    captions: list[str] = []
    credit_lines: list[str] = []
    for passage in passages:
        caption, credit = _split(passage)
        caption = without_furniture(caption)
        if caption and caption not in captions:
            captions.append(caption)
        if credit and credit not in credit_lines:
            credit_lines.append(credit)
    # A credit may stand in a line of its own that only its place tells.
    caption, credit = split_credit(" ".join(captions)) if len(captions) > 1 and not credit_lines else ("", "")
    if caption and credit:
        return caption, credit
    return " ".join(captions), " ".join(credit_lines)


def _split(passage: Passage) -> tuple[str, str]:
    """Caption and credit of one passage: by the elements in it that are named for credits, then by the form."""
    if _is_credit_element(passage.element):
        return "", passage.text
    marked: list[str] = []
    kept: list[str] = []
    position = 0
    for inline in passage.inlines:
        named = not CREDIT_NAMES.isdisjoint(inline.names)
        if inline.start < position or not (named or inline.tag in CREDIT_TAGS):
            continue
        credit = passage.text_of(inline)
        # The whole line in small letters is a caption that is set small.
        if not credit or (not named and inline.tag == "small" and len(credit) >= len(passage.text)):
            continue
        marked.append(credit)
        kept.append(passage_text(passage.parts[position : inline.start], preformatted=False))
        position = inline.stop
    if not marked:
        return split_credit(passage.text)
    kept.append(passage_text(passage.parts[position:], preformatted=False))
    caption, credit = split_credit(" ".join(filter(None, kept)).strip(" |/–—-"))
    if not credit:
        # "… at dawn / Source: <a>Ann Lee</a>": what introduces the credit goes with it.
        caption, credit = without_introduction(caption)
    return caption, " ".join([*filter(None, [credit]), *dict.fromkeys(marked)])


def _is_credit_element(element: Element) -> bool:
    if element.tag == "cite":
        return True
    return not CREDIT_NAMES.isdisjoint(element.names) and CAPTION_NAMES.isdisjoint(element.names)
