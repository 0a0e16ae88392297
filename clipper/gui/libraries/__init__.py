"""Choosing the library that the window shows."""

from clipper.gui.libraries.presenter import Libraries

__all__ = ["Libraries"]
