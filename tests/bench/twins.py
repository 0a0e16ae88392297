"""Whether wire copies are known for the story they are, and what it costs to compare one with a hundred thousand."""

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from uuid import uuid4

from sqlalchemy import Connection, select

from clipper.article import Article, Extraction, Paragraph, Run
from clipper.library import Library, cards, enroll, find, keep, open_library, twins
from clipper.library.query import Query
from clipper.library.schema import clipping_doc, sketch
from clipper.library.twins.compare import compare
from clipper.page import Page
from tests.bench.library import once, told
from tests.bench.synthetic import fill
from tests.score.bench import cases, folder

_FOOTER = (
    "This story was provided by Example News Agency and is published under its licence. Reproduction, republication or "
    "any other use without its prior written consent is prohibited. Write to the desk about corrections."
)
_LEAD = "{0} has learnt more of what was told on {1}, as people who know the matter said to {0} late in the evening."
_BATCH = 1000
_FEWEST = 100
"""Words, or characters where there are no spaces: a shorter truth is no story."""
_KINDS = ("original", "new lead", "half", "words changed", "footer", "all but half", "all")


@dataclass(frozen=True)
class Copy:
    truth: str
    kind: str
    article: Article


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--place", default="", help="a library that is made or used again for the times")
    parser.add_argument("--size", type=int, default=100_000, help="clippings in it, where it is made (100000)")
    parser.add_argument("--truths", type=int, default=0, help="at most so many annotated pages")
    parser.add_argument("--kind", choices=_KINDS[1:], help="of the copies only this, so that no other leads to it")
    parser.add_argument("--only", choices=("copies", "times"), help="measure only this")
    parser.add_argument("--wrong", action="store_true", help="print which stories were taken for one")


def run(arguments: argparse.Namespace) -> None:
    if arguments.only != "times":
        _measure_copies(arguments.truths, arguments.kind, wrong=arguments.wrong)
    if arguments.only != "copies":
        _measure_times(arguments.place or f"library-{arguments.size}", arguments.size)


def _measure_copies(most: int, only: str | None, *, wrong: bool) -> None:
    place = folder()
    if place is None:
        print("no annotated pages: copies are not measured")
        return
    truths = {}
    for case in cases(place):
        body = case.truth.get("body")
        if _without_spaces(body) or (isinstance(body, str) and len(body.split()) >= _FEWEST):
            truths.setdefault(body, f"{case.set}/{case.name}")
    chosen = list(truths.items())[: most or None]
    copies = [
        copy
        for body, name in chosen
        for copy in _copies(name, body)
        if only in (None, copy.kind) or copy.kind == "original"
    ]
    random.Random(3).shuffle(copies)
    with tempfile.TemporaryDirectory() as made, open_library(made) as library:
        by_number = {_kept(library, copy.article): copy for copy in copies}
        _tell(library, by_number, wrong=wrong)


def _without_spaces(body: object) -> bool:
    return isinstance(body, str) and len(body.split()) * 15 < len(body) and len(body) >= 4 * _FEWEST


def _copies(name: str, body: str) -> Iterator[Copy]:
    chance = random.Random(name)
    paragraphs = [line.strip() for line in body.splitlines() if line.strip()]
    lead = _LEAD.format(
        f"Paper {chance.randrange(1000)}", f"day {chance.randrange(1000)} by {chance.getrandbits(40):x}"
    )
    led = [lead, *paragraphs[1:]] if len(paragraphs) > 3 else [lead, *paragraphs]
    versions = {
        "original": [*paragraphs, _FOOTER],
        "new lead": [*led, _FOOTER],
        "half": [*_half(paragraphs), _FOOTER],
        "words changed": [*_changed(paragraphs, chance), _FOOTER],
        "footer": [*paragraphs, _FOOTER, "Republished in full."],
        "all but half": [*_changed(led, chance), _FOOTER],
        "all": [*_changed(_half(led), chance), _FOOTER],
    }
    for kind in _KINDS:
        title = f"{kind} {chance.getrandbits(40):x}"
        yield Copy(name, kind, _article(title, versions[kind]))


def _half(paragraphs: list[str]) -> list[str]:
    left = sum(map(len, paragraphs)) // 2
    kept = []
    for text in paragraphs:
        kept.append(text[:left])
        left -= len(text)
        if left <= 0:
            break
    return kept


