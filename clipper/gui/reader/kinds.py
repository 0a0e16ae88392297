"""The kinds of cut pieces in words, all of them here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clipper.article import RemovalKind

CALM = frozenset(
    {
        RemovalKind.TITLE,
        RemovalKind.BYLINE,
        RemovalKind.DATE,
        RemovalKind.TAGS,
        RemovalKind.CAPTION,
        RemovalKind.REPETITION,
        RemovalKind.INVISIBLE,
    }
)
"""Nothing is missing: these are read in a field of their own, or nobody could read them."""

_WORDS = {
    RemovalKind.NAVIGATION: QT_TRANSLATE_NOOP("RemovalKind", "site menu"),
    RemovalKind.ADVERTISEMENT: QT_TRANSLATE_NOOP("RemovalKind", "advertisement"),
    RemovalKind.SHARE_BAR: QT_TRANSLATE_NOOP("RemovalKind", "share bar"),
    RemovalKind.RELATED_LINKS: QT_TRANSLATE_NOOP("RemovalKind", "related links"),
    RemovalKind.NEWSLETTER: QT_TRANSLATE_NOOP("RemovalKind", "newsletter"),
    RemovalKind.COMMENT_FORM: QT_TRANSLATE_NOOP("RemovalKind", "comment form"),
    RemovalKind.COMMENTS: QT_TRANSLATE_NOOP("RemovalKind", "comments"),
    RemovalKind.COPYRIGHT: QT_TRANSLATE_NOOP("RemovalKind", "copyright line"),
    RemovalKind.CONSENT: QT_TRANSLATE_NOOP("RemovalKind", "cookie notice"),
    RemovalKind.STRAY_LABEL: QT_TRANSLATE_NOOP("RemovalKind", "stray label"),
    RemovalKind.BOILERPLATE: QT_TRANSLATE_NOOP("RemovalKind", "not part of the story"),
    RemovalKind.TITLE: QT_TRANSLATE_NOOP("RemovalKind", "moved to the headline"),
    RemovalKind.BYLINE: QT_TRANSLATE_NOOP("RemovalKind", "moved to the byline"),
    RemovalKind.DATE: QT_TRANSLATE_NOOP("RemovalKind", "moved to the date"),
    RemovalKind.TAGS: QT_TRANSLATE_NOOP("RemovalKind", "moved to the tags"),
    RemovalKind.CAPTION: QT_TRANSLATE_NOOP("RemovalKind", "moved to the caption"),
    RemovalKind.REPETITION: QT_TRANSLATE_NOOP("RemovalKind", "said twice"),
    RemovalKind.INVISIBLE: QT_TRANSLATE_NOOP("RemovalKind", "invisible"),
    RemovalKind.BY_HAND: QT_TRANSLATE_NOOP("RemovalKind", "cut by you"),
}


def kind_words(kind: RemovalKind) -> str:
    """What a cut piece was, such as ``share bar``; it stands in the middle of a line, so it has no capital."""
    return QCoreApplication.translate("RemovalKind", str(_WORDS[kind]))
