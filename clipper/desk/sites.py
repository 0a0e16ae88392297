"""Always on this site: rules are listed, made, tried, deleted, brought in and given away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from clipper.desk.bulletin import Rearranged
from clipper.desk.desk import Desk
from clipper.desk.errors import BadFolder
from clipper.desk.site_files import own_site, rules_and_complaints, shared_names, write_own
from clipper.desk.wording import skipped_words
from clipper.errors import ClipperError
from clipper.library import delete_rule_files, put_rule_files, rule_file_names, rule_files
from clipper.sites import (
    BadSiteFile,
    NoSuchRule,
    Rule,
    Site,
    checked,
    checked_host,
    host_of_file,
    read_file,
)

_MOST_FILES = 20_000


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A rule file that counts for some pages."""

    name: str
    site: Site | None
    """What it says; None if it cannot be read."""
    problem: BadSiteFile | None = None
    shared: bool = False
    """Whether it lies in the folder that the settings name, not in the library."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of a folder of rule files."""

    names: tuple[str, ...]
    """The files that are in the library now."""
    problems: tuple[BadSiteFile, ...]
    """Those that cannot be read and were left out."""
    passed_over: tuple[str, ...] = ()
    """For each file that has lines which are passed over, a sentence."""


def sites(desk: Desk) -> tuple[SiteFile, ...]:
    """All rule files of the library, in alphabetical order. Raises LibraryError."""
    names = rule_file_names(desk.library)
    files = rule_files(desk.library, names)
    return tuple(_read(name, files[name]) for name in names if name in files)


def shared_sites(desk: Desk) -> tuple[str, ...]:
    """The names of the site-config files that count beside the library's own."""
    return shared_names(desk)


def sites_of(desk: Desk, host: str) -> tuple[tuple[Site, ...], tuple[ClipperError, ...]]:
    """What counts for the pages of ``host``, the most particular first, and what cannot be read. Raises BadHost."""
    rules, problems = rules_and_complaints(desk, checked_host(host))
    return rules.sites, problems


def add_rule(desk: Desk, host: str, rule: Rule, at: datetime) -> int:
    """Keep ``rule`` for ``host``; answers its number there, from 1. One that does the same is not kept twice.

    Raises BadHost, BadRule; BadSiteFile if the file of the host is broken, which nobody may overwrite; LibraryError.
    """
    host = checked_host(host)
    rule = checked(rule)
    if rule.made is None:
        rule = replace(rule, made=at.date())
    site = own_site(desk, host) or Site(host)
    for number, known in enumerate(site.rules, start=1):
        if known.does_as(rule):
            if known.off:
                switch_rule(desk, host, number, on=True)
            return number
    write_own(desk, replace(site, rules=(*site.rules, rule)))
    return len(site.rules) + 1


def change_rule(desk: Desk, host: str, number: int, rule: Rule) -> None:
    """Put ``rule`` in the place of the rule ``number`` of ``host``; since when that was made, and of what, stays.

    Raises BadHost, BadRule, NoSuchRule, BadSiteFile, LibraryError.
    """
    rule = checked(rule)
    site = _with_rule(desk, checked_host(host), number)
    old = site.rules[number - 1]
    rule = replace(rule, made=rule.made or old.made, clipping=rule.clipping or old.clipping)
    write_own(desk, replace(site, rules=(*site.rules[: number - 1], rule, *site.rules[number:])))


def switch_rule(desk: Desk, host: str, number: int, *, on: bool) -> None:
    """Have the rule ``number`` of ``host`` followed, or kept without being followed.

    Raises BadHost, NoSuchRule, BadSiteFile, LibraryError.
    """
    site = _with_rule(desk, checked_host(host), number)
    change_rule(desk, site.host, number, replace(site.rules[number - 1], off=not on))


def delete_rules(desk: Desk, host: str, number: int | None = None) -> None:
    """Delete the rule ``number`` of ``host``, or all that the library has for it, site-config files too.

    Raises BadHost, NoSuchRule, BadSiteFile, LibraryError.
    """
    host = checked_host(host)
    if number is None:
        names = (f"{host}.toml", f"{host}.txt", f".{host}.txt")
        if not delete_rule_files(desk.library, names):
            raise NoSuchRule(host)
        desk.bulletin.tell(Rearranged())
        return
    site = _with_rule(desk, host, number)
    write_own(desk, replace(site, rules=site.rules[: number - 1] + site.rules[number:]))


def import_sites(desk: Desk, folder: Path) -> BroughtIn:
    """Bring the rule files in ``folder``, our own and site-config files, into the library, over those of the same name.

    Raises BadFolder, LibraryError.
    """
    problems: list[BadSiteFile] = []
    files: dict[str, bytes] = {}
    passed_over: list[str] = []
    for path in _rule_paths(folder):
        try:
            content = path.read_bytes()
        except OSError as error:
            raise BadFolder(path, error.strerror or "") from error
        read = _read(path.name, content)
        if read.problem:
            problems.append(read.problem)
        else:
            files[path.name] = content
            if read.site and read.site.skipped:
                passed_over.append(skipped_words(path.name, read.site.skipped))
    put_rule_files(desk.library, files)
    desk.bulletin.tell(Rearranged())
    return BroughtIn(tuple(files), tuple(problems), tuple(passed_over))


def export_sites(desk: Desk, folder: Path) -> tuple[str, ...]:
    """Write the library's rule files to ``folder``, which is made; answers their names.

    Raises BadFolder, LibraryError.
    """
    names = rule_file_names(desk.library)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in rule_files(desk.library, names).items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise BadFolder(folder, error.strerror or "") from error
    return names


def _with_rule(desk: Desk, host: str, number: int) -> Site:
    """The site ``host``, which has a rule of this number. Raises NoSuchRule, BadSiteFile, LibraryError."""
    site = own_site(desk, host)
    if site is None or not 1 <= number <= len(site.rules):
        raise NoSuchRule(host, number)
    return site


def _read(name: str, content: bytes) -> SiteFile:
    try:
        return SiteFile(name, read_file(name, content))
    except BadSiteFile as error:
        return SiteFile(name, None, error)


def _rule_paths(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise BadFolder(folder, error.strerror or "") from error
    files = [path for path in paths if host_of_file(path.name) and path.is_file()]
    yield from files[:_MOST_FILES]
