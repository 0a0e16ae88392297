"""What came in since the window was opened, drop by drop, and what became of each."""

from clipper.gui.arrivals.presenter import Arrivals

__all__ = ["Arrivals"]
