"""Showing the rules of sites, and what they do to kept pages."""

from argparse import Namespace
from functools import partial
from typing import Any

from clipper.cli.changes import change_record
from clipper.cli.command import ALL_WELL, SOME_FAILED
from clipper.cli.progress import ProgressLine
from clipper.cli.records import print_json
from clipper.cli.site_making import print_trial
from clipper.desk import (
    RECUT_LANE,
    Change,
    Desk,
    Rule,
    Site,
    SiteFile,
    checked_host,
    rule_words,
    sentence,
    shared_sites,
    sites,
    sites_of,
    skipped_words,
    try_rules,
)
from clipper.jobs import Watch


def list_sites(desk: Desk, arguments: Namespace) -> int:
    """Every rule file with the number of its rules, or what is wrong with it."""
    files = sites(desk)
    shared = shared_sites(desk)
    if arguments.json:
        print_json({"library": [_record(file) for file in files], "shared": list(shared)})
        return ALL_WELL
    for file in files:
        if file.site:
            print(f"{len(file.site.rules):>6}  {file.name}")
            _say(skipped_words(file.name, file.site.skipped))
        elif file.problem:
            _say(sentence(file.problem))
    if shared:
        print(f"{len(shared):>6}  files in {desk.settings.sites.ftr_folder}")
    return SOME_FAILED if any(file.problem for file in files) else ALL_WELL


def show_site(desk: Desk, arguments: Namespace) -> int:
    """The rules that count for a host, in words."""
    found, problems = sites_of(desk, arguments.host)
    for site in found:
        print(site.host.lstrip(".") + (" (site configuration)" if site.foreign else ""))
        for number, rule in enumerate(site.rules, start=1):
            print(f"{number:>6}  {_rule_line(rule)}")
        for line in _more(site):
            print(f"        {line}")
    for problem in problems:
        print(sentence(problem))
    if not found and not problems:
        print(f"There are no rules for {checked_host(arguments.host)}.")
    return SOME_FAILED if problems else ALL_WELL


def try_site(desk: Desk, arguments: Namespace) -> int:
    """What the rules of a host change on its kept pages, held against no rules."""
    host = checked_host(arguments.host)
    with ProgressLine() as line:

        def look(watch: Watch) -> list[Change]:
            return list(try_rules(desk, host, watch))

        changes = desk.runner.submit(RECUT_LANE, look, partial(line.show, "trying")).future.result()
    if arguments.json:
        print_json([change_record(change) for change in changes])
    else:
        print_trial(changes)
    return ALL_WELL


def _rule_line(rule: Rule) -> str:
    origin = f"made {rule.made}" if rule.made else ""
    if rule.clipping:
        origin = f"{origin} from clipping {rule.clipping}".strip()
    parts = ["off" if rule.off else "", rule.name, rule_words(rule), rule.reason, origin]
    return " · ".join(part for part in parts if part)


def _more(site: Site) -> list[str]:
    lines = [skipped_words(f"{site.host}.txt", site.skipped)] if site.skipped else []
    if site.replacements:
        lines.append(f"replaces {len(site.replacements)} stretches of the page's source")
    if site.single_page or site.next_page:
        lines.append("names where the other pages of a story are linked")
    return lines


def _say(words: str) -> None:
    if words:
        print(f"        {words}")


def _record(file: SiteFile) -> dict[str, Any]:
    return {
        "name": file.name,
        "rules": [rule_words(rule) for rule in file.site.rules] if file.site else [],
        "passed_over": len(file.site.skipped) if file.site else 0,
        "problem": sentence(file.problem) if file.problem else None,
    }
