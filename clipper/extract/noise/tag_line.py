"""Keywords below a story, and the part of the site it is filed in."""

import re
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.phrases import pattern
from clipper.extract.noise.rule import Mark, Rule

_LONGEST = 200
_LONGEST_TAG = 40
_MOST_WORDS_OF_TAG = 4
_BETWEEN = re.compile(r"\s*[,、，;|•·/\n]\s*|\s+(?=#)")
_HASHTAGS = re.compile(r"\s*(?:[#＃][^\s#＃.,;:!?]{2,40}[\s,、]*){2,}")


def _introduced(setting: Setting) -> Iterator[Mark]:
    introduction = pattern("tag-line", "introduction", before=r"^[\W_]*", after=r"\s*[:：]\s*")
    for line in setting.opening(introduction):
        if len(line.text) <= _LONGEST and not line.ends_sentence:
            found = introduction.match(line.folded)
            if found and _lists_tags(line, found.end()):
                yield Mark(line.index, 0.85)


def _lists_tags(line: Line, start: int) -> bool:
    """True if all that follows is keywords, of which there is at least one."""
    tags = [tag for tag in _BETWEEN.split(line.text[start:]) if tag]
    return bool(tags) and all(len(tag) <= _LONGEST_TAG and len(tag.split()) <= _MOST_WORDS_OF_TAG for tag in tags)


def _hashtags(setting: Setting) -> Iterator[Mark]:
    for line in setting.doubtful:
        if line.text[:1] in "#＃" and len(line.text) <= _LONGEST and _HASHTAGS.fullmatch(line.text):
            yield Mark(line.index, 0.85)


RULES = (
    Rule("tag-line.introduced", RemovalKind.TAGS, "Keywords of the story", _introduced),
    Rule("tag-line.hashtags", RemovalKind.TAGS, "A row of hashtags", _hashtags),
)
