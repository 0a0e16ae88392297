"""The colours in which tags are shown: as dots and rings, which keep 3 to 1 on every ground they stand on."""

from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ON_LIGHT = {
    "red": "#c8372d",
    "orange": "#bd5f00",
    "yellow": "#8f7200",
    "green": "#2b8038",
    "teal": "#0c807c",
    "blue": "#2b6fd0",
    "purple": "#8a4bc4",
    "grey": "#74736c",
}
ON_DARK = {
    "red": "#f0716a",
    "orange": "#eb9a4b",
    "yellow": "#d9bd3a",
    "green": "#67c073",
    "teal": "#4fc0ba",
    "blue": "#74a8f2",
    "purple": "#b98ae8",
    "grey": "#a3a29b",
}

_WORDS = {
    "red": QT_TRANSLATE_NOOP("Tags", "Red"),
    "orange": QT_TRANSLATE_NOOP("Tags", "Orange"),
    "yellow": QT_TRANSLATE_NOOP("Tags", "Yellow"),
    "green": QT_TRANSLATE_NOOP("Tags", "Green"),
    "teal": QT_TRANSLATE_NOOP("Tags", "Teal"),
    "blue": QT_TRANSLATE_NOOP("Tags", "Blue"),
    "purple": QT_TRANSLATE_NOOP("Tags", "Purple"),
    "grey": QT_TRANSLATE_NOOP("Tags", "Grey"),
}


class ColoursOfTags(Protocol):
    """Knows which tags have a colour."""

    def of(self, name: str, /) -> str | None:
        """The colour of the tag ``name``, None if it has none."""


def shade_words(colour: str) -> str:
    """How the colour is called in the language of the moment."""
    return QCoreApplication.translate("Tags", str(_WORDS[colour]))
