"""Makes the whole window a place to drop things on, whatever lies under the pointer."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from clipper.desk import Handed, sources_of
from clipper.errors import ClipperError
from clipper.gui.taking_in.payload import flavours_of, may_hold_sources

_QUICKLY_READ = 200_000
"""Characters; what holds more is looked through only once it is dropped, beside the window."""


class Landing(QObject):
    """Watches drags at the native window, before Qt looks for a widget to give them to.

    A drag that began in our own window passes: lists have uses of their own for it.
    """

    hovering = Signal(tuple)
    """Something is held over the window: its sources, none when they are known only after the drop."""
    refused = Signal(object)
    """Something is held over the window that is not taken, for the reason that this ClipperError is."""
    left = Signal()
    landed = Signal(object)
    """What was dropped: its Flavours."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._welcome = False
        self._shown = False
        self._closed = False
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def close(self) -> None:
        """Let nothing be dropped any more."""
        self._closed = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Show:
                self._watch_native_window()
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent) and event.source() is None:
                self._enter(event.mimeData())
                return self._answer(event)
            case QEvent.Type.DragMove if isinstance(event, QDragMoveEvent) and event.source() is None:
                return self._answer(event)
            case QEvent.Type.DragLeave if self._shown:
                self._leave()
                return True
            case QEvent.Type.Drop if isinstance(event, QDropEvent) and event.source() is None:
                self._drop(event)
                return True
            case _:
                pass
        return False

    def _watch_native_window(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def _enter(self, mime: QMimeData) -> None:
        flavours = flavours_of(mime)
        self._welcome = self._shown = False
        if self._closed:
            return
        if len(flavours) > _QUICKLY_READ or not (len(flavours) or flavours.picture):
            self._welcome = may_hold_sources(mime)
            sources: tuple[Handed, ...] = ()
        else:
            try:
                sources = sources_of(flavours)
            except ClipperError as error:
                self._shown = True
                self.refused.emit(error)
                return
            self._welcome = bool(sources)
        self._shown = self._welcome
        if self._welcome:
            self.hovering.emit(sources)

    def _answer(self, event: QDropEvent) -> bool:
        if self._welcome:
            _take_a_copy(event)
        else:
            event.ignore()
        return True

    def _leave(self) -> None:
        self._welcome = self._shown = False
        self.left.emit()

    def _drop(self, event: QDropEvent) -> None:
        flavours = flavours_of(event.mimeData())
        _take_a_copy(event)
        self._leave()
        self.landed.emit(flavours)


def _take_a_copy(event: QDropEvent) -> None:
    """Accept ``event`` as a copy or a link: what is moved, its owner deletes."""
    possible = event.possibleActions()
    for action in (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction):
        if possible & action:
            event.setDropAction(action)
            event.accept()
            return
    event.acceptProposedAction()
