"""How many pages would have further pages fetched, and which: every one is shown, to be looked at."""

import argparse
from datetime import UTC, datetime

from clipper.extract.further import further_pages
from clipper.markup import read_page
from clipper.page import HTML, Page
from clipper.sites import NO_RULES
from tests.score.bench import SETS, cases, folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}; all if none is named")


def run(arguments: argparse.Namespace) -> None:
    place = folder()
    if place is None:
        raise SystemExit("The annotated pages are not here; CLIPPER_BENCH names their folder.")
    pages = asked = 0
    for case in cases(place, *arguments.sets):
        page = Page(case.page, case.url, case.url or "https://site.example/", HTML, datetime.now(UTC))
        found = further_pages(read_page(page.content), page, NO_RULES)
        pages += 1
        if found.next or found.whole:
            asked += 1
            told = [f"{name}: {address}" for name, address in (("next", found.next), ("whole", found.whole)) if address]
            print(f"{case.set}/{case.name}: {case.url}\n    {'  '.join(told)}  (of {found.last})")
    print(f"{asked} of {pages} pages would have further pages fetched")
