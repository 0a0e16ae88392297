"""Which of the pictures on a page belong to its story."""

from bisect import bisect_left
from collections.abc import Container, Sequence

from clipper.extract.body import Candidate
from clipper.extract.body.holders import Holder
from clipper.extract.figures.find import FoundFigure
from clipper.extract.purpose import Purpose, purposes_of

_ELSEWHERE = (
    Purpose.COMMENTS | Purpose.NAVIGATION | Purpose.AUTHOR | Purpose.ADVERTISEMENT | Purpose.SIGN_UP | Purpose.POPUP
)
_OF_FIGURE = Purpose.POPUP | Purpose.NAVIGATION | Purpose.ADVERTISEMENT
"""What the names of an element that holds hardly more than a figure may say of it: that it opens in a window, say."""
_FEW_MORE = 5
_ABOVE = 8
"""A captioned picture may stand so many passages above headline and story; one without a caption not above them."""
_BELOW = 3
_FAR_UP = 6


def figures_of_story(
    figures: Sequence[FoundFigure],
    candidates: Sequence[Candidate],
    cut: Container[int],
    kept: Sequence[int],
    title_at: int,
) -> list[FoundFigure]:
    """The figures between headline and end of the story that do not stand in a part of the page for something else.

    ``kept`` and ``cut`` are the indices of the passages of the story and of those that go; ``title_at`` is that of the
    headline, or -1.
    """
    if not kept:
        return []
    first = min(kept[0], title_at) if title_at >= 0 else kept[0]
    last = kept[-1]
    return [
        figure
        for figure in figures
        if first - (_ABOVE if figure.captions else 0) <= figure.before <= last + _BELOW
        and not _stands_elsewhere(figure, kept)
        and (figure.captions or not _among_links(figure, candidates, cut))
    ]


def _stands_elsewhere(figure: FoundFigure, kept: Sequence[int]) -> bool:
    """True if something around it, but not around the story, is named for something else."""
    elsewhere = _ELSEWHERE | Purpose.RELATED if figure.linked or not figure.captions else _ELSEWHERE
    for ancestor in figure.element.ancestry():
        if bisect_left(kept, ancestor.first) < bisect_left(kept, ancestor.last):
            return False
        if ancestor.tag in ("nav", "footer", "form"):
            return True
        purposes = purposes_of(ancestor.names)
        if figure.element.tag == "figure" and ancestor.last - ancestor.first <= _FEW_MORE + len(figure.captions):
            purposes &= ~_OF_FIGURE
        if purposes & elsewhere and not purposes & Purpose.CONTENT:
            return True
    return False


def _among_links(figure: FoundFigure, candidates: Sequence[Candidate], cut: Container[int]) -> bool:
    """True if the text nearest to it was cut and leads to other pages, as that of a card does."""
    for steps, element in enumerate(figure.element.ancestry()):
        around = candidates[element.first : element.last]
        if around or steps > _FAR_UP:
            near = [candidate for candidate in around if candidate.passage.index in cut]
            linked = [candidate for candidate in near if candidate.link_density > 0.5]
            return 0 < len(around) == len(near) <= _FAR_UP and bool(linked or near[0].within & Holder.ASIDE)
    return False
