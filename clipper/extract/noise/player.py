"""Prompts that belong to players and galleries: "Click here to watch the video"."""

from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule

_KIND = "player"
_LONGEST = 120


def _label(setting: Setting) -> Iterator[Mark]:
    known = labels(_KIND, "label")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.93)


def _prompt(setting: Setting) -> Iterator[Mark]:
    prompt = pattern(_KIND, "prompt", before=r"^\W*", after=r"\W*$")
    for line in setting.opening(prompt):
        if len(line.text) <= _LONGEST and prompt.match(line.folded, latin=line.latin):
            yield Mark(line.index, 0.85)


RULES = (
    Rule("player.label", RemovalKind.NAVIGATION, "A button of a player or gallery", _label),
    Rule("player.prompt", RemovalKind.NAVIGATION, "Asks to click on a video or picture", _prompt),
)
