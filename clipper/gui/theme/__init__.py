"""How the window looks: colours by purpose, light, dark and sepia; letters; icons."""

from clipper.gui.theme.colours import DARK, LIGHT, SEPIA, Colours
from clipper.gui.theme.fonts import interface_font, scaled
from clipper.gui.theme.icons import icon
from clipper.gui.theme.tag_shades import shade_words
from clipper.gui.theme.theme import FORCED, Appearance, Theme

__all__ = [
    "DARK",
    "FORCED",
    "LIGHT",
    "SEPIA",
    "Appearance",
    "Colours",
    "Theme",
    "icon",
    "interface_font",
    "scaled",
    "shade_words",
]
