"""The story inside the data that a page brings for its scripts, where it shows none without them."""

from clipper.extract.data.story import story_in_data

__all__ = ["story_in_data"]
