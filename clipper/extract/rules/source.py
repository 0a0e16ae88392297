"""A page read as the rules of its site have its source replaced."""

from clipper.markup import Document, decode, parse, read_page
from clipper.sites import SiteRules

_LONGEST = 10_000_000
"""Characters; a longer page is read as it came."""


def read_by_rules(content: bytes, charset: str, rules: SiteRules) -> Document:
    """The document that the bytes of a page hold, with the replacements of ``rules`` made. Never raises."""
    replacements = [each for site in rules.sites for each in site.replacements if each.find]
    if not replacements:
        return read_page(content, charset)
    markup = decode(content, charset)
    for each in replacements:
        # No replacement may blow a page up: text that grew tenfold is no page any more.
        if len(markup) + markup.count(each.find) * (len(each.replace) - len(each.find)) <= _LONGEST:
            markup = markup.replace(each.find, each.replace)
    return parse(markup)
