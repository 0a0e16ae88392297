"""The outermost parts of a query as they are written, for whoever builds queries out of fields to fill in."""

from dataclasses import dataclass
from itertools import pairwise

from clipper.library.search.language.parse import Token, parse, tokens_of


@dataclass(frozen=True, slots=True)
class QueryPart:
    """One of the conditions that must all hold."""

    text: str
    """As it stands in the query."""
    negated: bool = False
    field: str = ""
    words: tuple[str, ...] = ()
    """Words and phrases, the latter in quotes; empty for what is more involved than that."""
    alternatives: bool = False
    """Whether one of ``words`` is enough."""


def query_parts(words: str) -> tuple[QueryPart, ...]:
    """The parts of ``words``, in their order; one part for all where an OR stands between them. Raises BadQuery."""
    parse(words)
    tokens = tokens_of(words)
    pieces = list(_pieces(tokens))
    if any(token.kind == "or" for piece in pieces for token in piece[:1]):
        return (_part(words, tokens),)
    bounds = [*(piece[0].position for piece in pieces), len(words)]
    return tuple(
        _part(words[start:end].strip(), piece) for piece, (start, end) in zip(pieces, pairwise(bounds), strict=True)
    )


def _pieces(tokens: list[Token]) -> list[list[Token]]:
    """Each with what stands before it, such as a field, and with all of its group."""
    pieces: list[list[Token]] = []
    depth, open_ended = 0, False
    for token in tokens:
        if depth or open_ended:
            pieces[-1].append(token)
        else:
            pieces.append([token])
        depth += (token.kind == "open") - (token.kind == "close")
        open_ended = token.kind in ("not", "field")
    return pieces


def _part(text: str, tokens: list[Token]) -> QueryPart:
    rest = list(tokens)
    negated = rest[0].kind == "not"
    if negated:
        rest.pop(0)
    field = rest.pop(0).text.lower() if rest and rest[0].kind == "field" else ""
    if len(rest) > 2 and rest[0].kind == "open" and rest[-1].kind == "close":
        rest = rest[1:-1]
    kinds = [token.kind for token in rest]
    either = "or" in kinds and kinds[1::2] == ["or"] * (len(kinds) // 2)
    values = rest[::2] if either else rest
    if not all(token.kind in ("word", "phrase") for token in values):
        return QueryPart(text)
    return QueryPart(text, negated, field, tuple(map(_written, values)), either)


def _written(token: Token) -> str:
    if token.kind == "phrase":
        return f'"{token.text}"{"*" if token.starred and not token.text.endswith("*") else ""}'
    return token.text
