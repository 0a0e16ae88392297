"""Gathers what there is to tell about the program."""

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clipper import __version__
from clipper.desk import LIBRARY_LANE, ShippedPart, shipped_parts, shown_place
from clipper.gui.about.dialog import AboutDialog
from clipper.gui.bridge import Bridge
from clipper.places import log_file, settings_file


class About(QObject):
    """Speaks for the dialog."""

    def __init__(self, window: QWidget, bridge: Bridge) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge

    def open(self) -> None:
        """Tell about the program."""
        self._bridge.run(LIBRARY_LANE, lambda _: shipped_parts(), self._show)

    def _show(self, parts: tuple[ShippedPart, ...]) -> None:
        places = (
            (self.tr("Library"), shown_place(self._bridge.desk.library.place)),
            (self.tr("Settings"), str(settings_file())),
            (self.tr("Log of faults"), str(log_file())),
            (self.tr("Window"), f"Qt {pyside_version}, {QGuiApplication.platformName()}"),
        )
        rows = [(part.name, part.version, part.licence) for part in parts]
        dialog = AboutDialog(self._window, __version__, places, rows)
        dialog.copied.connect(lambda report: QGuiApplication.clipboard().setText(report))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
