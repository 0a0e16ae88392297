"""A word in a foreign script in the middle of a sentence, or a line of one: pasted in, not written there.

In 1,455 story bodies in Latin script not one such word stood unquoted, unbracketed and unexplained between two
lower-case words of a sentence. So it goes, listed or not, linked or not, and the reader can bring it back.
"""

import re
from collections.abc import Iterator
from unicodedata import category

from clipper.article import RemovalKind
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.phrases import labels, words
from clipper.extract.noise.rule import Mark, Rule, Span
from clipper.extract.noise.scripts import EAST_ASIAN, count_of, words_in, writing_of
from clipper.extract.noise.wording import Use, wording_of
from clipper.markup import EMPHASIS

_KIND = "stray-label"
_SHARE_OF_HOST = 0.8
_SHARE_OF_FOREIGN = 0.05
"""A story with more foreign letters than this is about them."""
_SHARE_OF_LINE = 0.3
"""A line with more of them is written in that script."""
_LABELS = Use.AD | Use.ASK | Use.POINT | Use.COMMENT | Use.SIGN_IN
_MOST_WORDS = 4
_NEAR = 40
_MOST_GLUED = 8
_GLUED_BEFORE = re.compile(r"(?:(?<!\S)(?:AD|PR|CM|SNS|VIP|[A-Z0-9]{1,4}(?=$)|[★☆▶►▷■◆●▲▼→➤>#※♥♡»]+) ?)+$")
_GLUED_AFTER = re.compile(r"[A-Z0-9★☆◀◁■◆●▲▼→➤>※♥♡:»]{1,8}(?!\S)")
_SHORTEST_SHOUTED = 6
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁЄІЇҐΑ-ΩΆΈΉΊΌΎΏ"
_SHOUTED = re.compile(rf"[{_CAPITAL}](?<=\w [{_CAPITAL}])[{_CAPITAL}]{{2,}}(?: [{_CAPITAL}]{{2,}}){{0,2}}(?= \w)")
_OPENED, _CLOSED = "[［【〔<〈(（", "]］】〕>〉)）"
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
                confidence = _confidence(line.text, span, script)
                if confidence and not _explains(line, found) and not _formula(script, found[0]):
                    yield Mark(line.index, confidence, span, _reason(script, line, found[0]))


def _capitals(setting: Setting) -> Iterator[Mark]:
    """A label in capitals between two lower-case words: "the bridge ADVERTISEMENT was opened"."""
    known = labels("advertisement", "label") | labels("newsletter", "label") | labels("related-links", "lead")
    for line in setting.taken:
        for found in _SHOUTED.finditer(line.text):
            around = line.text[found.start() - 2], line.text[found.end() + 1]
            if len(found[0]) >= _SHORTEST_SHOUTED and found[0].lower() in known and all(map(str.islower, around)):
                yield Mark(line.index, 0.85, Span(*found.span()))


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
    text = "\n".join(line.text for line in setting.full)
    others = {*writing.others, *writing_of(line.text for line in setting.taken if not line.full).others}
    return tuple(
        script
        for script in sorted(others - at_home - {writing.script})
        if count_of(text, script) <= _SHARE_OF_FOREIGN * len(text)
    )


def _with_glued(text: str, span: Span) -> Span:
    """``span`` with what decorates a label: "PR情報", "▶구독", "★추천★", and brackets if it is known for one."""
    if text[span.start - 1 : span.start] in _OPENED and text[span.end : span.end + 1] in _CLOSED:
        bracketed = span.start > 0 and span.end < len(text) and _is_label(text[span.start : span.end])
        return Span(span.start - 1, span.end + 1) if bracketed else span
    near = max(0, span.start - _MOST_GLUED)
    before = _GLUED_BEFORE.search(text[near : span.start])
    after = _GLUED_AFTER.match(text, span.end)
    return Span(near + before.start() if before else span.start, after.end() if after else span.end)


def _is_label(words: str) -> bool:
    """True if every one of ``words`` is one that papers label things with."""
    wording = wording_of(words)
    return wording.share == 1 and bool(wording.flags & _LABELS)


def _confidence(text: str, span: Span, script: str) -> float:
    """How surely the words are stray, going by what stands around them; 0 if they may well belong there."""
    words_found = text[span.start : span.end]
    if len(words_found) > _LONGEST or len(words_found.split()) > _MOST_WORDS:
        return 0.0
    before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    if not before.endswith((" ", "\n")) or not after.startswith((" ", "\n")):
        return 0.0
    last, following = before.rstrip()[-1:], after.lstrip()[:1]
    if not _in_word(last) or not _in_word(following):
        return 0.0
    if _is_named(before, script) and not _is_label(words_found):
        return 0.0
    lower = last.islower() and following.islower()
    return _SURE if lower else _LIKELY


def _in_word(letter: str) -> bool:
    """True for letters, digits and the vowel signs of Indic scripts."""
    return bool(letter) and category(letter)[0] in "LNM"


def _is_named(before: str, script: str) -> bool:
    """True if the words before speak of a word: "the verb", "das Zeichen", "the Hebrew"."""
    last = before.split()[-1:]
    return bool(last) and last[0].lower() in words(_KIND, "naming") | words(_KIND, f"named {script}")


def _explains(line: Line, found: re.Match[str]) -> bool:
    """True if the words are set apart, as authors set foreign words: emphasised, or in an element of their language."""
    for inline in line.passage.inlines:
        if inline.get("lang") and found[0] in line.passage.text_of(inline):
            return True
    return any(part.style & EMPHASIS and found[0] in part.text for part in line.passage.parts)


def _formula(script: str, words: str) -> bool:
    """True for a single letter, which is spoken of or calculated with; in Greek, for two of them too."""
    if script == _FORMULAE:
        return len(words) < _SHORTEST_GREEK
    return len(words) == 1 and script not in EAST_ASIAN


def _reason(script: str, line: Line, words: str) -> str:
    linked = any(part.link and words in part.text for part in line.passage.parts)
    return f"{script} in the middle of a sentence, neither quoted nor explained" + (", linked" if linked else "")


RULES = (
    Rule(
        "stray-label.in-sentence", RemovalKind.STRAY_LABEL, "A word in another script inside a sentence", _in_sentence
    ),
    Rule("stray-label.capitals", RemovalKind.STRAY_LABEL, "A label in capitals inside a sentence", _capitals),
    Rule("stray-label.alone", RemovalKind.STRAY_LABEL, "A line in another script between lines of the story", _alone),
)
