"""The menus of the window, in their order."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Menu(StrEnum):
    FILE = QT_TRANSLATE_NOOP("Menus", "File")
    EDIT = QT_TRANSLATE_NOOP("Menus", "Edit")
    CLIPPING = QT_TRANSLATE_NOOP("Menus", "Clipping")
    """What is done with the selection; the list shows it too, where one asks for it there."""
    LIST = QT_TRANSLATE_NOOP("Menus", "List")
    """How the list is shown: as what, in which order, in which groups."""
    STORY = QT_TRANSLATE_NOOP("Menus", "Story")
    """What is done with the story that is read, by whoever reads it."""
    PLACE = QT_TRANSLATE_NOOP("Menus", "Place")
    """What is done with the place of the sidebar that is open; the sidebar shows it too."""
    SEARCH = QT_TRANSLATE_NOOP("Menus", "Search")
    VIEW = QT_TRANSLATE_NOOP("Menus", "View")
    LIBRARY = QT_TRANSLATE_NOOP("Menus", "Library")
    HELP = QT_TRANSLATE_NOOP("Menus", "Help")

    @property
    def words(self) -> str:
        """In the language of the moment."""
        return QCoreApplication.translate("Menus", str(self))
