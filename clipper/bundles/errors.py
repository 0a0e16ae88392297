"""What can go wrong with a page that was saved in one file."""

from clipper.errors import ClipperError


class BrokenBundle(ClipperError):
    """There is no page in it: cut short before one, or no such file at all."""
