"""Site-config files, as FiveFilters' Full-Text RSS and its relatives read them: a directive a line.

::

    title: //h1[@class='headline']
    body: //div[@itemprop='articleBody']
    strip: //aside | //div[contains(@class, 'promo')]
    strip_id_or_class: share-bar
    replace_string(<noscript>): <div>

The format: help.fivefilters.org, "Site patterns". What a line says that is not supported is passed over and listed.
"""

import re
from dataclasses import dataclass, field

from clipper.sites.errors import BadSiteFile, BadXPath, Problem
from clipper.sites.rule import Action, Rule, Where
from clipper.sites.site import PageLink, Replacement, Site, Skipped
from clipper.sites.xpath import XPath, parse_xpath

_LARGEST = 1_000_000
_DIRECTIVE = re.compile(r"([a-z_]+)\s*(?:\((.*?)\))?\s*:(.*)", re.IGNORECASE)
_BY_XPATH = {
    "title": Action.TITLE,
    "author": Action.BYLINE,
    "date": Action.DATE,
    "body": Action.BODY,
    "strip": Action.CUT,
}
_WITHOUT_EFFECT = frozenset(
    {
        "autodetect_next_page",
        "autodetect_on_failure",
        "convert_double_br_tags",
        "footnotes",
        "insert_detected_image",
        "parser",
        "skip_json_ld",
        "src_lazy_load_attr",
        "strip_attr",
        "strip_comments",
        "test_contains",
        "tidy",
    }
)
"""They steer a step that the cleaner does not have, does anyway, or does better by itself."""


def read_site_config(name: str, host: str, content: bytes) -> Site:
    """What the file ``name`` says of ``host``. Raises BadSiteFile only for what is no such file at all."""
    if len(content) > _LARGEST:
        raise BadSiteFile(name, 0, Problem.TOO_LONG)
    if b"\0" in content:
        raise BadSiteFile(name, content.count(b"\n", 0, content.index(b"\0")) + 1, Problem.NOT_TEXT)
    reader = _Reader()
    for number, line in enumerate(content.decode("utf-8-sig", "replace").splitlines(), start=1):
        written = line.strip()
        if written and not written.startswith("#"):
            reader.take(number, written)
    return reader.site(host)


@dataclass(slots=True)
class _Reader:
    rules: list[Rule] = field(default_factory=list)
    replacements: list[Replacement] = field(default_factory=list)
    single_page: list[PageLink] = field(default_factory=list)
    next_page: list[PageLink] = field(default_factory=list)
    tests: list[str] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    prune: bool = True
    find: tuple[int, str] | None = None
    """What the next ``replace_string`` is about, and its line."""
    links: list[PageLink] | None = None
    """The list whose last link an ``if_page_contains`` is about."""

    def take(self, number: int, line: str) -> None:
        found = _DIRECTIVE.fullmatch(line)
        if not found:
            self.skipped.append(Skipped(number, Problem.NO_DIRECTIVE, line[:80]))
            return
        name, about, value = found[1].lower(), found[2], found[3].strip()
        try:
            self._take(number, name, about, value)
        except BadXPath as error:
            self.skipped.append(Skipped(number, Problem.BAD_XPATH, error.expression[:80]))

    def _take(self, number: int, name: str, about: str | None, value: str) -> None:
        if not value and name != "replace_string":
            return
        match name:
            case "title" | "author" | "date" | "body" | "strip":
                self.rules.append(Rule(_BY_XPATH[name], Where(xpath=parse_xpath(value))))
            case "strip_id_or_class":
                self._cut(Where(named=_unquoted(value)))
            case "strip_image_src":
                self._cut(Where(picture=_unquoted(value)))
            case "single_page_link" | "next_page_link" | "if_page_contains":
                self._link(number, name, parse_xpath(value))
            case "find_string" | "replace_string":
                self._replace(number, name, about, value)
            case "prune":
                self.prune = value.lower() != "no"
            case "test_url":
                self.tests.append(value)
            case _ if name not in _WITHOUT_EFFECT:
                self.skipped.append(Skipped(number, Problem.UNSUPPORTED, name))

    def _cut(self, where: Where) -> None:
        if where.says_something:
            self.rules.append(Rule(Action.CUT, where))

    def _link(self, number: int, name: str, xpath: XPath) -> None:
        if name != "if_page_contains":
            self.links = self.single_page if name == "single_page_link" else self.next_page
            self.links.append(PageLink(xpath))
        elif self.links:
            self.links[-1] = PageLink(self.links[-1].xpath, only_if=xpath)
        else:
            self.skipped.append(Skipped(number, Problem.NO_PAIR, "if_page_contains"))

    def _replace(self, number: int, name: str, about: str | None, value: str) -> None:
        if name == "find_string":
            self._drop_find()
            self.find = number, value
        elif about:
            self.replacements.append(Replacement(about, value))
        elif self.find:
            self.replacements.append(Replacement(self.find[1], value))
            self.find = None
        else:
            self.skipped.append(Skipped(number, Problem.NO_PAIR, name))

    def _drop_find(self) -> None:
        if self.find:
            self.skipped.append(Skipped(self.find[0], Problem.NO_PAIR, "find_string"))
            self.find = None

    def site(self, host: str) -> Site:
        self._drop_find()
        return Site(
            host,
            rules=tuple(self.rules),
            prune=self.prune,
            replacements=tuple(self.replacements),
            single_page=tuple(self.single_page),
            next_page=tuple(self.next_page),
            test_addresses=tuple(self.tests),
            foreign=True,
            skipped=tuple(sorted(self.skipped, key=lambda skipped: skipped.line)),
        )


def _unquoted(value: str) -> str:
    return value.replace("'", "").replace('"', "").strip()
