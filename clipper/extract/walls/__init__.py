"""Pages that hold no story, or only the beginning of one, because something stands before it."""

from clipper.extract.walls.find import wall_in

__all__ = ["wall_in"]
