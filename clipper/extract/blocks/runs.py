"""The runs of a passage, folded as its text is, links made absolute."""

from collections.abc import Iterable, Iterator

from clipper.article import Run, Runs
from clipper.extract.fields.address import absolute
from clipper.markup import BREAK, CODE, EMPHASIS, STRONG, UNSEEN, Part, Passage

Span = tuple[int, int]


def runs_of(passage: Passage, base: str) -> Runs:
    """The runs of ``passage``; together their text is ``passage.text``."""
    if passage.preformatted:
        return (Run(passage.text),)
    runs: list[Run] = []
    for text, part in _pieces(passage.parts):
        link = absolute(part.link, base) if part.link else ""
        style = part.style
        run = Run(
            text,
            strong=bool(style & STRONG),
            emphasis=bool(style & EMPHASIS),
            code=bool(style & CODE),
            link=link,
        )
        if runs and _alike(runs[-1], run):
            runs[-1] = _with_text(run, runs[-1].text + text)
        else:
            runs.append(run)
    return tuple(runs)


def cut_spans(runs: Runs, spans: Iterable[Span]) -> Runs:
    """``runs`` without the characters of ``spans``, which are counted over all their text."""
    gone = {position for start, end in spans for position in range(start, end)}
    if not gone:
        return runs
    kept: list[Run] = []
    position = 0
    for run in runs:
        text = "".join(letter for at, letter in enumerate(run.text, position) if at not in gone)
        position += len(run.text)
        if text and kept and _alike(kept[-1], run):
            kept[-1] = _with_text(run, kept[-1].text + text)
        elif text:
            kept.append(_with_text(run, text))
    return tuple(kept)


def _pieces(parts: Iterable[Part]) -> Iterator[tuple[str, Part]]:
    """Folded text with the part it came from; the blank between two parts goes to the one that is not linked."""
    last: Part | None = None
    between = ""
    for part in parts:
        if part.style & UNSEEN:
            continue
        if part.text == BREAK:
            between = "\n"
            continue
        words = part.text.split()
        if part.text[:1].isspace() or not words:
            between = between or " " * bool(part.text)
        if not words:
            continue
        text = " ".join(words)
        if last is not None and between:
            if not part.link:
                text = between + text
            else:
                yield between, last if not last.link else Part("", 0, "")
        yield text, part
        last, between = part, " " if part.text[-1:].isspace() else ""


def _alike(one: Run, other: Run) -> bool:
    return (
        one.strong == other.strong
        and one.emphasis == other.emphasis
        and one.code == other.code
        and one.link == other.link
    )


def _with_text(run: Run, text: str) -> Run:
    return Run(text, strong=run.strong, emphasis=run.emphasis, code=run.code, link=run.link)
