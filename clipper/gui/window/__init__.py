"""The window as a whole."""

from clipper.gui.window.assembly import Assembly
from clipper.gui.window.memory import Memory
from clipper.gui.window.standing import Standing
from clipper.gui.window.window import Window

__all__ = ["Assembly", "Memory", "Standing", "Window"]
