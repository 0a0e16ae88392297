"""The colours of highlights in words, in their order."""

from PySide6.QtCore import QCoreApplication

from clipper.article import Colour


def colour_names() -> dict[Colour, str]:
    """Each by its name in the language of the moment."""
    return {
        Colour.YELLOW: QCoreApplication.translate("Colour", "Yellow"),
        Colour.GREEN: QCoreApplication.translate("Colour", "Green"),
        Colour.BLUE: QCoreApplication.translate("Colour", "Blue"),
        Colour.PINK: QCoreApplication.translate("Colour", "Pink"),
    }
