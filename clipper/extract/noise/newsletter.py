"""Invitations to subscribe to a newsletter, a channel or the paper."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.purpose import Purpose

_KIND = "newsletter"
_LONGEST = 220


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels(_KIND, "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.95)


def _appeal(setting: Setting) -> Iterator[Mark]:
    appeal = pattern(_KIND, "appeal", before=r"^\W*(?:\w[\w ]{2,24}: )?")
    for line in setting.lines:
        if len(line.text) <= _LONGEST and appeal.match(line.folded):
            yield Mark(line.index, 0.88)


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.lines:
        if not line.taken and line.is_for(Purpose.SIGN_UP):
            yield Mark(line.index, 0.75)


RULES = (
    Rule("newsletter.label", RemovalKind.NEWSLETTER, "A button for subscribing", _label),
    Rule("newsletter.appeal", RemovalKind.NEWSLETTER, "Invites to subscribe", _appeal),
    Rule("newsletter.place", RemovalKind.NEWSLETTER, "Stood in a form for subscribing", _place),
)
