"""The right pane: one clipping, to be read."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QFontInfo, QImage
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from clipper.article import ReadingOptions, Removal
from clipper.clipping import Clipping, State
from clipper.gui.reader.asking import Asking
from clipper.gui.reader.bar import ReaderBar
from clipper.gui.reader.card import CutCard
from clipper.gui.reader.find_bar import FindBar
from clipper.gui.reader.finding import Finding
from clipper.gui.reader.highlighting import Highlighting
from clipper.gui.reader.hits import pattern_of
from clipper.gui.reader.in_place import InPlace
from clipper.gui.reader.looks import reader_style
from clipper.gui.reader.menus import PageMenu, TagMenu
from clipper.gui.reader.note_field import NoteField
from clipper.gui.reader.notice import Notice
from clipper.gui.reader.page_view import PageView
from clipper.gui.reader.reading_place import ReadingPlace
from clipper.gui.reader.selecting import Selecting
from clipper.gui.reader.selection_bar import SelectionBar
from clipper.gui.reader.shaping import Shaping
from clipper.gui.reader.sheet import Look, Wishes, set_sheet, targets
from clipper.gui.theme import Theme

TEXT_SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)
_ORDINARY = TEXT_SIZES.index(1.0)
_USUAL_LETTERS = 13.3
"""The height of the window's letters, in pixels, on most systems. Where they are larger the page is larger too."""


