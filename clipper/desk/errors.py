"""What can go wrong between the stages."""

from clipper.errors import ClipperError


class NoStory(ClipperError):
    """The page was had, but nothing on it looks like a story."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class CutterStopped(ClipperError):
    """The process that cuts pages ended in the middle of one (out of memory, killed)."""


class NothingToChange(ClipperError):
    """A correction names something that the clipping does not have."""

    def __init__(self, number: int, missing: str) -> None:
        super().__init__(number, missing)
        self.number = number
        self.missing = missing
        """What it lacks: ``story`` or ``picture``."""
