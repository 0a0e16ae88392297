"""Text to a tree.

::

    query  = group { "OR" group }
    group  = { part }                                  all of them
    part   = [ "-" ] ( "(" query ")" | [ field ":" ] ( value | "(" query ")" ) )
    value  = a word, "a phrase", either with * behind it

A phrase that is not closed goes to the end: so it is while it is being typed. What holds no letter or digit is passed
over. Quotation marks, parentheses and colons count in the forms that Asian keyboards give, too.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from clipper.library.search.language.fields import FIELDS, field_node, text_node
from clipper.library.search.language.problems import BadQuery, Problem
from clipper.library.search.language.tree import All, Any, Node, Not

_SAME = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | {"（": "(", "）": ")", "：": ":", "＊": "*", "－": "-"})
_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<open>\()
      | (?P<close>\))
      | (?P<or>OR(?=[\s()]|$))
      | (?P<not>-(?=[^\s)]))
      | (?P<field>[A-Za-z]+):(?=[^\s/])
      | (?P<bare>[A-Za-z]+):(?=\s|$)
      | "(?P<phrase>[^"]*)"?(?P<star>\*?)
      | (?P<word>[^\s"()]+)
    """,
    re.VERBOSE,
)
_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query; ``kind`` is a group of the expression that finds them."""

    kind: str
    text: str
    position: int
    starred: bool = False


def parse(words: str, today: date | None = None) -> Node:
    """The tree of ``words``; dates such as ``last week`` are counted from ``today``, else from now. Raises BadQuery."""
    reader = _Reader(tokens_of(words), today or datetime.now().astimezone().date())
    tree = reader.alternatives(None, 0)
    token = reader.next()
    if token is not None:
        raise BadQuery(Problem.NOT_OPENED, token.position, token.text)
    return tree


def tokens_of(words: str) -> list[Token]:
    """The pieces of ``words`` without the blanks between them, each with its place."""
    found = []
    for match in _TOKEN.finditer(words.translate(_SAME)):
        kind = match.lastgroup or ""
        if kind == "star":
            phrase = match["phrase"]
            starred = bool(match["star"]) or phrase.endswith("*")
            found.append(Token("phrase", phrase, match.start(), starred=starred))
        elif kind == "bare" and match["bare"].lower() not in FIELDS:
            found.append(Token("word", match["bare"], match.start()))
        elif kind != "space":
            found.append(Token(kind, match[kind], match.start(), starred=match.group().endswith("*")))
    return found


class _Reader:
    def __init__(self, tokens: list[Token], today: date) -> None:
        self._tokens = tokens
        self._today = today
        self._at = 0

    def next(self) -> Token | None:
        """The token that is read next."""
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def alternatives(self, field: str | None, depth: int) -> Node:
        groups = [self._group(field, depth)]
        while (token := self.next()) is not None and token.kind == "or":
            self._at += 1
            groups.append(self._group(field, depth))
            if not (groups[-2] and groups[-1]):
                raise BadQuery(Problem.NOTHING_BESIDE_OR, token.position, token.text)
        nodes = [_one(All, group or []) for group in groups]
        return _one(Any, nodes)

    def _group(self, field: str | None, depth: int) -> list[Node] | None:
        """The parts up to an OR, a closing parenthesis or the end; None where there is nothing at all."""
        nodes: list[Node] = []
        empty = True
        while (token := self.next()) is not None and token.kind not in ("or", "close"):
            empty = False
            self._at += 1
            node = self._part(token, field, depth)
            if node is not None:
                nodes.append(node)
        return None if empty else nodes

    def _part(self, token: Token, field: str | None, depth: int) -> Node | None:
        match token.kind:
            case "open":
                return self._nested(token, field, depth)
            case "not":
                part = self._following(field, depth)
                return None if part is None else Not(part)
            case "field" | "bare":
                name = token.text.lower()
                if name not in FIELDS:
                    raise BadQuery(Problem.UNKNOWN_FIELD, token.position, token.text)
                following = self.next()
                if token.kind == "bare" or following is None or following.kind not in ("phrase", "word", "open"):
                    raise BadQuery(Problem.NO_VALUE, token.position, token.text)
                return self._following(name, depth)
            case _:
                return self._value(token, field)

    def _following(self, field: str | None, depth: int) -> Node | None:
        token = self.next()
        if token is None:
            return None
        self._at += 1
        return self._part(token, field, depth)

    def _nested(self, opened: Token, field: str | None, depth: int) -> Node:
        if depth == _DEEPEST:
            raise BadQuery(Problem.TOO_DEEP, opened.position, opened.text)
        token = self.next()
        if token is not None and token.kind == "close":
            raise BadQuery(Problem.EMPTY_GROUP, opened.position, "()")
        node = self.alternatives(field, depth + 1)
        token = self.next()
        if token is None:
            raise BadQuery(Problem.NOT_CLOSED, opened.position, opened.text)
        self._at += 1
        return node

    def _value(self, token: Token, field: str | None) -> Node | None:
        if field is not None:
            return field_node(field, token.text, token.position, self._today, starred=token.starred)
        return text_node(token.text, starred=token.starred)


def _one(kind: type[All] | type[Any], nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else kind(tuple(nodes))
