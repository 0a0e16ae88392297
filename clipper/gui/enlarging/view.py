"""The picture over the window, on a dark ground, with caption and credit; the others of its story are a key away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from clipper.gui.enlarging.canvas import Canvas
from clipper.gui.theme import icon
from clipper.languages import placed

_GROUND = "#161616"
_LETTERS = "#e8e7e2"
_SOFT = "#b3b2ad"
_ICON = 20
_ARROW = 60.0
"""Pixels that a key with an arrow moves a picture that is larger than the window."""
_STYLE = f"""
QWidget#enlarged {{ background: {_GROUND}; }}
QWidget#enlarged QLabel {{ color: {_LETTERS}; background: transparent; }}
QWidget#enlarged QLabel#soft {{ color: {_SOFT}; }}
QWidget#enlarged QToolButton {{
    color: {_LETTERS}; background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 5px 8px;
}}
QWidget#enlarged QToolButton:hover {{ background: #333331; }}
QWidget#enlarged QToolButton:focus {{ border-color: #6cb8d6; }}
QWidget#enlarged QToolButton:disabled {{ color: #63625e; }}
"""


class EnlargedPicture(QWidget):
    """Covers ``window`` while it is shown. The same in every set of colours: pictures are looked at in the dark."""

    step_wanted = Signal(int)
    """The next (1) or previous (-1) picture."""
    save_wanted = Signal()
    copy_wanted = Signal()
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("enlarged")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_STYLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Enlarged picture"))
        self.canvas = Canvas(self)
        self.canvas.scale_changed.connect(self._show_scale)
        self.count = self._label("soft")
        self.caption = self._label("")
        self.credit = self._label("soft")
        self.previous = self._tool(self.tr("Previous picture"), partial(self.step_wanted.emit, -1), "left")
        self.next = self._tool(self.tr("Next picture"), partial(self.step_wanted.emit, 1), "right")
        self.size_button = self._tool("", self._toggle_size)
        self.close_button = self._tool(self.tr("Close"), self.close_picture, "close")
        self._tools = (self.previous, self.next, self.size_button, self.close_button)
        bar = QHBoxLayout()
        bar.addWidget(self.count)
        bar.addStretch(1)
        for tool in self._tools:
            bar.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 14)
        column.addLayout(bar)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.caption)
        column.addWidget(self.credit)
        window.installEventFilter(self)
        self.hide()

    def open_picture(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def close_picture(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def describe(self, place: int, count: int, caption: str, credit: str, alt: str) -> None:
        """Say what is shown: the ``place``-th of ``count``, from 1."""
        spoken = QLocale()
        words = placed(self.tr("%1 of %2"), spoken.toString(place), spoken.toString(count))
        self.count.setText(words if count > 1 else "")
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
        self.credit.setText(credit)
        self.credit.setVisible(bool(credit))
        self.canvas.setAccessibleName(alt or caption)
        for tool in (self.previous, self.next):
            tool.setVisible(count > 1)
        self.previous.setEnabled(place > 1)
        self.next.setEnabled(place < count)

    def menu(self) -> QMenu:
        """What can be done with the picture."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy picture"), self.copy_wanted.emit)
        menu.addAction(self.tr("Save picture as…"), self.save_wanted.emit)
        return menu

    def _toggle_size(self) -> None:
        if self.canvas.fits:
            self.canvas.show_actual_size()
        else:
            self.canvas.fit()

    def _show_scale(self) -> None:
        self.size_button.setText(self.tr("Actual size") if self.canvas.fits else self.tr("Fit"))
        self.size_button.setAccessibleName(self.size_button.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: QPointF(_ARROW, 0),
            Qt.Key.Key_Right: QPointF(-_ARROW, 0),
            Qt.Key.Key_Up: QPointF(0, _ARROW),
            Qt.Key.Key_Down: QPointF(0, -_ARROW),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_picture()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.canvas.zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.canvas.zoom(-1)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Space):
            self._toggle_size()
        elif key in moves and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.canvas.pan(moves[key])
        elif key in moves:
            self.step_wanted.emit(1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's
        """Stay here: what is covered is not to be reached."""
        if not self.isVisible():
            return super().focusNextPrevChild(next)
        tools = [tool for tool in self._tools if tool.isEnabled() and tool.isVisible()]
        focused = [place for place, tool in enumerate(tools) if tool.hasFocus()]
        here = focused[0] if focused else -1 if next else 0
        tools[(here + (1 if next else -1)) % len(tools)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return False

    def _label(self, name: str) -> QLabel:
        label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(name)
        return label

    def _tool(self, words: str, do: Callable[[], None], drawing: str = "") -> QToolButton:
        tool = QToolButton()
        tool.setToolTip(words)
        tool.setAccessibleName(words)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if drawing:
            tool.setIcon(icon(drawing, _LETTERS, _ICON))
            tool.setIconSize(QSize(_ICON, _ICON))
        tool.clicked.connect(do)
        return tool
