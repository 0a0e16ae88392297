"""A kept story to correct: what was made of its page, and the corrections so far."""

from collections.abc import Iterable
from dataclasses import dataclass

from clipper.article import Edit, Extraction, Figure, Removal, replay
from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.desk.errors import NothingToChange
from clipper.library import add_edits, recall


@dataclass(frozen=True, slots=True)
class Story:
    number: int
    extraction: Extraction
    edits: tuple[Edit, ...]

    @property
    def removals(self) -> tuple[Removal, ...]:
        """What is cut from it now."""
        return replay(self.extraction, self.edits).removals

    def figure(self, number: int) -> Figure:
        """The ``number``-th picture, counted from 1. Raises NothingToChange if there is none."""
        figures = replay(self.extraction, self.edits).article.figures
        if not 1 <= number <= len(figures):
            raise NothingToChange(self.number, "picture")
        return figures[number - 1]


def story_of(desk: Desk, number: int) -> Story:
    """The story of a clipping. Raises NothingToChange while there is none, NoSuchClipping."""
    clipping = recall(desk.library, number)
    if clipping.extraction is None:
        raise NothingToChange(number, "story")
    return Story(number, clipping.extraction, clipping.edits)


def correct(desk: Desk, story: Story, edits: Iterable[Edit]) -> None:
    """Add ``edits`` to those of ``story``, and tell whoever shows it."""
    add_edits(desk.library, story.number, edits)
    desk.bulletin.tell(Changed((story.number,)))
