"""What a user types to find something, read as terms: words, "phrases" and beginn* of words; all must be there."""

import re
from dataclasses import dataclass

from clipper.library.search.analyser import CJK, fold_words

# A phrase that is not closed goes to the end: so it is while it is being typed.
_TERM = re.compile(r'"(?P<phrase>[^"]*)"?(?P<star>\*?)|(?P<word>[^\s"]+)')
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_RUN = re.compile(rf"(?P<cjk>[{CJK}]+)|[^\s{CJK}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Tokens of the analyser that must stand next to each other, in order; never empty."""

    tokens: tuple[str, ...]
    prefix: bool = False
    """Whether the last token need only be the beginning of one."""


def terms_of(words: str) -> tuple[Term, ...]:
    """The terms of ``words``; whatever holds nothing that could be indexed is passed over."""
    found = _TERM.finditer(words.translate(_QUOTES))
    terms = (_term(match["phrase"] or match["word"] or "", starred=bool(match["star"])) for match in found)
    return tuple(term for term in terms if term.tokens)


def _term(text: str, *, starred: bool) -> Term:
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
    return Term(tuple(tokens), prefix=starred or text.endswith("*"))


def _tokens(run: re.Match[str], *, whole: bool) -> list[str]:
    """The tokens of a run; ``whole`` if text follows, so that its last character is known to end it."""
    characters = run.group()
    if not run["cjk"]:
        return [characters]
    pairs = [characters[i : i + 2] for i in range(len(characters) - 1)]
    return [*pairs, characters[-1]] if whole or not pairs else pairs
