"""The menus of the page: what can be done with what is selected, or with what is under the pointer."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextBlock, QTextCursor
from PySide6.QtWidgets import QMenu

from clipper.clipping import Picture
from clipper.gui.reader.asking import Asking
from clipper.gui.reader.highlighting import Highlighting, offer_highlights
from clipper.gui.reader.in_place import InPlace
from clipper.gui.reader.page_view import PageView
from clipper.gui.reader.part_words import command_words, said
from clipper.gui.reader.plain_text import as_action
from clipper.gui.reader.reshaping import Shape, reshapings, shape_words
from clipper.gui.reader.sheet.marks import Mark, number
from clipper.gui.reader.sheet.targets import (
    OF_FIGURES,
    BringBack,
    Enlarge,
    Field,
    Link,
    Part,
    Piece,
    Target,
    WholePiece,
)
from clipper.languages import placed


class PageMenu(QMenu):
    """Opens over the page, and is gone when it closes."""

    def __init__(
        self,
        page: PageView,
        asking: Asking,
        in_place: InPlace,
        highlighting: Highlighting,
        target: Target | None,
        position: int = -1,
    ) -> None:
        """The menu for ``target``, or for the letter at ``position`` of the document."""
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(bool(asking.refusal))
        self._page, self._asking, self._in_place = page, asking, in_place
        if isinstance(target, Link):
            self._offer_link(target)
        if isinstance(target, Enlarge):
            self._offer_picture(target.picture)
        self._offer_copy()
        self.addSeparator()
        if isinstance(target, Piece | WholePiece | BringBack):
            self._offer_back(target.index)
        else:
            self._offer_shapes(position)
            self._offer_highlights(highlighting, position)
            self._offer_parts(position)

    def _offer_link(self, link: Link) -> None:
        self.addAction(self.tr("Open link"), lambda: self._asking.follow(link))
        self.addAction(self.tr("Copy link address"), lambda: QGuiApplication.clipboard().setText(link.address))
        self.addSeparator()

    def _offer_picture(self, picture: Picture) -> None:
        self.addAction(self.tr("Enlarge picture"), partial(self._asking.enlarge_wanted.emit, picture))
        self.addAction(self.tr("Copy picture"), partial(self._asking.picture_copied.emit, picture))
        self.addAction(self.tr("Save picture as…"), partial(self._asking.picture_saved.emit, picture))
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

    def _offer_shapes(self, position: int) -> None:
        """Offer to make something else of what is selected, or else of the paragraph at ``position``."""
        cursor, document, asking = self._page.textCursor(), self._page.document(), self._asking
        selected = cursor.hasSelection()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if not selected and position >= 0:
            block = document.findBlock(position)
            start, end = block.position(), block.position() + block.length() - 1
        offered = {each.shape: each for each in reshapings(document, start, end)}
        cut = self.addAction(self.tr("Cut this") if selected else self.tr("Cut this paragraph"))
        self._change(cut, possible=Shape.CUT in offered)
        for shape, wish in offered.items():
            action = cut if shape is Shape.CUT else self.addAction(shape_words(shape))
            action.triggered.connect(partial(asking.reshape, wish))
            self._change(action)
        words = self._page.selected_text
        always = self.addAction(self.tr("Always cut this on this site…"), lambda: asking.cut_always(words))
        self._change(always, possible=bool(words))

    def _offer_parts(self, position: int) -> None:
        """Offer to write in place what is, or could be, told there."""
        block = self._page.document().findBlock(max(0, position))
        figure = number(block.blockFormat(), Mark.FIGURE)
        if figure:
            parts = tuple(Part(field, figure) for field in OF_FIGURES)
        elif position >= 0 and self._is_in_head(block):
            parts = tuple(Part(field) for field in Field if field not in OF_FIGURES)
        else:
            return
        self.addSeparator()
        for part in parts:
            is_there = self._asking.clipping is not None and bool(said(self._asking.clipping, part))
            words = command_words(part.field, is_there=is_there)
            self._change(self.addAction(words, partial(self._in_place.open, part)))

    @staticmethod
    def _is_in_head(block: QTextBlock) -> bool:
        """Whether nothing of the story stands above ``block``, and it is not of the story itself."""
        while block.isValid() and not number(block.blockFormat(), Mark.ORDER):
            block = block.previous()
        return not block.isValid()

    def _offer_highlights(self, highlighting: Highlighting, position: int) -> None:
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(max(position, 0))
        which = self._page.highlight_at(position) if position >= 0 else 0
        offered = offer_highlights(self, highlighting, which, self._page.cursorRect(cursor))
        for action in offered:
            self._change(action, possible=bool(which) or highlighting.is_offered)

    def _change(self, action: QAction, *, possible: bool = True) -> None:
        """``action`` changes the story."""
        action.setEnabled(possible and not self._asking.refusal)
        action.setToolTip(self._asking.refusal)


class TagMenu(QMenu):
    """What can be done with a tag of the clipping that is read."""

    def __init__(self, page: PageView, asking: Asking, tag: str) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show = placed(self.tr("Show clippings tagged “%1”"), as_action(tag))
        self.addAction(show, lambda: asking.show_tagged(tag))
        self.addAction(self.tr("Remove this tag"), lambda: asking.remove_tag(tag))
