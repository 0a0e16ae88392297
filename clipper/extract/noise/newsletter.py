"""Invitations to subscribe to a newsletter, a channel or the paper."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.noise.wording import Use, Wording, wording_of
from clipper.extract.purpose import Purpose

_KIND = "newsletter"
_LONGEST = 220
_LONGEST_WORDED = 140
_MOSTLY = 0.7
_ASKING = Use.ASK | Use.DO
_SENTENCES = re.compile(r"(?<=[?!:])\s+")
_ASKING_LAST = frozenset({"ar", "de", "fa", "hi", "hu", "ja", "ko", "nl", "th", "tr", "zh"})
"""Languages in which what is asked for often stands before the verb."""


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels(_KIND, "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.95)


def _appeal(setting: Setting) -> Iterator[Mark]:
    appeal = pattern(_KIND, "appeal", before=r"^\W*(?:\w[\w ]{2,24}: )?")
    for line in setting.doubtful:
        # It may stand behind a name: "The Daily: Get the news ...".
        may_invite = len(line.text) <= _LONGEST and (line.may_open(appeal) or ": " in line.text)
        if may_invite and appeal.match(line.folded, latin=line.latin):
            yield Mark(line.index, 0.88)


def _worded(setting: Setting) -> Iterator[Mark]:
    """A line made of words that ask the reader to take something that the paper offers."""
    for line in setting.taken:
        if len(line.text) <= _LONGEST_WORDED and line.wording.flags & _ASKING and not line.listed:
            about_us = bool(line.wording.flags & (Use.US | Use.YOU))
            sentences = _SENTENCES.split(line.text)
            wordings = map(wording_of, sentences) if len(sentences) > 1 else (line.wording,)
            if any(_asks(wording, about_us=about_us) for wording in wordings):
                yield Mark(line.index, 0.8)


def _asks(wording: Wording, *, about_us: bool) -> bool:
    """True if a sentence asks to take what a paper offers; ``about_us`` if its line speaks of paper or reader."""
    if wording.share < _MOSTLY:
        return False
    asks = wording.begins(Use.ASK) or (about_us and wording.begins(Use.DO))
    if asks or (wording.language in _ASKING_LAST and wording.flags & Use.ASK):
        if any(use & Use.MEDIUM and not use & Use.ASK for use in wording.uses):
            return True
        return about_us and bool(wording.flags & (Use.OURS | (Use.NEWS if wording.flags & Use.US else 0)))
    return False


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if line.is_for(Purpose.SIGN_UP):
            yield Mark(line.index, 0.75)


RULES = (
    Rule("newsletter.label", RemovalKind.NEWSLETTER, "A button for subscribing", _label),
    Rule("newsletter.appeal", RemovalKind.NEWSLETTER, "Invites to subscribe", _appeal),
    Rule("newsletter.wording", RemovalKind.NEWSLETTER, "Asks to subscribe, to follow or to download", _worded),
    Rule("newsletter.place", RemovalKind.NEWSLETTER, "Stood in a form for subscribing", _place),
)
