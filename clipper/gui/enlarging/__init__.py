"""A picture of the story as large as the window, to be looked at closely, kept as a file, and copied."""

from clipper.gui.enlarging.presenter import Enlarging

__all__ = ["Enlarging"]
