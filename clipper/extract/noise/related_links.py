"""Links to other stories: their headings, and lines that begin with "Read more:"."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.purpose import Purpose

_KIND = "related-links"
_LONGEST = 240


def _label(setting: Setting) -> Iterator[Mark]:
    known, ambiguous = labels(_KIND, "lead"), labels(_KIND, "ambiguous")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.8 if line.label in ambiguous else 0.95)


def _lead_in(setting: Setting) -> Iterator[Mark]:
    lead_in = pattern(_KIND, "lead", before=r"^[\W_]*", after=r"\s*(?:[:：|>»›▶►]|[-–—](?=\s))\s*\S")
    for line in setting.lines:
        if len(line.text) <= _LONGEST and lead_in.match(line.folded):
            yield Mark(line.index, 0.9 if line.linked or setting.plain else 0.85)


def _lead_link(setting: Setting) -> Iterator[Mark]:
    lead = pattern(_KIND, "lead", before=r"^[\W_]*", after=r"(?:\W|$)")
    for line in setting.lines:
        if line.linked and len(line.text) <= _LONGEST and lead.match(line.folded):
            yield Mark(line.index, 0.85)


def _listed(setting: Setting) -> Iterator[Mark]:
    """Links that follow the heading of a list of other stories."""
    known = labels(_KIND, "lead")
    following = False
    for line in setting.lines:
        if line.label in known:
            following = True
        elif following and line.linked and len(line.text) <= _LONGEST:
            yield Mark(line.index, 0.85)
        else:
            following = False


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.lines:
        if not line.taken and line.is_for(Purpose.RELATED) and not line.is_for(Purpose.COMMENTS):
            yield Mark(line.index, 0.75)


RULES = (
    Rule("related-links.label", RemovalKind.RELATED_LINKS, "The heading of a list of other stories", _label),
    Rule("related-links.lead-in", RemovalKind.RELATED_LINKS, "Points to another story", _lead_in),
    Rule("related-links.link", RemovalKind.RELATED_LINKS, "A link to another story", _lead_link),
    Rule("related-links.listed", RemovalKind.RELATED_LINKS, "One of a list of other stories", _listed),
    Rule("related-links.place", RemovalKind.RELATED_LINKS, "Stood in a list of other stories", _place),
)
