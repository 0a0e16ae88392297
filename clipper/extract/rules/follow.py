"""Follows the rules of a page's sites: what they find on it becomes what they force on its cut.

Of two rules about one passage, the one about the smaller piece counts; of two about the same piece, the earlier.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from clipper.article import RemovalKind
from clipper.extract.fields.people import people_in
from clipper.extract.figures.picture import picture_addresses
from clipper.extract.noise import Cut
from clipper.extract.noise.judge import widened
from clipper.extract.noise.rule import Span
from clipper.extract.rules.find import Finder, Found
from clipper.extract.rules.forced import NOTHING_FORCED, Forced
from clipper.markup import Document, Element, Inline, Passage, Picture, passage_text
from clipper.sites import FIELDS, Action, Rule, Site, SiteRules, reason_words

_SURE = 1.0
_SMALLEST = 1 << 30
_MOST_CLAIMS = 1_000_000
"""Passages within found elements, counted for each element: rules that find more on a page are not followed further."""


def follow(document: Document, rules: SiteRules, base: str) -> Forced:
    """What ``rules`` force on the cut of ``document``; ``base`` is the address that its links are relative to."""
    if not rules:
        return NOTHING_FORCED
    following = _Following(document, base, Finder(document))
    for site in rules.sites:
        for number, rule in enumerate(site.rules, start=1):
            if not rule.off:
                following.take(site, number, rule)
    return following.forced()


@dataclass
class _Claim:
    """What the rule about the smallest piece around a passage wants of it."""

    depth: int
    cut: Cut | None
    """None where it is to be kept."""


@dataclass
class _Following:
    document: Document
    base: str
    finder: Finder
    fields: dict[Action, list[str]] = field(default_factory=dict)
    body: frozenset[int] = frozenset()
    prune: bool = False
    claims: dict[int, _Claim] = field(default_factory=dict)
    parts: dict[int, list[tuple[Span, Cut]]] = field(default_factory=dict)
    kept_kinds: set[RemovalKind] = field(default_factory=set)
    cut_elements: list[Element] = field(default_factory=list)
    cut_pictures: set[str] = field(default_factory=set)
    claims_left: int = _MOST_CLAIMS

    def take(self, site: Site, number: int, rule: Rule) -> None:
        if rule.action in FIELDS:
            if rule.action not in self.fields and (texts := self.finder.texts(rule.where)):
                self.fields[rule.action] = texts
        elif rule.action is Action.BODY:
            self._take_body(site, rule)
        elif rule.where.kind is not None:
            self.kept_kinds.add(rule.where.kind)
        else:
            cut = None
            if rule.action is Action.CUT:
                cut = Cut(rule.kind, f"{site.label}.{number}", reason_words(site, rule), _SURE)
            for part in self.finder.find(rule.where):
                self._claim(part, cut)

    def _take_body(self, site: Site, rule: Rule) -> None:
        """The first body that is on the page counts."""
        if self.body:
            return
        found = (index for part in self.finder.find(rule.where) for index in _passages_of(part))
        seen = frozenset(index for index in found if not self.document.passages[index].hidden)
        if seen:
            self.body, self.prune = seen, site.prune

    def _claim(self, part: Found, cut: Cut | None) -> None:
        match part:
            case Picture():
                if cut:
                    self.cut_pictures.update(picture_addresses(part, self.base)[:1] or ("",))
            case (passage, inline):
                self._claim_inline(passage, inline, cut)
            case _:
                depth = part.depth if isinstance(part, Element) else _SMALLEST
                indices = tuple(_passages_of(part)) if self.claims_left > 0 else ()
                self.claims_left -= len(indices)
                for index in indices:
                    claim = self.claims.get(index)
                    if claim is None or claim.depth < depth:
                        self.claims[index] = _Claim(depth, cut)
                if cut and isinstance(part, Element):
                    self.cut_elements.append(part)

    def _claim_inline(self, passage: Passage, inline: Inline, cut: Cut | None) -> None:
        span = _span_of(passage, inline)
        if span is None:
            return
        if not _rest(passage.text, span):
            self._claim(passage, cut)
        elif cut:
            parts = self.parts.setdefault(passage.index, [])
            for wished in (widened(passage.text, span), span):
                if all(wished.end <= other.start or other.end <= wished.start for other, _ in parts):
                    parts.append((wished, cut))
                    break

    def forced(self) -> Forced:
        return Forced(
            title=next(iter(self.fields.get(Action.TITLE, [])), ""),
            authors=_people(self.fields.get(Action.BYLINE, [])),
            published=next(iter(self.fields.get(Action.DATE, [])), ""),
            body=self.body,
            prune=self.prune,
            cut={index: claim.cut for index, claim in self.claims.items() if claim.cut is not None},
            parts={index: tuple(sorted(parts, key=lambda part: part[0])) for index, parts in self.parts.items()},
            kept=frozenset(index for index, claim in self.claims.items() if claim.cut is None),
            kept_kinds=frozenset(self.kept_kinds),
            cut_elements=_outermost(self.cut_elements),
            cut_pictures=frozenset(self.cut_pictures - {""}),
        )


def _passages_of(part: Found) -> Iterator[int]:
    match part:
        case Element():
            yield from range(part.first, part.last)
        case Passage():
            yield part.index
        case Picture():
            return
        case (passage, _):
            yield passage.index


def _outermost(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Those of ``elements`` that lie in no other of them."""
    outermost: list[Element] = []
    for element in sorted(elements, key=lambda element: element.index):
        if not outermost or element.index >= outermost[-1].end:
            outermost.append(element)
    return tuple(outermost)


def _span_of(passage: Passage, inline: Inline) -> Span | None:
    text = passage.text_of(inline)
    before = passage_text(passage.parts[: inline.start], preformatted=passage.preformatted)
    start = passage.text.find(text, max(0, len(before) - 1)) if text else -1
    return Span(start, start + len(text)) if start >= 0 else None


def _rest(text: str, span: Span) -> bool:
    """True if anything but punctuation is left of ``text`` without ``span``."""
    return any(letter.isalnum() for letter in text[: span.start] + text[span.end :])


def _people(texts: list[str]) -> tuple[str, ...]:
    """The names in ``texts``; the texts themselves where they hold none that can be told."""
    return people_in(texts) or tuple(dict.fromkeys(texts))
