"""A kept article, and its index card for lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from clipper.article import (
    Article,
    Edit,
    Extraction,
    Figure,
    Found,
    Highlight,
    Removal,
    Replayed,
    find_highlights,
    replay,
)


class State(StrEnum):
    """How far a clipping has come. The values are stored, so they are never renamed."""

    WAITING = "waiting"
    """Taken in; the page is yet to be fetched or cut. A clipping found so at start-up is gone on with."""
    KEPT = "kept"
    FAILED = "failed"
    """The page could not be had or cut; ``failure`` says why, and it can be tried again."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture whose bytes the library holds."""

    digest: str
    """SHA-256 of the bytes, in hexadecimal: the name under which the library gives them out."""
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Twin:
    """Another clipping that tells the same story: perhaps shorter, perhaps under another headline."""

    number: int
    title: str
    source: str
    address: str
    published: date | None
    earlier: bool
    """Whether it had the story before the clipping that it is a twin of."""

    @property
    def paper(self) -> str:
        """Its source, or else the host of its address, or else its headline."""
        return self.source or urlsplit(self.address).hostname or self.title


@dataclass(frozen=True, slots=True)
class Version:
    """A story as it was when its page was fetched once; one of several, of which one is shown."""

    number: int
    """From 1, in the order in which they were fetched."""
    title: str
    """The headline of the page then."""
    fetched_at: datetime | None
    """When its page was had; None where no page is kept."""
    replaced_at: datetime | None
    """When it was put aside, at once where it would have lost most of the story; None for the one that is shown."""

    @property
    def shown(self) -> bool:
        return self.replaced_at is None


@dataclass(frozen=True, slots=True)
class Clipping:
    """One story in the library, with all that the user added to it."""

    number: int
    origin: str
    """What was dropped: the address asked for, a ``file:`` address, or ``pasted:`` and a digest."""
    state: State
    clipped_at: datetime
    """When it was taken in, in UTC."""
    extraction: Extraction | None = None
    """What the cleaner made of the page; None until it is kept."""
    edits: tuple[Edit, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures that could be had, by the address that ``Figure.picture`` names."""
    tags: tuple[str, ...] = ()
    """The user's tags, in alphabetical order."""
    note: str = ""
    highlights: tuple[Highlight, ...] = ()
    """What the user marked in the story, oldest first; ``found_highlights`` tells where it is."""
    failure: str = ""
    """Why it failed, in a sentence; empty unless ``state`` is FAILED."""
    trashed_at: datetime | None = None
    twins: tuple[Twin, ...] = ()
    """Those who have the same story, the first of them first; none that lie in the trash."""
    versions: tuple[Version, ...] = ()
    """What its page has said at one time after another, the story that is shown among them; empty while that is all."""

    @property
    def replayed(self) -> Replayed:
        """The story with the user's corrections made; while there is none yet, an empty one named by its origin."""
        if self.extraction is None:
            return Replayed(Article(title=self.origin), ())
        return replay(self.extraction, self.edits)

    @property
    def article(self) -> Article:
        """That of ``replayed``."""
        return self.replayed.article

    @property
    def removals(self) -> tuple[Removal, ...]:
        """Those of ``replayed``: what is cut now, by the cleaner or by the user."""
        return self.replayed.removals

    @property
    def found_highlights(self) -> tuple[Found, ...]:
        """Where ``highlights`` stand in ``article``."""
        return find_highlights(self.article, self.highlights)

    @property
    def all_tags(self) -> tuple[str, ...]:
        """The user's tags, then those keywords of the page that are not among them (case aside)."""
        own = {tag.casefold() for tag in self.tags}
        keywords = self.extraction.article.tags if self.extraction else ()
        return self.tags + tuple(word for word in keywords if word.casefold() not in own)

    @property
    def other_titles(self) -> tuple[str, ...]:
        """The headlines the story could have instead: the cleaner's, where the user took another, and the page's."""
        if self.extraction is None:
            return ()
        article = self.extraction.article
        own = self.article.title
        return tuple(title for title in dict.fromkeys((article.title, *article.other_titles)) if title != own)

    @property
    def also_in(self) -> tuple[str, ...]:
        """The other papers that have the story, each once, the first of them first."""
        papers: dict[str, str] = {}
        for twin in self.twins:
            papers.setdefault(twin.paper.casefold(), twin.paper)
        papers.pop(self.article.source.casefold(), None)
        return tuple(papers.values())

    def picture_of(self, figure: Figure) -> Picture | None:
        """The picture that ``figure`` shows, if the library holds it."""
        return self.pictures.get(figure.picture)


@dataclass(frozen=True, slots=True)
class Delay:
    """Until when a waiting clipping is not tried again, since its page could not be had for now."""

    until: datetime
    """In UTC."""
    reason: str
    """Why, in a sentence."""
    tries: int
    """How often it was tried."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of a clipping; cheap to fetch by the hundred."""

    number: int
    origin: str
    state: State
    title: str
    clipped_at: datetime
    source: str = ""
    address: str = ""
    published: date | None = None
    excerpt: str = ""
    """The first sentences of the body, at most some 300 characters; of a hit, what stands around the words."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where in ``excerpt`` words stand that were searched for: first and one past the last character."""
    title_marks: tuple[tuple[int, int], ...] = ()
    """Likewise in ``title``."""
    picture: str = ""
    """The digest of the lead picture, or empty."""
    tags: tuple[str, ...] = ()
    failure: str = ""
    trashed: bool = False
    starred: bool = False
    read: bool = False
    twins: int = 0
    """How many others tell the same story."""
    also_in: tuple[str, ...] = ()
    """The papers of some of them, who had it first before the others, each once."""
    delay: Delay | None = None
    """Of a waiting one that has been tried: until when it waits, and why."""
