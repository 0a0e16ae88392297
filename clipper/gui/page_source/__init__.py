"""The page as it was served, as text to be looked through."""

from clipper.gui.page_source.presenter import PageSources

__all__ = ["PageSources"]
