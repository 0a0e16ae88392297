"""The window: where its parts stand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from clipper.gui.cards import CardPane
from clipper.gui.notices import NoticeBar
from clipper.gui.reader import Reader
from clipper.gui.sidebar import Sidebar
from clipper.gui.taking_in import Overlay
from clipper.gui.theme import Theme
from clipper.gui.window.bar import TopBar
from clipper.gui.window.foot import Foot

_SIZE = QSize(1360, 860)
_PANES = (214, 396, 750)


class Window(QMainWindow):
    """Three panes between a bar and a line. Arranges; what happens is the presenters'."""

    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Clipper")
        self.setObjectName("window")
        self.bar = TopBar(theme)
        self.sidebar = Sidebar(theme)
        self.cards = CardPane(theme)
        self.reader = Reader(theme)
        self.notices = NoticeBar(theme)
        self.foot = Foot()
        self.panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self.sidebar.setMinimumWidth(140)
        self.cards.setMinimumWidth(280)
        for pane in (self.sidebar, self.cards, self.reader):
            self.panes.addWidget(pane)
        self.panes.setStretchFactor(2, 1)
        self.panes.setSizes(list(_PANES))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.panes, 1)
        column.addWidget(self.notices)
        column.addWidget(self.foot)
        self.setCentralWidget(body)
        self.overlay = Overlay(theme, self)
        self.resize(_SIZE)

    def come_forward(self) -> None:
        """Be seen, before all other windows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
