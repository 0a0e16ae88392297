"""A word or a phrase that is searched for, as the tokens that the analyser would have made of it."""

import re
from dataclasses import dataclass

from clipper.library.search.analyser import CJK, fold_words

_RUN = re.compile(rf"(?P<cjk>[{CJK}]+)|[^\s{CJK}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Tokens of the analyser that must stand next to each other, in order."""

    tokens: tuple[str, ...]
    prefix: bool = False
    """Whether the last token need only be the beginning of one."""


def term_of(text: str, *, starred: bool) -> Term:
    """The term of a word or a phrase; ``starred`` if it goes on. One without tokens holds nothing that is indexed."""
    runs = list(_RUN.finditer(fold_words(text)))
    if not runs:
        return Term(())
    tokens: list[str] = []
    for run in runs[:-1]:
        tokens += _tokens(run, whole=True)
    last = runs[-1]
    tokens += _tokens(last, whole=False)
    if last["cjk"]:
        # Nobody knows where a CJK word ends, so its end is always open; but only a single character needs the star.
        return Term(tuple(tokens), prefix=len(last.group()) == 1)
    return Term(tuple(tokens), prefix=starred)


def _tokens(run: re.Match[str], *, whole: bool) -> list[str]:
    """The tokens of a run; ``whole`` if text follows, so that its last character is known to end it."""
    characters = run.group()
    if not run["cjk"]:
        return [characters]
    pairs = [characters[i : i + 2] for i in range(len(characters) - 1)]
    return [*pairs, characters[-1]] if whole or not pairs else pairs
