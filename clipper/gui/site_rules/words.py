"""What the form calls things."""

from PySide6.QtCore import QCoreApplication

from clipper.article import RemovalKind
from clipper.gui.reader import kind_words


def action_names() -> dict[str, str]:
    """What a rule may do, by ``Action``."""
    return {
        "cut": _tr("Cuts what it finds"),
        "keep": _tr("Keeps what it finds"),
        "title": _tr("Takes the headline from there"),
        "byline": _tr("Takes the authors from there"),
        "date": _tr("Takes the date from there"),
        "body": _tr("Takes that for the story"),
    }


def condition_names() -> dict[str, tuple[str, str]]:
    """How a part of a page is told, by ``CONDITIONS``: the label and an example."""
    return {
        "classes": (_tr("Class"), _tr("promo-box")),
        "id": (_tr("Id"), _tr("newsletter")),
        "tag": (_tr("Tag"), _tr("aside")),
        "named": (_tr("Piece of class or id"), _tr("promo")),
        "text": (_tr("Whole text"), _tr("Read more")),
        "begins": (_tr("Text begins with"), _tr("Follow us on")),
        "kind": (_tr("Taken for"), ""),
        "picture": (_tr("Piece of the picture’s address"), _tr("/banners/")),
        "xpath": (_tr("XPath"), "//div[@class='promo']"),
    }


def kind_names() -> dict[str, str]:
    """What the cleaner may take something for, by ``RemovalKind``; empty for whatever it is."""
    without = (RemovalKind.BOILERPLATE, RemovalKind.INVISIBLE, RemovalKind.BY_HAND)
    return {"": _tr("whatever it is")} | {kind.value: kind_words(kind) for kind in RemovalKind if kind not in without}


def _tr(words: str) -> str:
    return QCoreApplication.translate("SiteRules", words)
