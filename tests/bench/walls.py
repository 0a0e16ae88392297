"""How many stories are taken for walls, such as paywalls and captchas; none should be."""

import argparse
from collections import Counter
from datetime import UTC, datetime

from clipper.extract import extract, wall_on
from clipper.page import HTML, Page
from tests.score.bench import SETS, cases, folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}; all if none is named")


def run(arguments: argparse.Namespace) -> None:
    place = folder()
    if place is None:
        raise SystemExit("The annotated pages are not here; CLIPPER_BENCH names their folder.")
    alarms: Counter[str] = Counter()
    pages = 0
    for case in cases(place, *arguments.sets):
        page = Page(case.page, case.url, case.url or "https://site.example/", HTML, datetime.now(UTC))
        wall = wall_on(page, extract(page))
        pages += 1
        if wall is not None:
            alarms[wall] += 1
            print(f"{case.set}/{case.name}: {wall}")
    print(f"{alarms.total()} of {pages} stories are taken for walls")
