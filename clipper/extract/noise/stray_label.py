"""A word in a foreign script in the middle of a sentence, or a line of one: pasted in, not written there.

In 1,455 story bodies in Latin script not one such word stood unquoted, unbracketed and unexplained between two
lower-case words of a sentence. So it goes, listed or not, linked or not, and the reader can bring it back.
"""

import re
from collections.abc import Iterator
from functools import cache

from clipper.article import RemovalKind
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.phrases import labels
from clipper.extract.noise.rule import Mark, Rule, Span
from clipper.extract.noise.scripts import EAST_ASIAN, count_of, words_in
from clipper.markup import EMPHASIS

_SHARE_OF_HOST = 0.8
_SHARE_OF_FOREIGN = 0.05
"""A story with more foreign letters than this is about them."""
_SHARE_OF_LINE = 0.3
"""A line with more of them is written in that script."""
_MOST_WORDS = 4
_NEAR = 40
_MOST_GLUED = 5
_GLUED_BEFORE = re.compile(rf"(?<![^\s])[A-Z0-9]{{1,{_MOST_GLUED - 1}}}$")
_GLUED_AFTER = re.compile(rf"[A-Z0-9]{{1,{_MOST_GLUED - 1}}}(?!\S)")
_LONGEST = 24
_LONGEST_LINE = 30
_FORMULAE = "Greek"
_SHORTEST_GREEK = 3
_SURE, _LIKELY = 0.97, 0.85


def _in_sentence(setting: Setting) -> Iterator[Mark]:
    for script in _foreign(setting):
        for line in setting.taken:
            if count_of(line.text, script) > _SHARE_OF_LINE * len(line.text):
                continue
            for found in words_in(line.text, script):
                span = _with_glued(line.text, Span(*found.span()))
                confidence = _confidence(line.text, span)
                if confidence and not _explains(line, found) and not _formula(script, found[0]):
                    yield Mark(line.index, confidence, span, _reason(script, line, found[0]))


def _alone(setting: Setting) -> Iterator[Mark]:
    """A line of foreign words and nothing else, between lines of the story."""
    taken = setting.taken
    for script in _foreign(setting):
        for line in taken[1:]:
            letters = [letter for letter in line.text if letter.isalpha()]
            bare = all(letter.isalpha() or letter.isspace() for letter in line.text)
            if (
                len(line.text) <= _LONGEST_LINE
                and len(letters) > 1
                and bare
                and count_of(line.text, script) == len(letters)
            ):
                yield Mark(line.index, 0.8)


def _foreign(setting: Setting) -> tuple[str, ...]:
    """The scripts whose words may be stray in this story."""
    writing = setting.writing
    if writing.share < _SHARE_OF_HOST:
        return ()
    at_home = {"Latin"}
    if writing.script in EAST_ASIAN:
        at_home.add("Chinese or Japanese")
    text = "\n".join(line.text for line in setting.taken)
    return tuple(
        script
        for script in writing.others
        if script not in at_home and count_of(text, script) <= _SHARE_OF_FOREIGN * len(text)
    )


def _with_glued(text: str, span: Span) -> Span:
    """``span`` with the few capitals and digits that are written in one with it: "PR情報", "SNS공유"."""
    before = _GLUED_BEFORE.search(text, max(0, span.start - _MOST_GLUED), span.start)
    after = _GLUED_AFTER.match(text, span.end)
    return Span(before.start() if before else span.start, after.end() if after else span.end)


def _confidence(text: str, span: Span) -> float:
    """How surely the words are stray, going by what stands around them; 0 if they may well belong there."""
    words = text[span.start : span.end]
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return 0.0
    before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    if not before.endswith((" ", "\n")) or not after.startswith((" ", "\n")):
        return 0.0
    last, following = before.rstrip()[-1:], after.lstrip()[:1]
    if not last.isalnum() or not following.isalnum() or _is_named(before):
        return 0.0
    lower = last.islower() and following.islower()
    return _SURE if lower else _LIKELY


def _is_named(before: str) -> bool:
    """True if the words before speak of a word: "the verb", "das Zeichen"."""
    last = before.split()[-1:]
    return bool(last) and last[0].lower() in named_by()


@cache
def named_by() -> frozenset[str]:
    """The words after which a foreign word is spoken of."""
    return frozenset(word for line in labels("stray-label", "naming") for word in line.split())


def _explains(line: Line, found: re.Match[str]) -> bool:
    """True if the words are set apart, as authors set foreign words: emphasised, or in an element of their language."""
    for inline in line.passage.inlines:
        if inline.get("lang") and found[0] in line.passage.text_of(inline):
            return True
    return any(part.style & EMPHASIS and found[0] in part.text for part in line.passage.parts)


def _formula(script: str, words: str) -> bool:
    return script == _FORMULAE and len(words) < _SHORTEST_GREEK


def _reason(script: str, line: Line, words: str) -> str:
    linked = any(part.link and words in part.text for part in line.passage.parts)
    return f"{script} in the middle of a sentence, neither quoted nor explained" + (", linked" if linked else "")


RULES = (
    Rule(
        "stray-label.in-sentence", RemovalKind.STRAY_LABEL, "A word in another script inside a sentence", _in_sentence
    ),
    Rule("stray-label.alone", RemovalKind.STRAY_LABEL, "A line in another script between lines of the story", _alone),
)
