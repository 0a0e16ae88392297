"""All claims of a page; a new source is one file and one line here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice

from clipper.article import Claim
from clipper.extract.claims import address, bylines, json_ld, link, meta, opengraph, tag_links, visible
from clipper.markup import Document

_MOST = 300
"""Claims of one source; no page that means well comes near it."""
_LONGEST = 4_000
_LONGEST_BODY = 1_000_000
"""Characters of a claim, and of one that tells the whole story."""

Source = Callable[[Document, str], Iterable[Claim]]

SOURCES: tuple[Source, ...] = (
    json_ld.claims,
    opengraph.claims,
    meta.claims,
    link.claims,
    visible.claims,
    bylines.claims,
    tag_links.claims,
    address.claims,
)


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of one page, the most trustworthy source first."""

    all: tuple[Claim, ...] = ()

    def of(self, field: str, *origins: str) -> tuple[str, ...]:
        """The values claimed for ``field``, by ``origins`` in the order given, or by all sources."""
        return tuple([claim.value for claim in self.claims_of(field, *origins)])

    def claims_of(self, field: str, *origins: str) -> list[Claim]:
        """The claims for ``field``, by ``origins`` in the order given, or by all sources."""
        about = [claim for claim in self.all if claim.field == field]
        return [claim for origin in origins for claim in about if claim.origin == origin] if origins else about

    def first(self, field: str, *origins: str) -> str:
        """The first value claimed for ``field``, or empty."""
        return next((claim.value for claim in self.claims_of(field, *origins)), "")


def gather(document: Document, address: str) -> Claims:
    """Everything that ``document``, had from ``address``, claims about itself; each claim once."""
    found = (claim for source in SOURCES for claim in islice(source(document, address), _MOST))
    return Claims(tuple(dict.fromkeys(_shortened(claim) for claim in found if claim.value)))


def _shortened(claim: Claim) -> Claim:
    longest = _LONGEST_BODY if claim.field == "body" else _LONGEST
    return claim if len(claim.value) <= longest else replace(claim, value=claim.value[:longest])
