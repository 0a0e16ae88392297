"""What the page's menu offers for words to be marked, or that are marked."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from clipper.gui.reader.highlighting.highlighting import Highlighting


def offer_highlights(menu: QMenu, highlighting: Highlighting, which: int, where: QRect) -> tuple[QAction, ...]:
    """Offer to mark what is selected; or, where ``which`` is a highlight, to change it, with its card at ``where``."""
    translate = QCoreApplication.translate
    if which:
        change = menu.addAction(translate("Highlights", "Colour and note…"), partial(highlighting.open, which, where))
        return change, menu.addAction(translate("Highlights", "Remove highlight"), partial(highlighting.remove, which))
    marking = menu.addMenu(translate("Highlights", "Highlight"))
    marking.addActions(highlighting.actions)
    return (marking.menuAction(),)
