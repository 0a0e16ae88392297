"""``clipper show``: one clipping, its text, or what was cut and why."""

from argparse import ArgumentParser, Namespace

from clipper.article import Article, Removal, as_read
from clipper.cli.command import ALL_WELL, Command
from clipper.cli.records import clipping_record, print_json
from clipper.cli.session import desk_of
from clipper.clipping import Clipping
from clipper.desk import (
    edit_words,
    highlight_words,
    insecure_words,
    look_up,
    missed_words,
    page_file,
    page_source,
    served_page,
)
from clipper.jobs import Watch
from clipper.page import Page


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="the number that list and search print")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_true", help="only the body as plain text")
    form.add_argument(
        "--cut", "--removed", action="store_true", help="what was cut from the page, numbered, why, and how sure"
    )
    form.add_argument("--corrections", action="store_true", help="what was corrected, by whomever, the latest last")
    form.add_argument("--page", action="store_true", help="write the page as it is kept into a file, and tell where")
    form.add_argument("--source", action="store_true", help="the source of the page as it was served")
    form.add_argument("--json", action="store_true", help="everything, as a record")


def _run(arguments: Namespace) -> int:
    with desk_of(arguments) as desk:
        if arguments.page:
            print(page_file(desk, arguments.id))
            return ALL_WELL
        if arguments.source:
            print("\n".join(page_source(desk, arguments.id, Watch()).lines))
            return ALL_WELL
        clipping = look_up(desk, arguments.id)
        page = served_page(desk, arguments.id)
        article = as_read(clipping.article, desk.settings.reading)
    if arguments.json:
        print_json(clipping_record(clipping))
    elif arguments.text:
        print(article.text)
    elif arguments.corrections:
        for number, edit in enumerate(clipping.edits, start=1):
            print(f"{number:>3}  {edit_words(edit)}")
    elif arguments.cut:
        for number, removal in enumerate(clipping.removals, start=1):
            print(_removal_lines(number, removal))
    else:
        _print_whole(clipping, article, page)
    return ALL_WELL


def _print_whole(clipping: Clipping, article: Article, page: Page | None) -> None:
    published = article.published.isoformat() if article.published else ""
    facts = {
        "Source": article.source,
        "Authors": article.byline,
        "Published": published,
        "Address": article.address or clipping.origin,
        "Insecure": insecure_words(page),
        "Lacking": _lacking(clipping),
        "Tags": ", ".join(clipping.all_tags),
        "Note": clipping.note,
        "Also in": _also_in(clipping),
        "Failed": clipping.failure,
        "Cut": str(len(clipping.removals)) if clipping.extraction else "",
        "Versions": str(len(clipping.versions) or ""),
        "Corrected": str(len(clipping.edits) or ""),
    }
    print(article.title)
    for number, title in enumerate(clipping.other_titles, start=1):
        print(f"{f'Or {number}:':<11}{title}")
    for name, value in facts.items():
        if value:
            print(f"{name + ':':<11}{value}")
    missed = clipping.replayed.missed
    if missed:
        print(f"\n{missed_words(missed)}")
        for edit in missed:
            print(f"  {edit_words(edit)}")
    _print_story(article)
    if clipping.highlights:
        print("\nHighlights:")
        for found in clipping.found_highlights:
            print(f"  {highlight_words(found)}")


def _print_story(article: Article) -> None:
    if article.standfirst:
        print(f"\n{article.standfirst}")
    for number, figure in enumerate(article.figures, start=1):
        credit = f" ({figure.credit})" if figure.credit else ""
        print(f"\n[picture {number}] {figure.caption or figure.alt}{credit}")
    if article.text:
        print(f"\n{article.text}")


def _lacking(clipping: Clipping) -> str:
    """Said of a story whose next page could not be had."""
    pages = clipping.extraction.lacking_pages if clipping.extraction else ()
    told = "; ".join(f"{page.address}, where the story goes on: {page.reason}" for page in pages)
    return f"{told} “clipper again {clipping.number}” tries once more." if told else ""


def _also_in(clipping: Clipping) -> str:
    """The others that have the story; the one that had it first is named so."""
    told = [f"{twin.paper} ({twin.number})" for twin in clipping.twins]
    if told and clipping.twins[0].earlier:
        told[0] = f"{told[0]}, which had it first"
    return "; ".join(told)


def _removal_lines(number: int, removal: Removal) -> str:
    text = removal.text if len(removal.text) <= 100 else f"{removal.text[:99]}…"
    why = f"{removal.reason} ({removal.rule}, {removal.confidence:.0%})"
    return f"{number:>3}  {removal.kind.value}: {text}\n     {why}"


COMMAND = Command("clipper show 12 --cut", _arguments, _run)
