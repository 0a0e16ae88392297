"""``clipper site``: rules that hold for a site."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from clipper.cli.actions import Actions
from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.cli.site_making import add_making_arguments, always, make
from clipper.cli.site_showing import list_sites, show_site, try_site
from clipper.desk import Action, Desk, delete_rules, export_sites, import_sites, sentence, switch_rule

_ACTIONS = (
    (Action.CUT, "cut", "always cut something on this site"),
    (Action.KEEP, "keep", "always keep something on this site, whatever the cleaner thinks"),
    (Action.TITLE, "title", "take the headline from a part of the page"),
    (Action.BYLINE, "byline", "take the authors from a part of the page"),
    (Action.DATE, "date", "take the date from a part of the page"),
    (Action.BODY, "body", "take a part of the page for the story, and nothing else"),
)

Do = Callable[[Desk, Namespace], int]


def _arguments(parser: ArgumentParser) -> None:
    actions = Actions(parser)

    def action(name: str, summary: str, do: Do, *, host: bool = True, children: int = 0) -> ArgumentParser:
        subparser = actions.add(name, summary, do, children=children)
        if host:
            subparser.add_argument("host", metavar="HOST", help="such as example.org; its subdomains are meant too")
        return subparser

    listing = action("list", "name the sites that have rules", list_sites, host=False)
    listing.add_argument("--json", action="store_true", help="print records instead of lines")
    action("show", "show the rules that count for a site, numbered", show_site)
    for rule_action, name, summary in _ACTIONS:
        add_making_arguments(action(name, summary, make, children=1), rule_action)
    learning = action("always", "make a rule of one correction of a clipping", always, host=False, children=1)
    learning.add_argument("id", type=int, metavar="ID", help="the number of the clipping")
    what = learning.add_mutually_exclusive_group(required=True)
    what.add_argument("--cut", metavar="TEXT", help="a piece of its story that is always to be cut")
    what.add_argument("--keep", metavar="TEXT", help="a piece that was cut from it and is always to be kept")
    learning.add_argument("--reason", default="", help="why, for whoever reads the list of cuts")
    learning.add_argument("--dry-run", action="store_true", help="only say what the rule would be and change")
    trying = action("try", "show what the rules of a site change on its kept pages", try_site, children=1)
    trying.add_argument("--json", action="store_true", help="print records instead of lines")
    deleting = action("delete", "delete a rule of a site, or all of them", _delete)
    deleting.add_argument("number", nargs="?", type=int, metavar="N", help="as “show” numbers it (default: all)")
    for name, summary, do in (
        ("off", "keep a rule of a site, but do not follow it", _off),
        ("on", "follow it again", _on),
    ):
        switching = action(name, summary, do)
        switching.add_argument("number", type=int, metavar="N", help="as “show” numbers it")
    for name, summary, do in (
        ("import", "bring in a folder of rule files, site-config files (host.txt) too", _import),
        ("export", "write all rule files to a folder", _export),
    ):
        action(name, summary, do, host=False).add_argument("folder", type=Path, metavar="FOLDER")


def _run(arguments: Namespace) -> int:
    with desk_of(arguments, cutting_processes=arguments.children) as desk:
        do: Do = arguments.do
        return do(desk, arguments)


def _delete(desk: Desk, arguments: Namespace) -> int:
    delete_rules(desk, arguments.host, arguments.number)
    print("Stories keep their cut; “clipper recut” cuts them without the rule.")
    return ALL_WELL


def _off(desk: Desk, arguments: Namespace) -> int:
    switch_rule(desk, arguments.host, arguments.number, on=False)
    return ALL_WELL


def _on(desk: Desk, arguments: Namespace) -> int:
    switch_rule(desk, arguments.host, arguments.number, on=True)
    return ALL_WELL


def _import(desk: Desk, arguments: Namespace) -> int:
    brought = import_sites(desk, arguments.folder)
    for problem in brought.problems:
        print(sentence(problem))
    for words in brought.passed_over:
        print(words)
    print(f"{len(brought.names)} rule files are in the library.")
    return ALL_WELL


def _export(desk: Desk, arguments: Namespace) -> int:
    for name in export_sites(desk, arguments.folder):
        print(arguments.folder / name)
    return ALL_WELL


COMMAND = Command("clipper site cut example.org --class newsletter-box", _arguments, _run)