class Reader(QWidget):
    """Shows a clipping in whatever state it is, and says what the user asks for."""

    link_pointed = Signal(str)
    """The address under the pointer or the keyboard's focus; empty when it is left."""
    want_picture = Signal(str)
    """The digest of a picture that will soon be seen; it is answered with ``set_picture``."""
    left = Signal(int, object)
    """A clipping is not read any more, and the ``ReadingPlace`` where one stopped, None for its beginning."""
    text_size_changed = Signal(int)
    """Index into ``TEXT_SIZES``, to be remembered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.asking = Asking(self)
        self._removals: tuple[Removal, ...] = ()
        self._wishes = Wishes()
        self._sought = (0, 0)
        """The number of a clipping that is going to be shown, and of a highlight to be shown in it."""
        self._size = _ORDINARY
        self.setProperty("look", "reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = ReaderBar()
        self.page = PageView()
        self.find_bar = FindBar()
        self.finding = Finding(self.find_bar, self.page)
        self.notice = Notice()
        self.note = NoteField()
        self.card = CutCard(self.page.viewport())
        self.selecting = Selecting(self.page)
        self.highlighting = Highlighting(self.selecting, self.asking)
        self.shaping = Shaping(self.selecting, self.asking)
        self.selection_bar = SelectionBar(self.page.viewport(), self.selecting)
        for action in (*self.highlighting.actions, *self.shaping.actions.values(), self.shaping.always):
            self.selection_bar.add(action)
        self.in_place = InPlace(self.page, self.asking)
        self._layers = QStackedLayout()
        self._layers.addWidget(self.notice)
        self._layers.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        column.addLayout(self._layers, 1)
        column.addWidget(self.note)
        self._connect()
        self._dress()
        self.show_nothing()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self._theme.tags_coloured.connect(lambda: self._set_page(stay=True))
        self.bar.cuts_toggled.connect(self._show_cuts)
        self.bar.enlarge_wanted.connect(self._enlarge)
        self.bar.original_wanted.connect(self.asking.open_original)
        self.notice.retry_wanted.connect(self.asking.try_again)
        self.notice.browser_wanted.connect(self.asking.open_original)
        self.page.enlarge_wanted.connect(self._enlarge)
        self.page.picture_wanted.connect(self.want_picture)
        self.page.pressed.connect(self._press)
        self.page.menu_wanted.connect(self._open_menu)
        self.page.pointed.connect(self._point)

    # What is shown

    @property
    def number(self) -> int | None:
        """The number of the clipping that is shown, None when there is none."""
        return self.asking.clipping.number if self.asking.clipping else None

    def show_clipping(self, clipping: Clipping, place: ReadingPlace | None = None) -> None:
        """Show ``clipping`` from ``place`` on, None for its top; one that is shown already stays where it is.

        News that changes nothing here takes nothing away: not what is selected, nor where the keyboard is.
        """
        if clipping == self.asking.clipping:
            return
        again = clipping.number == self.number
        if not again:
            self._leave()
            self.in_place.keep()
            self.highlighting.card.put_away()
        self.asking.clipping = clipping
        self._removals = clipping.removals
        if not again:
            self.page.shelf.clear()
            self._wishes = replace(self._wishes, all_tags=False, whole_pieces=frozenset())
        if clipping.extraction is None:
            self._show_no_story(clipping)
        else:
            self.bar.show_story(len(self._removals), has_original=bool(self.asking.original))
            self._set_page(stay=again)
            if not again:
                self.page.horizontalScrollBar().setValue(0)
                self.page.go_to(place)
            self._go_to_sought()

    def seek_highlight(self, number: int, which: int) -> None:
        """Go to a highlight of the clipping ``number``, now or as soon as that is shown."""
        self._sought = (number, which)
        self._go_to_sought()

    def _go_to_sought(self) -> None:
        number, which = self._sought
        if number == self.number:
            self._sought = (0, 0)
            highlight = self.highlighting.highlight(which)
            if highlight:
                self.page.go_to_highlight(which, highlight.words.text)

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self._leave()
        self.asking.clipping = None
        self.page.shelf.clear()
        self.bar.show_no_story(has_original=False)
        self._say_nothing()

    def _leave(self) -> None:
        if self.number is not None and self._layers.currentWidget() is self.page:
            self.left.emit(self.number, self.page.place)

    def set_picture(self, digest: str, image: QImage) -> None:
        """Here is a picture that was wanted; a null image for one that cannot be had. Nothing on the page moves."""
        self.page.shelf.put(digest, image)
        self.page.viewport().update()

    @property
    def picture_width(self) -> int:
        """How many pixels across a picture needs to have at most; larger ones are best made smaller while decoding."""
        return round(self.page.column * self.devicePixelRatioF())

    def set_hits(self, words: tuple[str, ...]) -> None:
        """Mark ``words`` of a search in what is read; a phrase has blanks in it, ``word*`` is a beginning."""
        self.finding.set_searched(pattern_of(words))

    def set_reading(self, options: ReadingOptions) -> None:
        """Show of the stories beside their text what ``options`` say."""
        self._show_as(replace(self._wishes, reading=options))

    def allow_changes(self) -> None:
        """Let the story be corrected on the page."""
        self._show_as(replace(self._wishes, changes=True))

    def _show_as(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._set_page(stay=True)

    @property
    def text_size(self) -> int:
        """Index into ``TEXT_SIZES``."""
        return self._size

    def set_text_size(self, size: int) -> None:
        """Set the page in the size ``TEXT_SIZES[size]``, or the nearest there is."""
        size = min(max(size, 0), len(TEXT_SIZES) - 1)
        if size != self._size:
            self._size = size
            self._set_page(stay=True)
            self.text_size_changed.emit(size)

    def _set_page(self, *, stay: bool) -> None:
        if self.asking.clipping is None or self.asking.clipping.extraction is None:
            return
        place = self.page.place if stay else None
        caret = self.page.textCursor().position() if stay else 0
        sheet = set_sheet(self.asking.clipping, self._look(), self._wishes)
        self.page.show_sheet(sheet, self._theme.page, place)
        self.selecting.forget()
        self.in_place.stand()
        if caret and self.page.has_caret:
            self.page.put_caret(caret)
        self.finding.look_again()
        self._layers.setCurrentWidget(self.page)

    def _look(self) -> Look:
        base = max(1.0, QFontInfo(self.font()).pixelSize() / _USUAL_LETTERS)
        zoom = base * TEXT_SIZES[self._size]
        return Look(self._theme.page, self.font(), 72 / self.logicalDpiY(), zoom, self._theme.shade_of)

    def _show_no_story(self, clipping: Clipping) -> None:
        has_original = bool(self.asking.original)
        self.bar.show_no_story(has_original=has_original)
        if clipping.state is State.FAILED:
            self.notice.say(
                self.tr("This page could not be clipped"),
                clipping.origin,
                clipping.failure,
                retry=True,
                browser=has_original,
            )
        else:
            advice = self.tr("The story appears here as soon as it is fetched and cleaned.")
            self.notice.say(self.tr("On its way"), f"{advice}\n\n{clipping.origin}")
        self._layers.setCurrentWidget(self.notice)

    def _say_nothing(self) -> None:
        self.notice.say(
            self.tr("Nothing to read yet"),
            self.tr("Choose a clipping in the list, or drop links, pages or text on the window."),
        )
        self._layers.setCurrentWidget(self.notice)

    # What is asked for

    def _enlarge(self, steps: int) -> None:
        self.set_text_size(self._size + steps if steps else _ORDINARY)

    def _show_cuts(self, shown: bool) -> None:  # noqa: FBT001 - a signal's
        self._show_as(replace(self._wishes, cuts=shown))

    def _press(self, target: targets.Target) -> None:
        match target:
            case targets.AllSuggestions():
                self._show_as(replace(self._wishes, all_tags=True))
            case targets.WholePiece(index):
                whole = self._wishes.whole_pieces | {index}
                self._show_as(replace(self._wishes, whole_pieces=whole))
            case targets.OwnTag(tag):
                self.tag_menu(tag).popup(QCursor.pos())
            case targets.Part():
                self.in_place.open(target)
            case targets.Piece():
                self.menu_for(target).popup(QCursor.pos())
            case _:
                self.asking.follow(target)

    def menu_for(self, target: targets.Target | None, position: int = -1) -> QMenu:
        """The menu that a right click on ``target`` opens, or on the letter at ``position`` of the document."""
        return PageMenu(self.page, self.asking, self.in_place, self.highlighting, target, position)

    def tag_menu(self, tag: str) -> QMenu:
        """What can be done with a tag of this clipping."""
        return TagMenu(self.page, self.asking, tag)

    def _open_menu(self, target: targets.Target | None, position: int, where: QPoint) -> None:
        self.menu_for(target, position).popup(where)

    def _point(self, target: targets.Target | None, where: QRect) -> None:
        self.link_pointed.emit(target.address if isinstance(target, targets.Link) else "")
        if isinstance(target, targets.Piece | targets.WholePiece) and target.index < len(self._removals):
            self.card.show_removal(self._removals[target.index], where)
        else:
            self.card.hide()

    # How it looks

    def _dress(self) -> None:
        self.setStyleSheet(reader_style(self._theme.page))
        for bar in (self.bar, self.find_bar):
            bar.paint_in(self._theme.page)
        self.highlighting.paint_in(self._theme.page)
        self._set_page(stay=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_page(stay=True)
