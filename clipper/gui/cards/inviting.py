"""Shows in place of an empty list why it is empty, and what would fill it."""

from PySide6.QtGui import QKeySequence

from clipper.desk import Query
from clipper.gui.cards.invitation import CLEAR_SEARCH, invitation
from clipper.gui.cards.pane import CardPane
from clipper.languages import placed


def show_invitation(pane: CardPane, query: Query, *, changing: bool) -> None:
    """For a list that holds nothing for ``query``; where nobody is ``changing`` the library nothing else is offered."""
    words = invitation(query)
    paste = QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)
    offers = [offer for offer in words.offers if changing or offer.key == CLEAR_SEARCH]
    pane.show_empty(words.title, placed(words.text, paste), offers)
