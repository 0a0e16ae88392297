"""The JSON in a page's scripts: whole ones, and what is handed to a variable or a function. Nothing is ever run."""

import json
import re
from collections.abc import Iterator
from typing import Any

_OPENING = re.compile(r"<script\b([^<>]{0,2000})>", re.IGNORECASE)
_CLOSING = re.compile(r"</script", re.IGNORECASE)
_IS_JSON = re.compile(r"""type\s*=\s*["']?application/(?:[\w.-]+\+)?json""", re.IGNORECASE)
_HANDED = re.compile(r"""(?:=|\bparse\(|\bpush\(|\(|\breturn)\s*(?=[{\["])""")
"""Where a value may begin: ``window.__INITIAL_STATE__ = {``, ``JSON.parse("``, ``self.__next_f.push([``."""
_DECODER = json.JSONDecoder(strict=False)
_SHORTEST = 300
_LONGEST = 8_000_000
"""Characters of all scripts; what follows is not looked at."""
_MOST_TRIES = 40
"""Beginnings that are tried in one script: most scripts are programs."""


def values_in(markup: str) -> Iterator[Any]:
    """The JSON values in the scripts of a page that are long enough to hold a story."""
    for attributes, script in _scripts(markup[:_LONGEST]):
        if len(script) < _SHORTEST:
            continue
        if _IS_JSON.search(attributes):
            value = _loaded(script.strip())
            yield _restored(value) if isinstance(value, list) else value
        else:
            yield from _handed(script)


def _scripts(markup: str) -> Iterator[tuple[str, str]]:
    """The attributes and the text of each script; read once, however many of them never end."""
    begin = _OPENING.search(markup)
    while begin is not None:
        end = _CLOSING.search(markup, begin.end())
        if end is None:
            return
        yield begin[1], markup[begin.end() : end.start()]
        begin = _OPENING.search(markup, end.end())


def _handed(script: str) -> Iterator[Any]:
    end, tries = 0, 0
    for begin in _HANDED.finditer(script):
        if begin.end() < end:
            continue
        tries += 1
        if tries > _MOST_TRIES:
            return
        try:
            value, end = _DECODER.raw_decode(script, begin.end())
        except (ValueError, RecursionError):
            continue
        if end - begin.end() < _SHORTEST:
            continue
        yield from _unwrapped(value)


def _unwrapped(value: Any) -> Iterator[Any]:
    """``value``, or the JSON that a string is, or that a pair of a number and a string ends with."""
    if isinstance(value, list) and value and isinstance(value[-1], str):
        value = value[-1].partition(":")[2] or value[-1]
    yield _loaded(value.strip()) if isinstance(value, str) else value


def _loaded(text: str) -> Any:
    try:
        return _DECODER.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _restored(flat: list[Any]) -> Any:
    """The value that a flat list stands for, in which objects and lists name their parts by where they are (Nuxt 3)."""
    if not all(isinstance(value, dict | list | str | int | float | None) for value in flat[:50]) or len(flat) < 3:
        return flat
    objects = [value for value in flat if isinstance(value, dict) and value]
    if not objects or not all(type(at) is int and at < len(flat) for value in objects for at in value.values()):
        return flat
    whole: list[Any] = [{} if isinstance(value, dict) else [] if isinstance(value, list) else value for value in flat]
    placed: set[int] = set()

    def part(at: int) -> Any:
        # Each object once: else a few of them, each holding the next one twice, would make a story without end.
        if not 0 <= at < len(flat) or (at in placed and isinstance(whole[at], dict | list)):
            return None
        placed.add(at)
        return whole[at]

    for at, value in enumerate(flat):
        if isinstance(value, dict):
            whole[at].update({name: part(index) for name, index in value.items()})
        elif isinstance(value, list):
            whole[at].extend(part(index) for index in value if type(index) is int)
    return whole
