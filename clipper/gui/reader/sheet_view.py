"""A sheet on the screen: in a column of readable width, scrolled, painted, and loading nothing."""

import re

from PySide6.QtCore import QPointF, QRect, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QTextBlock, QTextDocument
from PySide6.QtWidgets import QFrame, QStyle, QTextBrowser, QWidget

from clipper.gui.reader.blocks_in_sight import blocks_between
from clipper.gui.reader.grounds import Grounds, column_of
from clipper.gui.reader.picture_shelf import PictureObject, PictureShelf
from clipper.gui.reader.reading_place import ReadingPlace, height_of, place_at
from clipper.gui.reader.sheet import Sheet
from clipper.gui.reader.sheet.marks import PICTURE_OBJECT, Mark, format_at, words
from clipper.gui.reader.sheet.scale import BOTTOM, LEAST_MARGIN, MEASURE, TOP
from clipper.gui.reader.sheet.writer import OBJECT
from clipper.gui.theme import Colours


class SheetView(QTextBrowser):
    """Shows one sheet."""

    picture_wanted = Signal(str)
    """The digest of a picture that will soon be seen and is not here; told once for each sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.shelf = PictureShelf()
        self.sheet: Sheet | None = None
        self.verticalScrollBar().valueChanged.connect(self._come_back)
        self.is_setting = False
        """Whether the scroll bar moves because the page is set, not because somebody scrolls."""
        self.outlined = False
        """Whether a line around the page says that keys go to it."""
        self._colours: Colours | None = None
        self._grounds: Grounds | None = None
        self._picture_object: PictureObject | None = None
        self._hits: re.Pattern[str] | None = None
        self._asked: set[str] = set()

    def show_sheet(self, sheet: Sheet, colours: Colours, place: ReadingPlace | None) -> None:
        """Show ``sheet`` from ``place`` on, None for its top."""
        self._asked.clear()
        shown_until_now = self.sheet
        self.sheet, self._colours = sheet, colours
        self._grounds = Grounds(sheet, colours, self._hits)
        self._picture_object = PictureObject(self.shelf, colours)
        sheet.document.documentLayout().registerHandler(PICTURE_OBJECT, self._picture_object)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.page))
        palette.setColor(QPalette.ColorRole.Text, QColor(colours.ink))
        self.setPalette(palette)
        self._set_column(sheet)
        self.is_setting = True
        self.setDocument(sheet.document)
        del shown_until_now  # not before: Qt shows its document until then
        self.go_to(place)
        self.is_setting = False

    def set_hits(self, hits: re.Pattern[str] | None) -> None:
        """Mark what ``hits`` finds."""
        self._hits = hits
        if self.sheet and self._colours:
            self._grounds = Grounds(self.sheet, self._colours, hits)
        self.viewport().update()

    @property
    def place(self) -> ReadingPlace | None:
        """What is at the top of the page; None at the beginning of the story."""
        return place_at(self.sheet, self.verticalScrollBar().value()) if self.sheet else None

    def go_to(self, place: ReadingPlace | None) -> None:
        """Scroll to ``place``; None is the beginning."""
        if self.sheet:
            self.verticalScrollBar().setValue(round(height_of(self.sheet, place)))

    @property
    def column(self) -> float:
        """The width of the text in pixels."""
        zoom = self.sheet.zoom if self.sheet else 1.0
        return max(1.0, min(MEASURE * zoom, self._room - 2 * LEAST_MARGIN))

    @property
    def column_rect(self) -> QRect:
        """The column of the text on the viewport."""
        column = column_of(self.sheet) if self.sheet else None
        left, width = (column.left, column.width) if column else (0.0, float(self.width()))
        return QRect(round(left - self.scrolled.x()), 0, round(width), self.viewport().height())

    def block_rect(self, block: QTextBlock) -> QRect:
        """Where ``block`` is on the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(-self.scrolled).toAlignedRect()

    @property
    def scrolled(self) -> QPointF:
        """The point of the document in the upper left corner of the viewport."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @property
    def _room(self) -> int:
        """The width beside a scroll bar, whether there is one or not: the text does not move when it comes."""
        return self.width() - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)

    def _set_column(self, sheet: Sheet) -> None:
        left = float(round(max(LEAST_MARGIN, (self._room - self.column) / 2)))
        right = max(0.0, self.viewport().width() - left - self.column)
        frame = sheet.document.rootFrame()
        setting = frame.frameFormat()
        if (left, right) != (setting.leftMargin(), setting.rightMargin()):
            setting.setLeftMargin(left)
            setting.setRightMargin(right)
            setting.setTopMargin(TOP * sheet.zoom)
            setting.setBottomMargin(BOTTOM * sheet.zoom)
            frame.setFrameFormat(setting)
        for table in sheet.tables:
            table.fit(self.column)

    def _come_back(self) -> None:
        """To the column, once no wide table is in sight to which one has scrolled sideways."""
        if self.sheet and self.horizontalScrollBar().value():
            layout, seen = self.document().documentLayout(), self.viewport().rect().translated(self.scrolled.toPoint())
            frames = (layout.frameBoundingRect(each.table).toRect() for each in self.sheet.tables)
            if not any(frame.intersects(seen) for frame in frames):
                self.horizontalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place
        if self.sheet:
            self._set_column(self.sheet)
        super().resizeEvent(event)
        self.go_to(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._grounds:
            painter = QPainter(self.viewport())
            painter.translate(-self.scrolled)
            top = self.scrolled.y()
            self._grounds.paint(painter, top + event.rect().top(), top + event.rect().bottom())
            painter.end()
            self._ask_for_pictures()
        super().paintEvent(event)
        if self.outlined and self._colours:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _ask_for_pictures(self) -> None:
        """Ask for the pictures on this screen and the next."""
        if not self.sheet:
            return
        top = self.verticalScrollBar().value()
        for block in blocks_between(self.sheet.document, top, top + 2 * self.viewport().height()):
            if block.text() == OBJECT:
                digest = words(format_at(self.sheet.document, block.position()), Mark.DIGEST)
                if digest and digest not in self.shelf and digest not in self._asked:
                    self._asked.add(digest)
                    QTimer.singleShot(0, self, lambda digest=digest: self.picture_wanted.emit(digest))

    def loadResource(self, _type: int, _name: QUrl | str) -> None:
        """There is never anything to be had."""

    def doSetSource(
        self, _name: QUrl | str, _type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """A page leads nowhere by itself."""
