"""The menus of the page: what can be done with what is selected, or with what is under the pointer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from clipper.article import Words
from clipper.gui.reader.asking import Asking
from clipper.gui.reader.page_view import PageView
from clipper.gui.reader.plain_text import as_action
from clipper.gui.reader.read_words import words_between, words_of_block
from clipper.gui.reader.sheet.targets import Link, Piece, Target, WholePiece


class PageMenu(QMenu):
    """Opens over the page, and is gone when it closes."""

    def __init__(self, page: PageView, asking: Asking, target: Target | None, position: int = -1) -> None:
        """The menu for ``target``, or for the letter at ``position`` of the document."""
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._page, self._asking = page, asking
        if isinstance(target, Link):
            self._offer_link(target)
        self._offer_copy()
        self.addSeparator()
        if isinstance(target, Piece | WholePiece):
            self._offer_back(target.index)
        else:
            self._offer_cut(position)

    def _offer_link(self, link: Link) -> None:
        self.addAction(self.tr("Open link"), lambda: self._asking.follow(link))
        self.addAction(self.tr("Copy link address"), lambda: QGuiApplication.clipboard().setText(link.address))
        self.addSeparator()

    def _offer_copy(self) -> None:
        copy = self.addAction(self.tr("Copy"), self._page.copy)
        copy.setEnabled(self._page.textCursor().hasSelection())
        self.addAction(self.tr("Select all"), self._page.selectAll)

    def _offer_back(self, index: int) -> None:
        asking = self._asking
        self._change(self.addAction(self.tr("Bring back"), lambda: asking.bring_back(index)))
        always = self.tr("Always keep this on this site…")
        self._change(self.addAction(always, lambda: asking.keep_always(index)))

    def _offer_cut(self, position: int) -> None:
        """Offer to cut what is selected, or else the paragraph at ``position``."""
        cursor, document, asking = self._page.textCursor(), self._page.document(), self._asking
        if cursor.hasSelection():
            label = self.tr("Cut this")
            words = words_between(document, cursor.selectionStart(), cursor.selectionEnd())
        else:
            label = self.tr("Cut this paragraph")
            words = words_of_block(document, position) if position >= 0 else Words("")
        self._change(self.addAction(label, lambda: asking.cut(words)), possible=bool(words.text))
        selected = self._page.selected_text
        always = self.addAction(self.tr("Always cut this on this site…"), lambda: asking.cut_always(selected))
        self._change(always, possible=bool(selected))

    def _change(self, action: QAction, *, possible: bool = True) -> None:
        """``action`` changes the story."""
        action.setEnabled(possible and not self._asking.refusal)
        action.setToolTip(self._asking.refusal)


class TagMenu(QMenu):
    """What can be done with a tag of the clipping that is read."""

    def __init__(self, page: PageView, asking: Asking, tag: str) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show = self.tr("Show clippings tagged “%1”").replace("%1", as_action(tag))
        self.addAction(show, lambda: asking.show_tagged(tag))
        self.addAction(self.tr("Remove this tag"), lambda: asking.remove_tag(tag))
