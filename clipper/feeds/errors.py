"""What can be wrong with a feed."""

from clipper.errors import ClipperError


class FeedError(ClipperError):
    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class BrokenFeed(FeedError):
    """It calls itself a feed, and cannot be read as one."""


class EmptyFeed(FeedError):
    """It lists nothing that has an address."""


class NotAFeed(FeedError):
    """What was named as a feed is something else."""
