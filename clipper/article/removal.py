"""One thing that the cleaner cut: what, where it stood, by which rule, why and how sure."""

from dataclasses import dataclass
from enum import StrEnum

from clipper.article.blocks import Block


class RemovalKind(StrEnum):
    """What a cut piece was. The values are stored, so they are never renamed."""

    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    SHARE_BAR = "share-bar"
    RELATED_LINKS = "related-links"
    NEWSLETTER = "newsletter"
    COMMENT_FORM = "comment-form"
    COMMENTS = "comments"
    COPYRIGHT = "copyright"
    CONSENT = "consent"
    STRAY_LABEL = "stray-label"
    BOILERPLATE = "boilerplate"
    """No rule named it; it did not look like part of the story."""
    TITLE = "title"
    """Moved to the title field; likewise the four that follow."""
    BYLINE = "byline"
    DATE = "date"
    TAGS = "tags"
    CAPTION = "caption"
    REPETITION = "repetition"
    """The story tells it elsewhere in the same words."""
    INVISIBLE = "invisible"
    """Characters or elements that no reader of the page could see."""
    BY_HAND = "by-hand"
    """The user cut it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to before ``end`` of the text of ``Extraction.whole``, as Manuscript reads it."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Stretch") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cut piece stood among the blocks that stayed."""

    block: int
    """Index into ``Article.blocks``; for a piece between blocks, of the block that follows it (or their number)."""
    offset: int | None = None
    """For a piece inside a block: the position in ``block_text(block)`` where it stood, else None."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One cut."""

    text: str
    """The text that was cut, white space folded; never empty."""
    kind: RemovalKind
    rule: str
    """The name of the rule, such as ``comment-form.wordpress``; for people who improve the rules."""
    reason: str
    """Why, in words for a reader: "Korean word, not quoted, linked to another site"."""
    confidence: float
    """How sure, 0 to 1."""
    place: Place
    blocks: tuple[Block, ...] = ()
    """Only in records made before ``stretch``: the cut blocks with their structure."""
    stretch: Stretch | None = None
    """Where it stands in ``Extraction.whole``, from which it can be brought back; None in older records."""
