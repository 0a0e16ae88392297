"""Buttons and lines that ask the reader to share, like, print or follow."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.purpose import Purpose

_KIND = "share-bar"
_LONGEST_APPEAL = 140
_WORD = re.compile(r"[\w-]+")


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels(_KIND, "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.96)


def _networks(setting: Setting) -> Iterator[Mark]:
    networks, connectives = labels(_KIND, "network"), labels(_KIND, "connective")
    expected = networks | connectives
    for line in setting.short:
        first = _WORD.search(line.label)
        if first is None or first[0] not in expected:
            continue
        words = _WORD.findall(line.label)
        if 1 < len(words) <= 14 and "," not in line.text and not line.text.endswith((".", "!", "?")):
            known = [word for word in words if word in networks]
            rest = [word for word in words if word not in networks and word not in connectives]
            if not rest and len(known) > 1 and set(known) - labels(_KIND, "ambiguous-network"):
                yield Mark(line.index, 0.93)


def _appeal(setting: Setting) -> Iterator[Mark]:
    appeal = pattern(_KIND, "appeal", before=r"^\W*", after=r"\W*$")
    for line in setting.opening(appeal):
        if len(line.text) <= _LONGEST_APPEAL and appeal.match(line.folded, latin=line.latin):
            yield Mark(line.index, 0.9)


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if _in_share_bar(line):
            yield Mark(line.index, 0.8)


def _in_share_bar(line: Line) -> bool:
    return line.is_for(Purpose.SHARE) and not line.is_for(Purpose.RELATED | Purpose.COMMENTS)


RULES = (
    Rule("share-bar.label", RemovalKind.SHARE_BAR, "A button for sharing", _label),
    Rule("share-bar.networks", RemovalKind.SHARE_BAR, "A row of social networks", _networks),
    Rule("share-bar.appeal", RemovalKind.SHARE_BAR, "Asks to share or to follow", _appeal),
    Rule("share-bar.place", RemovalKind.SHARE_BAR, "Stood among buttons for sharing", _place),
)
