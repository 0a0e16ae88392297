"""What a large library costs: every kind of query, counting, opening, turning pages, keeping; wall time."""

import argparse
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import numpy as np

from clipper.article import Article, Extraction, Figure, Paragraph, Run
from clipper.gui.searching.words import query_words
from clipper.library import (
    Library,
    NewPicture,
    Order,
    Query,
    cards,
    count,
    enroll,
    find,
    keep,
    open_library,
    snippets,
    tally,
)
from clipper.page import Page
from tests.bench.synthetic import fill, words_of

_PAGE = 50
_SCREEN = 40
_FIRST = 200
"""Clippings of which the window asks the numbers first."""
_TARGETS = {
    100_000: ("50", "100", "100", "100", "10", "60", "1.3"),
    1_000_000: ("150", "-", "capped", "150", "10", "60", "2.0"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--size", type=int, default=100_000, help="clippings (100000)")
    parser.add_argument("--place", default="", help="a folder or a database that is used again if it is there")
    parser.add_argument("--times", type=int, default=3, help="ask each query so many times (3)")
    parser.add_argument("--each", action="store_true", help="print the time of every query")


def run(arguments: argparse.Namespace) -> None:
    place = arguments.place or f"library-{arguments.size}"
    made = time.perf_counter()
    with open_library(place) as library:
        if not find(library, Query(), most=1):
            fill(library, arguments.size)
            print(f"{arguments.size:,} clippings made in {time.perf_counter() - made:.0f} s")
    query, typing, common, opening, paging, keeping, size = _TARGETS.get(arguments.size, ("-",) * 7)
    print(f"opening, and the first page of the list   {told(_opening(place))} (at most {opening})")
    with open_library(place) as library:
        _ask_all(library, arguments.times, query, each=arguments.each)
        _type_words(library, typing, each=arguments.each)
        for words in ("the", "한국", "the -of"):
            print(f"count of {words:9} {told(_timed(lambda w=words: count(library, Query(w)), 5))} (at most {common})")
        print(f"by source, tag and month, of “the”        {told(_timed(lambda: tally(library, Query('the')), 3))}")
        numbers = find(library, Query())
        steps = range(0, len(numbers) - _PAGE, max(1, len(numbers) // 60))
        pages = [once(lambda at=at: cards(library, numbers[at : at + _PAGE])) for at in steps]
        print(f"all numbers of the list                   {told(_timed(lambda: find(library, Query()), 5))}")
        print(f"next page anywhere                        {told(pages)} (at most {paging})")
        print(f"keep one with 3 pictures                  {told(_keeping(library))} (at most {keeping})")
        _tell_size(library, size)


def queries() -> dict[str, tuple[str, ...]]:
    """Forty queries by kind."""
    rng = np.random.default_rng(42)
    words = {language: words_of(language, rng) for language in ("en", "ko", "ja", "zh")}
    english, korean, japanese, chinese = words.values()
    return {
        "rare": (english[40_000], english[30_001], english[20_002], korean[9_000]),
        "mid": (english[300], english[700], english[1_500], english[3_000]),
        "common": ("the", "of", "harbour"),
        "AND": (f"the {english[300]}", "the of", f"{english[40]} {english[60]}", "한국 정부"),
        "OR, not": ("harbour OR with", f"the -{english[50]}", "(한국 OR 정부) -경제"),
        "phrase": ('"the of"', f'"{english[20]} {english[30]}"', f'"the {english[100]}"'),
        "prefix": (f"{english[50][:3]}*", f"{english[900][:4]}*", f"{english[5_000][:4]}*"),
        "CJK 1": (japanese[0][0], chinese[30][0], "한"),
        "CJK 2": ("한국", "정부", (chinese[10] * 2)[:2]),
        "CJK 3": ("대통령", (japanese[5] * 3)[:3], (korean[50] * 2)[:3]),
        "field": ("title:harbour", f"title:{english[300]}", "caption:the", "note:again"),
        "tag": ('tag:"topic 1"', 'the tag:"topic 3"', 'in:"morning review" harbour'),
        "date": ("the on:2020", "harbour after:2025-06", "on:2019-03 is:unread"),
    }


def once(work: Callable[[], object]) -> float:
    """Milliseconds of wall time."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _ask_all(library: Library, times: int, target: str, *, each: bool) -> None:
    everything: list[float] = []
    for kind, asked in queries().items():
        by_order = []
        for order in (Order.NEWEST, Order.RELEVANCE):
            spent = []
            for words in asked:
                took = [once(lambda w=words, o=order: _first_page(library, w, o)) for _ in range(times)]
                if each:
                    print(f"    {order.value:10} {words:30} {' '.join(f'{one:7.1f}' for one in took)}")
                spent += took
            everything += spent
            by_order.append(told(spent))
        print(f"{kind:10} by date {by_order[0]}   by relevance {by_order[1]}")
    print(f"all {len(everything)} answers, 50 with snippets          {told(everything)} (at most {target})")


def _first_page(library: Library, words: str, order: Order) -> None:
    numbers = find(library, Query(words, order=order), most=_PAGE)
    cards(library, numbers)
    snippets(library, words, numbers)


def _type_words(library: Library, target: str, *, each: bool) -> None:
    """What the window asks after every letter of a word."""
    rng = np.random.default_rng(42)
    spent = []
    for language in ("en", "ko", "ja", "zh"):
        words = words_of(language, rng)
        for word in (words[0], words[8], words[200], words[5_000]):
            for typed in (query_words(word[:letters]) for letters in range(1, len(word) + 1)):
                took = [once(lambda t=typed: _first_screen(library, t)) for _ in range(3)]
                if each:
                    print(f"    typing     {typed:30} {' '.join(f'{one:7.1f}' for one in took)}")
                spent += took
    print(f"as you type, {len(spent)} answers                {told(spent)} (at most {target})")


def _first_screen(library: Library, words: str) -> None:
    numbers = find(library, Query(words, order=Order.RELEVANCE), most=_FIRST)[:_SCREEN]
    cards(library, numbers)
    snippets(library, words, numbers)


def _opening(place: str) -> list[float]:
    def opened() -> None:
        with open_library(place) as library:
            cards(library, find(library, Query(), most=_PAGE))

    return _timed(opened, 7)


def _keeping(library: Library) -> list[float]:
    spent = []
    for n in range(40):
        origin, at = f"https://kept.example/{time.time_ns()}", datetime.now(UTC)
        figures = tuple(Figure(f"{origin}/{k}.png", caption="A picture.") for k in range(3))
        blocks = (
            *figures,
            *(Paragraph((Run("Two tugs brought a freighter in from the storm. " * 12),)) for _ in range(6)),
        )
        pictures = {figure.picture: NewPicture(figure.picture.encode() * 3000, "image/png", 9, 9) for figure in figures}
        page = Page(b"<p>Two tugs brought a freighter in</p>" * 3000, origin, origin, "text/html", at)
        number = enroll(library, origin, at=at).number
        story = Extraction(Article(f"Kept {n}", blocks))
        spent.append(once(lambda n=number, p=page, s=story, i=pictures: keep(library, n, p, s, i)))
    return spent


def _tell_size(library: Library, target: str) -> None:
    with library.reading() as connection:
        if connection.dialect.name != "sqlite":
            return
        length = connection.exec_driver_sql(
            "SELECT sum(length(CAST(title || source || captions || note || body AS BLOB))) FROM clipping_doc"
        ).scalar()
        index = connection.exec_driver_sql("SELECT sum(length(block)) FROM clipping_fts_data").scalar()
    print(f"text {length / 1e6:.0f} MB, index {index / 1e6:.0f} MB: {index / length:.2f} times (at most {target})")


def _timed(work: Callable[[], object], times: int) -> list[float]:
    return [once(work) for _ in range(times)]


def told(spent: Sequence[float]) -> str:
    """Median and 95th percentile of milliseconds, in words."""
    ordered = sorted(spent)
    return f"median {ordered[len(ordered) // 2]:6.1f}   p95 {ordered[int(0.95 * (len(ordered) - 1))]:6.1f} ms"