def _changed(paragraphs: list[str], chance: random.Random) -> list[str]:
    """8 % of the words, or of the characters where there are no spaces, are others."""

    def other(word: str) -> str:
        return f"x{chance.getrandbits(30):x}" if chance.random() < 0.08 else word

    return [
        "".join(map(other, text)) if _without_spaces(text * 40) else " ".join(map(other, text.split()))
        for text in paragraphs
    ]


def _kept(library: Library, article: Article) -> int:
    origin, at = f"https://copies.example/{uuid4()}", datetime.now(UTC)
    number = enroll(library, origin, at=at).number
    keep(library, number, Page(b"<p>", origin, origin, "text/html", at), Extraction(article), {})
    return number


def _tell(library: Library, by_number: dict[int, Copy], *, wrong: bool) -> None:
    numbers: dict[str, dict[str, int]] = {}
    for number, copy in by_number.items():
        numbers.setdefault(copy.truth, {})[copy.kind] = number
    group = {number: set(twins(library, number)) for number in by_number}
    print(f"{len(numbers):,} stories, {len(by_number):,} copies, all with the same lines of an agency under them")
    for kind in _KINDS[1:]:
        if kind in next(iter(numbers.values())):
            right = sum(kinds[kind] in group[kinds["original"]] for kinds in numbers.values())
            print(f"  {kind:14} with the original {right / len(numbers):6.1%}")
    pairs = [pair for kinds in numbers.values() for pair in combinations(kinds.values(), 2)]
    together = sum(other in group[one] for one, other in pairs)
    print(f"recall of pairs {together / len(pairs):.3f} (at least 0.95)")
    told_as_one = [
        (by_number[one].truth, by_number[other].truth) for one in group for other in group[one] if one < other
    ]
    false = Counter(tuple(sorted(pair)) for pair in told_as_one if pair[0] != pair[1])
    precision = 1 - false.total() / max(len(told_as_one), 1)
    print(f"precision of pairs {precision:.3f} (at least 0.98); {len(false)} pairs of stories taken for one")
    if wrong:
        for (one, other), count in false.most_common():
            print(f"  {count:5} {one} = {other}")


def _measure_times(place: str, size: int) -> None:
    with open_library(place) as library:
        if not find(library, Query(), most=1):
            fill(library, size)
        _compare_texts(library)
        numbers = find(library, Query())
        steps = numbers[:: max(1, len(numbers) // 200)]
        compared = _compare_changed(library, steps)
        print(f"a changed story among {len(numbers):,}, without the commit   {told(compared)} (at most 10)")
        copies = [once(lambda n=number: _compared_copy(library, n)) for number in steps]
        print(f"a copy of one of them, with enrolling and keeping    {told(copies)}")
        found = sum(len(twins(library, number)) > 1 for number in steps)
        print(f"copies that were found {found} of {len(steps)}")
        pages = [once(lambda at=at: cards(library, numbers[at : at + 50])) for at in range(0, len(numbers) - 50, 2000)]
        print(f"a page of 50 cards with the number of their twins    {told(pages)}")


def _compare_texts(library: Library) -> None:
    """Compare all that has not been yet, by its text."""
    texts = select(clipping_doc.c.clipping_id, clipping_doc.c.body).where(
        ~clipping_doc.c.clipping_id.in_(select(sketch.c.clipping_id).where(sketch.c.hashes.is_not(None)))
    )
    while True:
        with library.writing() as connection:
            rows = connection.execute(texts.limit(_BATCH)).all()
            for number, body in rows:
                compare(connection, number, _article("", body.split("\n")))
        if not rows:
            return


def _compare_changed(library: Library, numbers: Iterable[int]) -> list[float]:
    """The milliseconds that it takes to compare each of these stories anew, with another beginning each time."""
    spent = []
    chance = random.Random()
    with library.writing() as connection:
        for number in numbers:
            body = _body(connection, number)
            article = _article("", ["Another lead.", *body[int(len(body) * chance.uniform(0.1, 0.3)) :].split("\n")])
            spent.append(once(lambda n=number, a=article: compare(connection, n, a)))
    return spent


def _compared_copy(library: Library, number: int) -> None:
    with library.reading() as connection:
        body = _body(connection, number)
    _kept(library, _article("A copy", ["Another lead.", body[: len(body) * 2 // 3]]))


def _body(connection: Connection, number: int) -> str:
    return connection.scalar(select(clipping_doc.c.body).where(clipping_doc.c.clipping_id == number)) or ""


def _article(title: str, paragraphs: Iterable[str]) -> Article:
    return Article(title, tuple(Paragraph((Run(text),)) for text in paragraphs))
