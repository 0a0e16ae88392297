"""A server that answers with thirty kinds of fault: every address ends as a clipping, or as a failure with a reason."""

import argparse
import gzip
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping

from clipper.cli.clipping import finish_all
from clipper.cli.progress import ProgressLine
from clipper.clipping import State
from clipper.desk import Query, WebAddress, cards, find, take_in, unfinished
from tests.bench.fetching.desks import desk_for
from tests.stories import png, story_page
from tests.web import Web

_HTML = {"Content-Type": "text/html; charset=utf-8"}
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

Fault = Callable[[Web, str], None]


def _chunked(*chunks: bytes) -> bytes:
    return _HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(chunks)


def _moving(web: Web, path: str) -> None:
    web.redirect(path, f"{path}/on")
    web.redirect(f"{path}/on", path)


def _farther(web: Web, path: str) -> None:
    for step in range(40):
        web.redirect(f"{path}{'/on' * step}", f"{path}{'/on' * (step + 1)}")


def _status(status: int, **headers: str) -> Fault:
    return lambda web, path: web.answer(path, status, b"<h1>Sorry</h1>", _HTML, **headers)


FAULTS: Mapping[str, Fault] = {
    "fine": lambda web, path: web.page(path, story_page()),
    "reset": lambda web, path: web.reset(path),
    "reset in the head": lambda web, path: web.reset(path, b"HTTP/1.1 200 O"),
    "reset in the body": lambda web, path: web.reset(path, _HEAD + b"Content-Length: 9000\r\n\r\n<p>half"),
    "closed at once": lambda web, path: web.raw(path, b""),
    "half a body": lambda web, path: web.raw(
        path, _HEAD + b"Content-Length: 9000\r\n\r\n" + story_page().encode()[:900]
    ),
    "length too small": lambda web, path: web.raw(path, _HEAD + b"Content-Length: 9\r\n\r\n" + story_page().encode()),
    "length no number": lambda web, path: web.raw(
        path, _HEAD + b"Content-Length: many\r\n\r\n" + story_page().encode()
    ),
    "two lengths": lambda web, path: web.raw(path, _HEAD + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n1234567"),
    "no HTTP": lambda web, path: web.raw(path, b"220 mail.example ESMTP\r\n"),
    "HTTP 0.9": lambda web, path: web.raw(path, story_page().encode()),
    "headers without end": lambda web, path: web.drip(path, b"HTTP/1.1 200 OK\r\n", b"X-More: more\r\n" * 50),
    "a huge header": lambda web, path: web.raw(path, _HEAD + b"X-Huge: " + b"x" * 2_000_000 + b"\r\n\r\n<p>a"),
    "garbled chunks": lambda web, path: web.raw(path, _chunked(b"zz\r\nabc\r\n0\r\n\r\n")),
    "chunks without end": lambda web, path: web.raw(path, _chunked(b"4\r\nabcd\r\n")),
    "loop of two": _moving,
    "forty redirects": _farther,
    "redirect to nowhere": lambda web, path: web.redirect(path, "http://nowhere.invalid/"),
    "redirect to a file": lambda web, path: web.redirect(path, "file:///etc/passwd"),
    "redirect to nothing": lambda web, path: web.answer(path, 302, b""),
    "404": _status(404),
    "403": _status(403),
    "429": _status(429, Retry_After="1"),
    "503": _status(503, Retry_After="1"),
    "500": _status(500),
    "slow drip": lambda web, path: web.drip(path),
    "silence": lambda web, path: web.silent(path),
    "silence after the head": lambda web, path: web.silent(path, _HEAD + b"Content-Length: 9\r\n\r\n"),
    "a bomb": lambda web, path: web.file(path, _bomb(), "text/html", Content_Encoding="gzip"),
    "not gzip": lambda web, path: web.file(path, b"plainly not", "text/html", Content_Encoding="gzip"),
    "a picture": lambda web, path: web.file(path, png(), "image/png"),
    "a picture as HTML": lambda web, path: web.file(path, png(), "text/html"),
    "empty": lambda web, path: web.page(path, ""),
    "a lying charset": lambda web, path: web.file(path, story_page().encode("utf-16"), "text/html; charset=euc-kr"),
    "an unknown charset": lambda web, path: web.file(path, story_page().encode(), "text/html; charset=klingon"),
}


def _bomb() -> bytes:
    return gzip.compress(b"<p>" + b"boom " * 8_000_000)


def run(arguments: argparse.Namespace) -> bool:
    before = set(threading.enumerate())
    web = Web()
    kinds = {}
    for number in range(arguments.faults):
        name, fault = list(FAULTS.items())[number % len(FAULTS)]
        path = f"/{number}"
        fault(web, path)
        kinds[web.url(path)] = name
    quick = {"read_timeout": 0.5, "connect_timeout": 1.0, "total_timeout": 2.0, "tries": 2, "back_off": 0.1}
    with desk_for(**quick) as desk:
        began = time.monotonic()
        numbers = [take_in(desk, WebAddress(link)).number for link in kinds]
        with ProgressLine() as line:
            while left_waiting := unfinished(desk):
                finish_all(desk, left_waiting, line)
        assert len(set(numbers)) == len(kinds)
        spent = time.monotonic() - began
        known = {card.origin: card for card in cards(desk, find(desk, Query()))}
    web.close()
    left = {thread.name for thread in set(threading.enumerate()) - before if "process_request" not in thread.name}
    return _told(kinds, known, spent, left)


def _told(kinds: Mapping[str, str], known: Mapping[str, object], spent: float, left: set[str]) -> bool:
    became: dict[str, Counter[str]] = {}
    unexplained = 0
    for origin, kind in kinds.items():
        card = known.get(origin)
        state = "lost" if card is None else str(card.state)
        unexplained += state not in (State.KEPT, State.FAILED) or (state == State.FAILED and not card.failure)
        reason = "" if card is None else card.failure
        became.setdefault(kind, Counter())[f"{state}: {reason.replace(origin, '…')}".strip(": ")] += 1
    for kind, ends in became.items():
        print(f"   {kind:24} {'; '.join(f'{count} {end}' for end, count in ends.items())}")
    print(f"   {len(kinds)} addresses, {len(became)} kinds, {spent:.0f} s; neither kept nor explained: {unexplained}")
    print(f"   threads left: {', '.join(sorted(left)) or 'none'}")
    return not unexplained and not left
