"""What this program is, where it keeps things, and what it is made of."""

from clipper.gui.about.presenter import About

__all__ = ["About"]
