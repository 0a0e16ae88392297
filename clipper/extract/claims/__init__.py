"""What a page says about itself: one source a file, in the order in which they are listed."""

from clipper.extract.claims.gather import Claims, gather

__all__ = ["Claims", "gather"]
