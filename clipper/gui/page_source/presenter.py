"""Brings the source of the page that is read into its dialog."""

from functools import partial

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from clipper.desk import LIBRARY_LANE, PageSource, page_source
from clipper.gui.bridge import Bridge
from clipper.gui.latest import Latest
from clipper.gui.notices import Notices
from clipper.gui.page_source.dialog import SourceDialog
from clipper.gui.reader import Reader
from clipper.languages import placed


class PageSources(QObject):
    """A dialog for each page that is asked for."""

    def __init__(self, window: QWidget, reader: Reader, bridge: Bridge, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._bridge = bridge
        self._notices = notices

    def open(self) -> None:
        """Show the page of the story that is read, if there is one."""
        clipping = self._reader.asking.clipping
        if clipping is None:
            return
        dialog = SourceDialog(self._window, clipping.article.title or clipping.origin)
        dialog.browser_button.setEnabled(bool(self._reader.asking.original))
        original = self._reader.asking.original
        dialog.browser_wanted.connect(lambda: self._reader.asking.open_link.emit(original))
        desk, number = self._bridge.desk, clipping.number
        looking = Latest(self._bridge, LIBRARY_LANE)
        looking.ask(
            lambda watch: page_source(desk, number, watch),
            partial(self._show, dialog),
            partial(self._complain, dialog),
        )
        # The answer may be on its way already, to a dialog that is there no more.
        dialog.finished.connect(lambda _result: looking.forget())
        dialog.show()

    def _show(self, dialog: SourceDialog, source: PageSource) -> None:
        count = QLocale().toString(len(source.lines))
        remark = placed(self.tr("%1 lines"), count)
        if not source.lines:
            remark = self.tr("This page has no source to be read: it is a PDF, or empty.")
        elif not source.is_whole:
            remark = placed(self.tr("The first %1 lines; the page goes on."), count)
        dialog.show_lines(source.lines, f"{source.address} · {remark}")

    def _complain(self, dialog: SourceDialog, error: Exception) -> None:
        dialog.reject()
        self._notices.problem(error)
