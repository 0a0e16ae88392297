"""What kind of picture some bytes are, and smaller copies of it. The only user of Pillow and its plug-ins.

Every picture comes from a stranger. It is told by its content, refused before it is unpacked if it is too large, and
passed on only as pixels that were drawn anew.
"""

from clipper.pictures.errors import BrokenPicture, EmptyPicture, NotAPicture, PictureError, TooManyPixels
from clipper.pictures.facts import PictureFacts, inspect
from clipper.pictures.renditions import for_print, thumbnail

__all__ = [
    "BrokenPicture",
    "EmptyPicture",
    "NotAPicture",
    "PictureError",
    "PictureFacts",
    "TooManyPixels",
    "for_print",
    "inspect",
    "thumbnail",
]
