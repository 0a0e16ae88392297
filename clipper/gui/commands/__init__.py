"""What can be done: each command with its words, its keys and its menu, and the pop-up in which all are found."""

from clipper.gui.commands.commands import Commands, Keys
from clipper.gui.commands.menus import Menu
from clipper.gui.commands.palette import Palette

__all__ = ["Commands", "Keys", "Menu", "Palette"]
