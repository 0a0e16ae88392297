"""Whether nothing vanishes unexplained, on the annotated pages: what is kept and what is cut is all that can be seen.

``python -m tests.score.account`` looks at every page and prints how much was accounted for, and each violation:

* a word of the article's region that is neither in the story nor in its removals;
* a word there that the page does not have;
* kept and cut words together that are not those of the whole;
* a removal that does not come back where it stood, alone or after the others.
"""

import argparse
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from clipper.article import Block, Extraction, Quote, Removal, RemovalKind, Restore, Table, every_block, replay
from clipper.article.leaves import leaf_text, leaves_of
from clipper.article.manuscript import Manuscript
from clipper.extract.from_page import extract_page, region_of_page
from tests.score import bench

_WORD = re.compile(r"\w+")
_MOST_ALONE = 4
"""So many removals of a page are also brought back one at a time."""


class Page(NamedTuple):
    name: str
    content: bytes
    address: str


def pages(place: Path, sets: Iterable[str] = bench.SETS) -> Iterator[Page]:
    """The annotated pages, each unpacked."""
    for case in bench.cases(place, *sets):
        yield Page(f"{case.set}/{case.name}", case.page, case.url)


def violations(page: Page, extraction: Extraction, alone: int = _MOST_ALONE) -> Iterator[str]:
    """What is wrong with the account that ``extraction`` gives of ``page``, a line each.

    ``alone`` of its removals are brought back one at a time, too.
    """
    region = region_of_page(page.content, page.address)
    whole = _words(leaf_text(leaf) for leaf in leaves_of(extraction.whole))
    lost = _words(passage.text for passage in region) - whole
    if lost:
        yield f"lost: {' '.join(lost.elements())[:200]}"
    told = [claim.value for claim in extraction.claims if claim.field == "body"]
    said = [block.attribution for block in every_block(extraction.whole) if isinstance(block, Quote)]
    said += [block.caption for block in every_block(extraction.whole) if isinstance(block, Table)]
    seen = _words([*(passage.text for passage in region), *told, *said, *_unseen(extraction)])
    if whole - seen:
        yield f"made up: {' '.join((whole - seen).elements())[:200]}"
    yield from _unbalanced(extraction)
    yield from _not_back(extraction, alone)


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text))


def _unseen(extraction: Extraction) -> Iterator[str]:
    return (removal.text for removal in extraction.removals if removal.kind is RemovalKind.INVISIBLE)


def _unbalanced(extraction: Extraction) -> Iterator[str]:
    kept = Counter(_ink_of(extraction.article.blocks))
    cut = Counter(_ink("".join(removal.text for removal in extraction.removals)))
    if kept + cut != Counter(_ink_of(extraction.whole)):
        yield "kept and cut are not the whole"


def _not_back(extraction: Extraction, alone: int) -> Iterator[str]:
    """The removals that do not come back where they stood."""
    manuscript = Manuscript(extraction)
    removals = sorted(extraction.removals, key=lambda removal: zlib.crc32(removal.text.encode("utf-8", "replace")))
    edits = [Restore(manuscript.concordance.name(removal.stretch), _kind(removal)) for removal in removals]
    for removal, edit in zip(removals[:alone], edits, strict=False):
        rest = [other for other in extraction.removals if other is not removal]
        if _ink_of(replay(extraction, [edit]).article.blocks) != _without(manuscript.text, rest):
            yield f"not where it stood: {removal.text[:100]}"
    outcome = replay(extraction, edits)
    if outcome.article.blocks != extraction.whole or outcome.removals or outcome.missed:
        yield f"not all back: {[removal.text[:60] for removal in outcome.removals]}, {len(outcome.missed)} missed"


def _kind(removal: Removal) -> RemovalKind:
    # A caption that is brought back leaves its figure, which is no part of this account.
    return RemovalKind.BOILERPLATE if removal.kind is RemovalKind.CAPTION else removal.kind


def _without(text: str, removals: Iterable[Removal]) -> str:
    rest, done = "", 0
    for removal in removals:
        rest += text[done : removal.stretch.start]
        done = removal.stretch.end
    return _ink(rest + text[done:])


def _ink_of(blocks: Iterable[Block]) -> str:
    return _ink("".join(map(leaf_text, leaves_of(blocks))))


def _ink(text: str) -> str:
    return "".join(text.replace("\ufffc", "").split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default=",".join(bench.SETS))
    parser.add_argument("--limit", type=int, default=0, help="look at so many pages only")
    options = parser.parse_args()
    place = bench.folder()
    if place is None:
        sys.exit("The annotated pages are not here: name their folder in CLIPPER_BENCH.")
    looked = removed = 0
    wrong: list[str] = []
    for page in pages(place, options.sets.split(",")):
        extraction = extract_page(page.content, page.address)
        found = [f"{page.name}  {line}" for line in violations(page, extraction)]
        for line in found:
            print(line)
        wrong += found
        looked += 1
        removed += len(extraction.removals)
        if looked == options.limit:
            break
    print(f"{looked} pages, {removed} removals, {len(wrong)} violations")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
