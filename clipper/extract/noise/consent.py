"""Notices about cookies and consent."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.purpose import Purpose

_KIND = "consent"
_LONGEST = 500


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels(_KIND, "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.85)


def _notice(setting: Setting) -> Iterator[Mark]:
    notice = pattern(_KIND, "notice", before=r"^\W*")
    for line in setting.opening(notice):
        if len(line.text) <= _LONGEST and notice.match(line.folded, latin=line.latin):
            yield Mark(line.index, 0.85)


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if line.is_for(Purpose.POPUP):
            yield Mark(line.index, 0.7)


RULES = (
    Rule("consent.label", RemovalKind.CONSENT, "A button for giving consent", _label),
    Rule("consent.notice", RemovalKind.CONSENT, "A notice about cookies or consent", _notice),
    Rule("consent.place", RemovalKind.CONSENT, "Stood in a window laid over the page", _place),
)
