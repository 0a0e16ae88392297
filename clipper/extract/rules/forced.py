"""What the rules of a site force on the cut of one page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from clipper.article import RemovalKind
from clipper.extract.body import Candidate, Decision
from clipper.extract.figures import FoundFigure
from clipper.extract.noise import Cut
from clipper.extract.noise.rule import Span
from clipper.markup import Element

Parts = Mapping[int, tuple[tuple[Span, Cut], ...]]

_PRUNED_BELOW = 0.15


@dataclass(frozen=True, slots=True)
class Forced:
    """Passages are named by index. Without rules all of it is empty and changes nothing."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    body: frozenset[int] = frozenset()
    """The passages of the story, all of them; empty where the page's own look decides."""
    prune: bool = False
    cut: Mapping[int, Cut] = field(default_factory=dict)
    parts: Parts = field(default_factory=dict)
    """What goes of passages that otherwise stay."""
    kept: frozenset[int] = frozenset()
    kept_kinds: frozenset[RemovalKind] = frozenset()
    cut_elements: Sequence[Element] = ()
    """Their pictures go with them."""
    cut_pictures: frozenset[str] = frozenset()
    """Addresses."""

    def decided(self, decision: Decision, candidates: Sequence[Candidate], captions: Iterable[int]) -> Decision:
        """``decision`` as the rules will have it."""
        if not (self.body or self.kept or self.cut):
            return decision
        taken = list(decision.taken)
        if self.body:
            left = set(captions) | {candidate.passage.index for candidate in candidates if candidate.is_title}
            for index in range(len(taken)):
                inside = index in self.body and index not in left
                taken[index] = inside and (not self.prune or decision.scores[index] >= _PRUNED_BELOW)
        for index in self.kept:
            taken[index] = True
        for index in self.cut:
            taken[index] = False
        return replace(decision, taken=tuple(taken))

    def stays(self, index: int, cut: Cut) -> bool:
        """True if a passage stays though the cleaner gave it ``cut``."""
        return index in self.kept or cut.kind in self.kept_kinds

    def whole(self, cuts: Mapping[int, Cut], first: int, last: int) -> dict[int, Cut]:
        """``cuts`` of whole passages from ``first`` to before ``last``, without what is kept, with what is cut."""
        left = {index: cut for index, cut in cuts.items() if not self.stays(index, cut)}
        return left | {index: cut for index, cut in self.cut.items() if first <= index < last}

    def partly(self, parts: Parts, whole: Mapping[int, Cut], first: int, last: int) -> Parts:
        """``parts`` that go of the passages that stay, with those of the rules."""
        joined = {
            index: tuple(each for each in cuts if not self.stays(index, each[1])) for index, cuts in parts.items()
        }
        for index, cuts in self.parts.items():
            if first <= index < last and index not in whole:
                apart = [each for each in joined.get(index, ()) if not any(_meet(each[0], own[0]) for own in cuts)]
                joined[index] = tuple(sorted([*apart, *cuts], key=lambda each: each[0]))
        return {index: cuts for index, cuts in joined.items() if cuts}

    def shown(self, figures: Iterable[FoundFigure]) -> list[FoundFigure]:
        """Those of ``figures`` that no rule cuts."""
        return [
            found
            for found in figures
            if found.figure.picture not in self.cut_pictures
            and not any(element.contains(found.element) for element in self.cut_elements)
        ]


NOTHING_FORCED = Forced()


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
