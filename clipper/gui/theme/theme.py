"""Light or dark, as the system has it, for everything in the window at once."""

import os

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from clipper.gui.theme.colours import DARK, LIGHT, Colours
from clipper.gui.theme.palette import palette_of
from clipper.gui.theme.stylesheet import stylesheet_of

FORCED = "CLIPPER_COLOURS"
"""An environment variable: ``light`` or ``dark`` whatever the system says."""


class Theme(QObject):
    """The colours of the moment, and word when they change. What paints for itself asks here, each time it paints."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        hints = QGuiApplication.styleHints()
        self.colours = _colours_for(hints.colorScheme())
        self._dress()
        hints.colorSchemeChanged.connect(self._follow)

    @property
    def dark(self) -> bool:
        return self.colours is DARK

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        colours = _colours_for(scheme)
        if colours is not self.colours:
            self.colours = colours
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._application.setPalette(palette_of(self.colours))
        self._application.setStyleSheet(stylesheet_of(self.colours))


def _colours_for(scheme: Qt.ColorScheme) -> Colours:
    forced = os.environ.get(FORCED, "")
    if forced in ("light", "dark"):
        return DARK if forced == "dark" else LIGHT
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
