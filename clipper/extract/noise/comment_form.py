"""Forms for writing a comment: what they say, the fields around it, and the place they stand in."""

from collections.abc import Iterator, Sequence

from clipper.article import RemovalKind
from clipper.extract.noise.form_shape import forms
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.phrases import Pattern, count_in, labels, pattern, said_in
from clipper.extract.noise.rule import Mark, Rule, Span
from clipper.extract.purpose import Purpose

_KIND = "comment-form"
_FORMS = frozenset({"form"})
_NEAR = 6
_LINES_BELOW = 8
_LAST_LINES = 8
"""A form that is one paragraph with the end of the story is looked for in so many lines."""
_LONGEST = 200
_LONGEST_GLUED = 90
"""A field glued to a phrase is shorter than this; what is longer is the story."""


def _phrase(setting: Setting) -> Iterator[Mark]:
    opening = {line.index for line in setting.opening(_whole())}
    for line in setting.doubtful:
        if (line.index in opening or "*" in line.text) and _is_phrase(line):
            yield Mark(line.index, 0.97)


def _field(setting: Setting) -> Iterator[Mark]:
    """Names of fields: ordinary words, but not next to a phrase of a comment form."""
    fields = labels(_KIND, "field")
    named = [line for line in setting.short if line.label in fields]
    if not named:
        return
    beside = {index for line in named for index in range(line.index - 2 * _NEAR + 1, line.index + _NEAR + 1)}
    forms_at = [
        line.index
        for line in setting.doubtful
        if line.index in beside and (_is_phrase(line) or count_in(line.folded, _KIND, "sure"))
    ]
    near = {index for form in forms_at for index in range(form - _NEAR, form + 2 * _NEAR)}
    for line in named:
        if line.index in near or line.text.rstrip().endswith(("*", "＊")):
            yield Mark(line.index, 0.9)


def _glued(setting: Setting) -> Iterator[Mark]:
    """A form that stands in one paragraph with the end of the story, as copied text has it."""
    within = pattern(_KIND, "phrase")
    lines = [(line, line.folded or line.text.lower()) for line in setting.taken[-_LAST_LINES:]]
    if not said_in([lowered for _, lowered in lines], _KIND, "sure"):
        return
    for line, lowered in lines:
        if len(lowered) != len(line.text) or not count_in(lowered, _KIND, "sure") or _is_phrase(line):
            continue
        spans = [found.span() for found in within.finditer(lowered)]
        if spans:
            start, end = spans[0][0], spans[-1][1]
            if len(line.text) - end <= _LONGEST_GLUED:
                end = len(line.text)
            yield Mark(line.index, 0.9, Span(start, end))


def _shape(setting: Setting) -> Iterator[Mark]:
    for form in forms(_with_lines_below(setting)):
        yield from (Mark(index, confidence) for index, confidence in form if setting.lines[index].taken)


def _with_lines_below(setting: Setting) -> Sequence[Line]:
    """The story's lines; with those below its last full paragraph of which only some were taken for its own."""
    taken = setting.taken
    if setting.plain or not taken or taken[-1].full:
        return taken
    last_full = next((line.index for line in reversed(taken) if line.full), -1)
    near = range(last_full + 1, taken[-1].index + _LINES_BELOW)
    return [line for line in setting.lines if line.taken or line.index in near]


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if line.is_for(Purpose.COMMENTS) and line.within(_FORMS):
            yield Mark(line.index, 0.9)


def _whole() -> Pattern:
    return pattern(_KIND, "phrase", after=r"[\W\d]*$")


def _is_phrase(line: Line) -> bool:
    if len(line.text) > _LONGEST:
        return False
    whole = _whole()
    return (line.may_open(whole) and whole.match(line.label or line.inner) is not None) or (
        "*" in line.text and count_in(line.folded, _KIND, "sure") > 0
    )


RULES = (
    Rule("comment-form.phrase", RemovalKind.COMMENT_FORM, "Part of a form for writing a comment", _phrase),
    Rule("comment-form.field", RemovalKind.COMMENT_FORM, "A field of a form for writing a comment", _field),
    Rule("comment-form.glued", RemovalKind.COMMENT_FORM, "A comment form at the end of a paragraph", _glued),
    Rule("comment-form.shape", RemovalKind.COMMENT_FORM, "Lines that together make a form for a comment", _shape),
    Rule("comment-form.place", RemovalKind.COMMENT_FORM, "Stood in a form for writing a comment", _place),
)
