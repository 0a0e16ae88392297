"""What is settled for the pages of a site: its rules, and what fetching will want to know."""

from dataclasses import dataclass

from clipper.sites.errors import Problem
from clipper.sites.rule import Rule
from clipper.sites.xpath import XPath


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line of a file that is passed over."""

    line: int
    """Counted from 1."""
    problem: Problem
    detail: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """Where another page of the same story is linked, for fetching."""

    xpath: XPath
    only_if: XPath | None = None
    """The page has such a link only if it has this."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of the page's source that is read as if it were another."""

    find: str
    replace: str


@dataclass(frozen=True, slots=True)
class Site:
    """One rule file."""

    host: str
    """The host that it is for, and those below it."""
    rules: tuple[Rule, ...] = ()
    prune: bool = False
    """Whether what is unlikely to be story is cut from within a BODY as well."""
    replacements: tuple[Replacement, ...] = ()
    single_page: tuple[PageLink, ...] = ()
    next_page: tuple[PageLink, ...] = ()
    test_addresses: tuple[str, ...] = ()
    foreign: bool = False
    """Read from a site-config file, which Clipper does not write."""
    skipped: tuple[Skipped, ...] = ()

    @property
    def label(self) -> str:
        """What a cut says it was made by, with the rule's number from 1 after it."""
        return f"site.{self.host.lstrip('.')}"
