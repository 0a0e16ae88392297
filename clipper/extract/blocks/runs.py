"""The runs of a passage, folded as its text is, links made absolute."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from clipper.article import Run, Runs
from clipper.extract.fields.address import absolute
from clipper.markup import BREAK, CODE, EMPHASIS, LOWERED, RAISED, STRONG, STRUCK, UNSEEN, Part, Passage

Span = tuple[int, int]
_NOTE_MARK = re.compile(r"\s*(?:[\[(]?\d{1,3}[\])]?|[*†‡§¹²³]{1,3})\s*$")
"""What a link to a note in the same page is written as, raised or not."""
_BARE = Part("", 0, "")


def runs_of(passage: Passage, base: str) -> Runs:
    """The runs of ``passage``; together their text is ``passage.text``."""
    if passage.preformatted:
        return (Run(passage.text),)
    if len(passage.parts) == 1:
        return (_run(passage.text, passage.parts[0], base),)
    if not any(part.style or part.link for part in passage.parts):
        return (Run(passage.text),)
    looks: list[Run] = []
    texts: list[list[str]] = []
    for text, part in _pieces(passage.parts):
        look = _run("", part, base)
        if looks and looks[-1] == look:
            texts[-1].append(text)
        else:
            looks.append(look)
            texts.append([text])
    return tuple(replace(look, text="".join(pieces)) for look, pieces in zip(looks, texts, strict=True))


def cut_spans(runs: Runs, spans: Iterable[Span]) -> Runs:
    """``runs`` without the characters of ``spans``, which are counted over all their text, in order and apart."""
    cuts = list(spans)
    if not cuts:
        return runs
    kept: list[Run] = []
    position = 0
    for run in runs:
        text = _without(run.text, [(start - position, end - position) for start, end in cuts])
        position += len(run.text)
        if text and kept and replace(kept[-1], text="") == replace(run, text=""):
            kept[-1] = replace(run, text=kept[-1].text + text)
        elif text:
            kept.append(replace(run, text=text))
    return tuple(kept)


def is_note_mark(part: Part) -> bool:
    """True if ``part``, a link, is written as the marks of notes are."""
    return bool(_NOTE_MARK.match(part.text))


def _without(text: str, spans: Iterable[Span]) -> str:
    rest, position = "", 0
    for start, end in spans:
        rest += text[position : max(start, position)]
        position = max(position, end, 0)
    return rest + text[position:]


def _run(text: str, part: Part, base: str) -> Run:
    """A run of ``text`` that is set as ``part`` is."""
    if not part.style and not part.link:
        return Run(text)
    return Run(
        text,
        strong=bool(part.style & STRONG),
        emphasis=bool(part.style & EMPHASIS),
        code=bool(part.style & CODE),
        link=absolute(part.link, base) if part.link else "",
        raised=bool(part.style & RAISED) or (part.link.startswith("#") and is_note_mark(part)),
        lowered=bool(part.style & LOWERED),
        struck=bool(part.style & STRUCK),
    )


def _pieces(parts: Iterable[Part]) -> Iterator[tuple[str, Part]]:
    """Folded text with the part it came from; the blank between two parts goes to the plainer one."""
    last: Part | None = None
    between = ""
    for part, line, broken in _lines(parts):
        between = "\n" if broken else between
        words = line.split()
        if line[:1].isspace() or not words:
            between = between or (" " if line else "")
        if not words:
            continue
        text = " ".join(words)
        if last is not None and between:
            holder = min((last, part), key=_ornament)
            if holder is part and not part.link:
                text = between + text
            else:
                yield between, holder if not holder.link else _BARE
        yield text, part
        last, between = part, " " if line[-1:].isspace() else ""


def _ornament(part: Part) -> tuple[bool, int]:
    return bool(part.link), part.style


def _lines(parts: Iterable[Part]) -> Iterator[tuple[Part, str, bool]]:
    """The lines of those parts that can be seen, and whether a line break stands before each."""
    for part in parts:
        if part.style & UNSEEN:
            continue
        for number, line in enumerate(part.text.split(BREAK)):
            yield part, line, number > 0
