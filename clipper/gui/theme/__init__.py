"""How the window looks: colours by purpose, light and dark; letters; icons."""

from clipper.gui.theme.colours import DARK, LIGHT, Colours
from clipper.gui.theme.fonts import interface_font, scaled
from clipper.gui.theme.icons import icon
from clipper.gui.theme.theme import FORCED, Theme

__all__ = ["DARK", "FORCED", "LIGHT", "Colours", "Theme", "icon", "interface_font", "scaled"]
