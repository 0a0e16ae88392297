"""The drop basket: a small window above all others, which takes drops while the large one is out of the way."""

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from clipper.gui.theme import Theme, icon, scaled
from clipper.languages import placed

_WIDTH, _HEIGHT = 148, 112
"""Pixels, at the least; large letters get more."""
_MARGIN = 8.0
_PICTURE = 26
_LINE = 3.0
_FLAGS = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Basket(QWidget):
    """Says what a drop will do, how much is on its way, that all is done, or how many clippings need the user."""

    opened = Signal()
    """The user wants the window."""
    paste_wanted = Signal()
    menu_wanted = Signal(QPoint)
    hide_wanted = Signal()
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, _FLAGS)
        self._theme = theme
        self._offer = ""
        self._refuses = False
        self._moved = 0, 0
        self._done = False
        self._failed = 0
        self._pressed: QPoint | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(self.tr("Drop basket"))
        self.setAccessibleName(self.tr("Drop basket"))
        letters = self.fontMetrics()
        self.setFixedSize(
            QSize(max(_WIDTH, 18 * letters.horizontalAdvance("0")), max(_HEIGHT, _PICTURE + 4 * letters.lineSpacing()))
        )
        theme.changed.connect(self.update)
        self._describe()

    @property
    def words(self) -> str:
        """What it says now."""
        if self._offer:
            return self._offer
        done, total = self._moved
        if total:
            text = self.tr("%1 of %2 done")
            return placed(text, QLocale().toString(done), QLocale().toString(total))
        if self._failed:
            one, many = self.tr("1 needs you"), self.tr("%n need you", "", self._failed)
            return one if self._failed == 1 else many
        return self.tr("All is clipped") if self._done else self.tr("Drop links, pages or text here")

    def say(self, words: str) -> None:
        """Show what a drop will do."""
        self._offer, self._refuses = words, False
        self._describe()

    def refuse(self, words: str) -> None:
        """Show why nothing can be dropped."""
        self._offer, self._refuses = words, True
        self._describe()

    def be_left(self) -> None:
        """Nothing is held over it any more."""
        self._offer, self._refuses = "", False
        self._describe()

    def show_queue(self, done: int, total: int) -> None:
        """So many of so many are done; 0 of 0 once nothing is on its way."""
        self._done = bool(total) or self._done
        self._moved = done, total
        self._describe()

    def show_failed(self, count: int) -> None:
        self._failed = count
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.words)
        self.setToolTip(self.words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.hide_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag moves it, which is the window system's to do: some tell no program where its windows are."""
        if self._pressed is None:
            return
        here = event.globalPosition().toPoint()
        if (here - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            if not self.windowHandle().startSystemMove():
                self.move(self.pos() + here - self._pressed)
            self._pressed = None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._pressed = None
            self.opened.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        attention = self._refuses or (self._failed and not self._offer and not self._moved[1])
        strong = colours.attention if attention else colours.accent
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.attention_ground if attention else colours.page))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._offer:
            painter.setPen(QPen(QColor(strong), 2, Qt.PenStyle.DashLine))
        else:
            painter.setPen(QPen(QColor(strong if self.isActiveWindow() else colours.hairline), 2))
        painter.drawRect(frame)
        inside = frame.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if not self._offer:
            picture = "attention" if attention else "chosen" if self._done and not self._moved[1] else "take-in"
            place = QPoint(round(inside.center().x() - _PICTURE / 2), round(inside.top()))
            painter.drawPixmap(place, icon(picture, strong, _PICTURE).pixmap(_PICTURE, _PICTURE))
            inside.setTop(inside.top() + _PICTURE + 4)
        if self._moved[1]:
            self._paint_line(painter, frame)
        painter.setPen(QColor(colours.attention if attention else colours.ink))
        painter.setFont(_fitting(self.font(), self.words, inside))
        painter.drawText(inside, _WRAPPED, self.words)

    def _paint_line(self, painter: QPainter, frame: QRectF) -> None:
        """How much of all is done, along the foot."""
        done, total = self._moved
        line = QRectF(frame.left(), frame.bottom() - _LINE, frame.width(), _LINE)
        painter.fillRect(line, QColor(self._theme.colours.hairline))
        line.setWidth(line.width() * done / total)
        painter.fillRect(line, QColor(self._theme.colours.accent))


def _fitting(font: QFont, words: str, room: QRectF) -> QFont:
    """The largest letters in which ``words`` stay within ``room``."""
    for factor in (1.0, 0.9, 0.8):
        font_of_size = scaled(font, factor)
        if QFontMetricsF(font_of_size).boundingRect(room, int(_WRAPPED), words).height() <= room.height():
            break
    return font_of_size
