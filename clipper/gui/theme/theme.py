"""Light, dark or sepia, as the user has chosen or the system has it, for everything in the window at once."""

import os
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from clipper.gui.theme.colours import DARK, LIGHT, SEPIA, Colours
from clipper.gui.theme.palette import palette_of
from clipper.gui.theme.stylesheet import stylesheet_of
from clipper.gui.theme.tag_shades import ON_DARK, ON_LIGHT, ColoursOfTags

FORCED = "CLIPPER_COLOURS"
"""An environment variable: an ``Appearance``, whatever the system says and the user chooses."""


class Appearance(StrEnum):
    """What the user may choose. The values are stored, so they are never renamed."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    SEPIA = "sepia"
    """A page like old paper, in a light window."""


_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
    Appearance.SEPIA: Qt.ColorScheme.Light,
}


class Theme(QObject):
    """The colours of the moment, and word when they change. What paints for itself asks here, each time it paints."""

    changed = Signal()
    tags_coloured = Signal()
    """Tags have other colours than before; ``changed`` tells of what else they look like."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._chosen = Appearance.SYSTEM
        self._tags: ColoursOfTags | None = None
        self._drawings = QTemporaryDir()
        hints = QGuiApplication.styleHints()
        self.colours, self.page = self._colours_for(hints.colorScheme())
        self._dress()
        hints.colorSchemeChanged.connect(self._follow)

    colours: Colours
    """Those of the window."""
    page: Colours
    """Those of the pane in which a story is read."""

    @property
    def dark(self) -> bool:
        return self.colours is DARK

    def tag_shade(self, colour: str) -> str:
        """That of a tag of this colour, on the grounds of the window and of the page."""
        return (ON_DARK if self.dark else ON_LIGHT)[colour]

    def colour_tags(self, tags: ColoursOfTags) -> None:
        """From now on tags have these colours."""
        if tags != self._tags:
            self._tags = tags
            self.tags_coloured.emit()

    def shade_of(self, tag: str) -> str:
        """That of the tag of this name, empty for one without a colour."""
        colour = self._tags.of(tag) if self._tags else None
        return self.tag_shade(colour) if colour else ""

    @property
    def appearance(self) -> Appearance:
        """What the user has chosen, or the environment forces."""
        forced = os.environ.get(FORCED, "")
        return Appearance(forced) if forced in set(Appearance) else self._chosen

    def choose(self, appearance: Appearance) -> None:
        """Look like that from now on, title bars and the system's own dialogs too."""
        self._chosen = appearance
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(_SCHEMES[self.appearance])
        self._follow(hints.colorScheme())

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        colours, page = self._colours_for(scheme)
        if colours is self.colours and page is self.page:
            return
        dress = colours is not self.colours
        self.colours, self.page = colours, page
        if dress:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._application.setPalette(palette_of(self.colours))
        self._application.setStyleSheet(stylesheet_of(self.colours, Path(self._drawings.path())))

    def _colours_for(self, scheme: Qt.ColorScheme) -> tuple[Colours, Colours]:
        """The window's and the page's, where the system's scheme is ``scheme``."""
        match self.appearance:
            case Appearance.SEPIA:
                return LIGHT, SEPIA
            case Appearance.LIGHT:
                return LIGHT, LIGHT
            case Appearance.DARK:
                return DARK, DARK
            case Appearance.SYSTEM:
                colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
                return colours, colours
