"""Tells where the library is, how large it is and how much it holds."""

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from clipper.desk import LIBRARY_LANE, Overview, Whereabouts, shown_place, survey, whereabouts
from clipper.gui.bridge import Bridge
from clipper.languages import placed


class Facts(QObject):
    def __init__(self, window: QWidget, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge

    def open(self) -> None:
        """Look, and tell."""
        desk = self._bridge.desk
        self._bridge.run(LIBRARY_LANE, lambda _: (survey(desk), whereabouts(desk)), self._show)

    def _show(self, found: tuple[Overview, Whereabouts]) -> None:
        overview, where = found
        locale = QLocale()
        clippings = self.tr("Clippings: %1, and %2 in the trash")
        kept = locale.toString(overview.kept + overview.waiting + overview.failed)
        pages = self.tr("Pages and pictures: %1, %2")
        size = locale.formattedDataSize(where.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        names = self.tr("Collections: %1, tags: %2, sources: %3")
        counts = map(locale.toString, (len(overview.collections), len(overview.tags), len(overview.sources)))
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About this library"))
        box.setText(shown_place(self._bridge.desk.library.place))
        box.setInformativeText(
            "\n".join(
                (
                    placed(clippings, kept, locale.toString(overview.trashed)),
                    placed(names, *counts),
                    placed(pages, locale.toString(where.count), size),
                    placed(self.tr("They lie in %1"), where.address),
                )
            )
        )
        close = QPushButton(self.tr("Close"), box)
        close.setProperty("look", "main")
        box.addButton(close, QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(box.deleteLater)
        box.open()
