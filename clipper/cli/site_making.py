"""Making a rule for a site: by what is named, or by one correction of a clipping."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from clipper.article import RemovalKind
from clipper.cli.changes import print_change, summary
from clipper.cli.command import ALL_WELL
from clipper.cli.progress import ProgressLine
from clipper.desk import (
    RECUT_LANE,
    Action,
    Change,
    Desk,
    Rule,
    Where,
    add_rule,
    change_rule,
    checked,
    checked_host,
    parse_xpath,
    propose,
    rule_words,
    try_rule,
)
from clipper.jobs import Watch

_LATER = "New clips follow it; “clipper recut” cuts the kept ones again."


def add_making_arguments(parser: ArgumentParser, action: Action) -> None:
    """The words that say which parts of a page are meant."""
    parser.set_defaults(rule_action=action)
    parser.add_argument("--class", dest="classes", default="", metavar="C", help="words of its class, all of them")
    parser.add_argument("--id", default="", metavar="I", help="its id")
    parser.add_argument("--tag", default="", metavar="T", help="its tag, such as aside")
    parser.add_argument("--xpath", default="", metavar="X", help="an XPath expression that finds it")
    if action in (Action.CUT, Action.KEEP):
        parser.add_argument("--text", default="", metavar="TEXT", help="its whole text")
        parser.add_argument("--begins", default="", metavar="TEXT", help="what its text begins with")
    kinds = [kind.value for kind in RemovalKind]
    listed = ", ".join(kinds)
    if action is Action.CUT:
        parser.add_argument("--as", dest="kind", choices=kinds, metavar="KIND", help="the kind a cut is listed as")
    if action is Action.KEEP:
        parser.add_argument(
            "--kind",
            dest="kept_kind",
            choices=kinds,
            metavar="KIND",
            help=f"what the cleaner takes it for: {listed}",
        )
    parser.add_argument("--name", default="", help="what you call the rule")
    parser.add_argument("--reason", default="", help="why, for whoever reads the list of cuts")
    parser.add_argument(
        "--instead-of", type=int, default=0, metavar="N", help="in place of the rule that is N in “show”"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what it would change on kept pages")


def make(desk: Desk, arguments: Namespace) -> int:
    """Make the rule that ``arguments`` describe, and say what it changes. Raises BadRule, BadXPath, BadHost."""
    kept_kind = getattr(arguments, "kept_kind", None)
    kind = getattr(arguments, "kind", None)
    where = Where(
        tag=arguments.tag.lower(),
        classes=tuple(arguments.classes.replace(".", " ").split()),
        id=arguments.id.removeprefix("#"),
        text=getattr(arguments, "text", ""),
        begins=getattr(arguments, "begins", ""),
        kind=RemovalKind(kept_kind) if kept_kind else None,
        xpath=parse_xpath(arguments.xpath) if arguments.xpath else None,
    )
    rule = Rule(arguments.rule_action, where, name=arguments.name, reason=arguments.reason)
    if kind:
        rule = replace(rule, kind=RemovalKind(kind))
    return _keep(desk, checked_host(arguments.host), rule, arguments.instead_of, dry_run=arguments.dry_run)


def always(desk: Desk, arguments: Namespace) -> int:
    """Make a rule of one correction of a clipping, and say what it changes. Raises NoLead, NoSite, NoSuchClipping."""
    action = Action.KEEP if arguments.keep else Action.CUT
    text = arguments.keep or arguments.cut
    proposal = propose(desk, arguments.id, text, action, Watch())
    return _keep(desk, proposal.host, replace(proposal.rule, reason=arguments.reason), 0, dry_run=arguments.dry_run)


def _keep(desk: Desk, host: str, rule: Rule, instead_of: int, *, dry_run: bool) -> int:
    rule = checked(rule)
    with ProgressLine() as line:

        def look(watch: Watch) -> list[Change]:
            return list(try_rule(desk, host, rule, watch, instead_of=instead_of))

        changes = desk.runner.submit(RECUT_LANE, look, partial(line.show, "trying")).future.result()
    if dry_run:
        print(f"A rule for {host}: {rule_words(rule)}.")
    else:
        number = instead_of
        if instead_of:
            change_rule(desk, host, instead_of, rule)
        else:
            number = add_rule(desk, host, rule, datetime.now(UTC))
        print(f"Rule {number} for {host}: {rule_words(rule)}.")
    print_trial(changes)
    if not dry_run:
        print(_LATER)
    return ALL_WELL


def print_trial(changes: Iterable[Change]) -> None:
    """What rules change on the kept pages of their site."""
    changes = tuple(changes)
    for change in changes:
        print_change(change)
    print(f"Kept pages of the site: {summary(changes, done=False)}")
