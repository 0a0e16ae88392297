"""Feeds that were taken for pages: what they list is offered, to be chosen from."""

from clipper.gui.feeds.presenter import Feeds

__all__ = ["Feeds"]
