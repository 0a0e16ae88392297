"""Takes the site's name off a headline: ``Headline | The Post`` is Headline."""

from collections.abc import Iterable

from clipper.extract.fields.keys import key_of
from clipper.patterns import deferred

_DIVIDER = deferred(
    r"\s+(?:[|·•»›❯:‹«/]|[-–—―]+|｜)\s+|\s*(?:[|｜]|--+)\s*|(?<=[\u3040-\uffef])[-—_](?=[\u3040-\uffef])"
)
# "The Post: Headline"; what stands before a colon is mostly no site.
_NAMED_FIRST = deferred(r"([^:：]{2,40})[:：]\s+(?=\S)")


def without_site(text: str, sites: frozenset[str], headings: Iterable[str] = ()) -> str:
    """``text`` without the site's name before or after it; ``headings`` are keys of what surely is headline."""
    dividers = list(_DIVIDER.finditer(text))
    for divider in dividers:
        head = text[: divider.start()].strip()
        if key_of(head) in headings:
            return head
    named = _NAMED_FIRST.match(text)
    if named and key_of(named[1]) in sites:
        text = text[named.end() :]
        dividers = list(_DIVIDER.finditer(text))
    while dividers:
        head, tail = text[: dividers[-1].start()].strip(), text[dividers[-1].end() :]
        first, rest = text[: dividers[0].start()], text[dividers[0].end() :].strip()
        if head and _is_site(key_of(tail), sites):
            text = head
        elif rest and key_of(first) in sites:
            text = rest
        else:
            break
        dividers = list(_DIVIDER.finditer(text))
    return text


def _is_site(key: str, sites: frozenset[str]) -> bool:
    if key in sites:
        return True
    return len(key) > 3 and any(key in site or (site in key and 2 * len(site) > len(key)) for site in sites)
