"""Always on this site: a correction of one clipping becomes a rule, is tried on the site's other pages, and is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from clipper.desk.changes import Change, Outcome
from clipper.desk.desk import Desk
from clipper.desk.errors import NoLead, NoSite
from clipper.desk.recut import foresee_rules, kept_from
from clipper.desk.site_files import rules_of_host
from clipper.jobs import Watch
from clipper.library import recall, served_page
from clipper.sites import Action, Rule, Site, SiteRules, host_of, rule_words

_TRIED_ON = 8
"""A way to find the piece is tried on so many other pages before it is proposed."""
_LEADS = 6
_MOST_LOST = 0.15
_MOST_PIECES = 2.5
"""A rule that takes more than this share of another story, and more than so many such pieces, cuts the wrong thing."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rule that would make one correction on all pages of the site."""

    host: str
    rule: Rule
    words: str
    """What it does: ``cuts every div element of the class “promo”``."""
    seen: int
    """On how many other kept pages of the site it does something."""


def propose(desk: Desk, number: int, text: str, action: Action, watch: Watch) -> Proposal:
    """A rule that cuts or keeps the like of ``text``, a piece of a clipping, on all pages of its site; not kept yet.

    By the names of what holds the piece, if a person gave them and they hold nothing else; else by the text itself.
    Raises NoSite for a clipping of no site, NoLead, NoSuchClipping, CutterStopped, LibraryError.
    """
    recall(desk.library, number)
    page = served_page(desk.library, number)
    host = host_of(page.address) if page else ""
    if page is None or not host:
        raise NoSite(number)
    rules = rules_of_host(desk, host)
    others = [text.split("\n") for text in desk.site_texts.others(host, number)]
    leads = desk.cutter.leads(page, text, rules, others, watch, cut=action is Action.CUT)
    sample = [other for other in kept_from(desk, host) if other != number][-_TRIED_ON:]
    for lead in leads[:_LEADS]:
        rule = Rule(action, lead.where, made=datetime.now(UTC).date(), clipping=number)
        changes = list(_tried(desk, host, rules, rule, sample, watch))
        if _does_no_harm(changes, len(text)):
            seen = max(lead.seen, sum(change.outcome is not Outcome.SAME for change in changes))
            return Proposal(host, rule, rule_words(rule), seen)
    raise NoLead(number, text)


def try_rule(desk: Desk, host: str, rule: Rule, watch: Watch, *, instead_of: int = 0) -> Iterator[Change]:
    """What ``rule`` would change on each kept page of ``host``, as soon as it is known.

    It stands beside those that are kept, or ``instead_of`` the one of this number. Where it does as that one does, it
    is held against the rules without it, so that it tells what it is good for.
    """
    rules = rules_of_host(desk, host)
    own = next((site for site in rules.sites if site.host == host and not site.foreign), None)
    if own is None or not 1 <= instead_of <= len(own.rules):
        yield from _tried(desk, host, rules, rule, kept_from(desk, host), watch)
        return
    old = own.rules[instead_of - 1]
    without = _with_rules(rules, own, (*own.rules[: instead_of - 1], *own.rules[instead_of:]))
    after = _with_rules(rules, own, (*own.rules[: instead_of - 1], rule, *own.rules[instead_of:]))
    before = without if old.off or old.does_as(rule) else rules
    yield from foresee_rules(desk, kept_from(desk, host), watch, before=before, after=after)


def try_rules(desk: Desk, host: str, watch: Watch) -> Iterator[Change]:
    """What the rules that are kept for ``host`` change on each kept page of it, held against no rules at all."""
    rules = rules_of_host(desk, host)
    yield from foresee_rules(desk, kept_from(desk, host), watch, before=SiteRules(), after=rules)


def _with_rules(rules: SiteRules, site: Site, changed: tuple[Rule, ...]) -> SiteRules:
    return replace(rules, sites=tuple(replace(site, rules=changed) if each is site else each for each in rules.sites))


def _tried(
    desk: Desk, host: str, rules: SiteRules, rule: Rule, numbers: Sequence[int], watch: Watch
) -> Iterator[Change]:
    after = replace(rules, sites=(Site(host, (rule,)), *rules.sites))
    yield from foresee_rules(desk, numbers, watch, before=rules, after=after)


def _does_no_harm(changes: Sequence[Change], length: int) -> bool:
    """True if each story keeps nearly all of its text; ``length`` is that of the piece."""
    return all(
        change.old_length - change.new_length <= max(_MOST_LOST * change.old_length, _MOST_PIECES * length)
        and change.outcome is not Outcome.HELD_BACK
        for change in changes
    )
