"""What each rule for noise would cut out of stories that a person has marked: the pieces that rightly stand there.

``python -m tests.score.damage`` counts them over every truth of the annotated pages, read as plain text, and compares
the counts with ``damage.toml``; ``--write`` records them, ``--show RULE`` prints the pieces, to be read one by one.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from clipper.extract.noise import RULES, Line, Setting
from clipper.markup import fold, paragraphs_document
from tests.score import bench

RECORD = Path(__file__).with_name("damage.toml")
_HEAD = """# How many rightful pieces each rule for noise would cut out of all truth bodies of the annotated pages,
# read as plain text. Counted by ``python -m tests.score.damage --write``. A rule whose figure rises is to be mended.

"""


def truths(place: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of each page and the paragraphs that rightly belong to its story."""
    for case in bench.cases(place):
        pieces = case.truth["body"].split("\n") if "body" in case.truth else case.truth["with"]
        yield f"{case.set}/{case.name}", tuple(filter(None, map(fold, pieces)))


def pieces_cut(paragraphs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each rule that finds noise in a story all of which is rightful, and the piece that it would cut."""
    document = paragraphs_document(paragraphs)
    lines = [Line(passage.index, passage, 0, 0, taken=True) for passage in document.passages]
    setting = Setting(lines, plain=True)
    for rule in RULES:
        for mark in rule.find(setting):
            text = lines[mark.line].text
            yield rule.name, text if mark.span is None else f"{text[: mark.span.start]}[[{text[slice(*mark.span)]}]]"


def counted(bodies: Iterable[tuple[str, tuple[str, ...]]], show: str = "") -> Counter[str]:
    """How many pieces each rule cuts out of all of ``bodies``."""
    counts: Counter[str] = Counter()
    for name, paragraphs in bodies:
        for rule, piece in pieces_cut(paragraphs):
            counts[rule] += 1
            if show and rule.startswith(show):
                print(f"{rule}  {name}  {piece[-240:]}")
    return counts


def recorded() -> dict[str, int]:
    """The count on record of each rule."""
    return dict(tomllib.loads(RECORD.read_text("utf-8"))["pieces"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    place = bench.folder()
    if place is None:
        sys.exit("The annotated pages are not here: name their folder in CLIPPER_BENCH.")
    counts = counted(truths(place), options.show)
    if options.write:
        lines = [f'"{rule.name}" = {counts[rule.name]}' for rule in RULES]
        RECORD.write_text(_HEAD + "[pieces]\n" + "\n".join(lines) + "\n", "utf-8")
    before = recorded() if RECORD.exists() else {}
    for rule in RULES:
        print(f"{counts[rule.name]:6} {before.get(rule.name, '-'):>6}  {rule.name}")


if __name__ == "__main__":
    main()
