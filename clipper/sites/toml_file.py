"""A site's rules as a TOML file that people read and change.

::

    # Rules for the pages of harbour.example and of the hosts below it.

    [[rule]]
    do = "cut"                    # or keep, title, byline, date, body
    class = "promo-box"           # words of its class, all of them; also: tag, id, named (a piece of class or id),
                                  # text (the whole of it), begins, picture (a piece of its address), xpath,
                                  # and for what is to be kept: kind (what the cleaner takes it for)
    as = "related-links"          # the kind that a cut is listed as
    name = "The box with other stories"
    reason = "It stands in every story."
    made = 2026-11-24
    clipping = 12                 # the one it was made from
    off = true                    # kept, but not followed
"""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from clipper.article import RemovalKind
from clipper.sites.errors import BadRule, BadSiteFile, BadXPath, Problem
from clipper.sites.rule import Action, Rule, Where, checked
from clipper.sites.site import Site
from clipper.sites.xpath import parse_xpath

T = TypeVar("T", bound=Enum)

_LARGEST = 1_000_000
_TEXTS = ("tag", "id", "named", "text", "begins", "picture")
_KEYS = ("do", "class", *_TEXTS, "kind", "xpath", "as", "name", "reason", "made", "clipping", "off")
_LINE = re.compile(r"line (\d+)")


def read_site(name: str, host: str, content: bytes) -> Site:
    """The rules for ``host`` in the file ``name``. Raises BadSiteFile."""
    if len(content) > _LARGEST:
        raise BadSiteFile(name, 0, Problem.TOO_LONG)
    try:
        text = content.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise BadSiteFile(name, content.count(b"\n", 0, error.start) + 1, Problem.NOT_TEXT) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _LINE.search(str(error))
        at = int(line[1]) if line else text.count("\n") + 1
        raise BadSiteFile(name, at, Problem.NOT_TOML, str(error)) from error
    return _Reader(name, text).site(host, table)


def write_site(site: Site) -> bytes:
    """The file that ``site`` is read from again."""
    lines = [f"# Rules for the pages of {site.host} and of the hosts below it. “clipper site show” tells what they do."]
    if site.prune:
        lines += ["", "prune = true"]
    for rule in site.rules:
        lines += ["", "[[rule]]"]
        lines += [f"{key} = {_written(value)}" for key, value in _entries(rule) if value]
    return ("\n".join(lines) + "\n").encode()


def _entries(rule: Rule) -> Iterable[tuple[str, Any]]:
    where = rule.where
    yield "do", rule.action
    yield "class", " ".join(where.classes)
    for key in _TEXTS:
        yield key, getattr(where, key)
    yield "kind", where.kind
    yield "xpath", where.xpath.text if where.xpath else ""
    if rule.kind is not RemovalKind.BOILERPLATE:
        yield "as", rule.kind
    yield "name", rule.name
    yield "reason", rule.reason
    yield "made", rule.made
    yield "clipping", rule.clipping
    yield "off", rule.off


def _written(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value).lower()
    text = str(value.value if isinstance(value, Enum) else value)
    # A basic string of TOML is one of JSON, but for DEL and half surrogate pairs.
    text = text.encode("utf-8", "replace").decode().replace("\x7f", " ")
    return json.dumps(text, ensure_ascii=False)


class _Reader:
    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = text.splitlines()

    def site(self, host: str, table: Mapping[str, Any]) -> Site:
        for key in table:
            if key not in ("rule", "prune"):
                raise BadSiteFile(self._name, self._line_of(key, 0), Problem.UNKNOWN_KEY, key)
        rules = table.get("rule", [])
        prune = table.get("prune", False)
        if not isinstance(rules, list) or not all(isinstance(rule, Mapping) for rule in rules):
            raise BadSiteFile(self._name, self._line_of("rule", 0), Problem.WRONG_KIND, "rule")
        if not isinstance(prune, bool):
            raise BadSiteFile(self._name, self._line_of("prune", 0), Problem.WRONG_KIND, "prune")
        starts = [number for number, line in enumerate(self._lines) if re.match(r"\s*\[\[\s*[\"']?rule", line)]
        starts += [0] * (len(rules) - len(starts))
        return Site(host, tuple(self._rule(rule, start) for rule, start in zip(rules, starts, strict=False)), prune)

    def _rule(self, table: Mapping[str, Any], start: int) -> Rule:
        for key in table:
            if key not in _KEYS:
                raise self._bad(Problem.UNKNOWN_KEY, key, start)
        if "do" not in table:
            raise self._bad(Problem.NO_CHOICE, "do", start)
        made = table.get("made")
        if made is not None and type(made) is not date:
            raise self._bad(Problem.WRONG_KIND, "made", start)
        clipping = table.get("clipping", 0)
        if type(clipping) is not int:
            raise self._bad(Problem.WRONG_KIND, "clipping", start)
        off = table.get("off", False)
        if type(off) is not bool:
            raise self._bad(Problem.WRONG_KIND, "off", start)
        rule = Rule(
            action=self._choice(Action, table, "do", start),
            where=self._where(table, start),
            name=self._text(table, "name", start),
            reason=self._text(table, "reason", start),
            made=made,
            clipping=clipping,
            kind=self._choice(RemovalKind, table, "as", start) if "as" in table else RemovalKind.BOILERPLATE,
            off=off,
        )
        try:
            return checked(rule)
        except BadRule as error:
            raise self._bad(error.problem, error.detail, start) from error

    def _where(self, table: Mapping[str, Any], start: int) -> Where:
        xpath = self._text(table, "xpath", start)
        try:
            return Where(
                classes=tuple(self._text(table, "class", start).split()),
                kind=self._choice(RemovalKind, table, "kind", start) if "kind" in table else None,
                xpath=parse_xpath(xpath) if xpath else None,
                **{key: self._text(table, key, start) for key in _TEXTS},
            )
        except BadXPath as error:
            raise self._bad(Problem.BAD_XPATH, xpath, start, "xpath") from error

    def _text(self, table: Mapping[str, Any], key: str, start: int) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise self._bad(Problem.WRONG_KIND, key, start)
        return value

    def _choice(self, kind: type[T], table: Mapping[str, Any], key: str, start: int) -> T:
        try:
            return kind(self._text(table, key, start))
        except ValueError as error:
            raise self._bad(Problem.NO_CHOICE, key, start) from error

    def _bad(self, problem: Problem, detail: str, start: int, key: str = "") -> BadSiteFile:
        return BadSiteFile(self._name, self._line_of(key or detail, start), problem, detail)

    def _line_of(self, key: str, start: int) -> int:
        """The line, counted from 1, that sets ``key`` at or after line ``start``; that line if none does."""
        for number, line in enumerate(self._lines[start:], start=start + 1):
            if number > start + 1 and line.lstrip().startswith("[["):
                break
            if key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
                return number
        return min(start + 1, len(self._lines))
