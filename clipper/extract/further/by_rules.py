"""Links to the rest of a story by the rules of its site: ``next_page_link`` and ``single_page_link``."""

from collections.abc import Sequence

from clipper.addresses import may_stand_for
from clipper.extract.fields.address import absolute
from clipper.extract.rules.axes import Attribute
from clipper.extract.rules.nodes import Node, Tree
from clipper.extract.rules.xpath import TooCostly, items_of, texts_of
from clipper.markup import Document
from clipper.page import Further
from clipper.sites import PageLink, SiteRules


def linked_by_rules(document: Document, rules: SiteRules, base: str, own: str) -> Further:
    """What ``rules`` find on a page that answered at ``own``; only addresses of its own site."""
    following = [link for site in rules.sites for link in site.next_page]
    whole = [link for site in rules.sites for link in site.single_page]
    if not following and not whole:
        return Further()
    tree = Tree(document)
    return Further(_found(following, tree, base, own), _found(whole, tree, base, own))


def _found(links: Sequence[PageLink], tree: Tree, base: str, own: str) -> str:
    for link in links:
        for written in _written(link, tree):
            address = absolute(written.strip(), base).partition("#")[0]
            if address.startswith("http") and address != own and may_stand_for(address, own):
                return address
    return ""


def _written(link: PageLink, tree: Tree) -> list[str]:
    """The addresses that ``link`` finds: attributes, those of elements, or texts."""
    try:
        if link.only_if is not None and not (items_of(link.only_if, tree) or texts_of(link.only_if, tree)):
            return []
        items = items_of(link.xpath, tree)
        return [_address(item, tree) for item in items] if items else texts_of(link.xpath, tree)
    except TooCostly:
        return []


def _address(item: Node | Attribute, tree: Tree) -> str:
    if isinstance(item, Attribute):
        return item.value
    return item.attributes.get("href") or tree.text_of(item)
