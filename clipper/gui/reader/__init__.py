"""The right pane: a clipping to be read, with what was cut from it on demand.

``Reader`` is the whole of it to the window. A clipping is set (``sheet``) as a document of Qt's from its blocks and
runs, never from markup; ``SheetView`` shows the document and paints under its letters; ``PageView`` lets it be used.
What the user asks for is said by ``Asking``; the menus that offer it are in ``menus``.
"""

from clipper.gui.reader.kinds import kind_words
from clipper.gui.reader.note_field import NoteField
from clipper.gui.reader.part_words import command_words
from clipper.gui.reader.picture_file import decode_picture
from clipper.gui.reader.reader import TEXT_SIZES, Reader
from clipper.gui.reader.reading_place import ReadingPlace
from clipper.gui.reader.reshaping import Reshaping, Shape, shape_words
from clipper.gui.reader.sheet.targets import Field, Part

__all__ = [
    "TEXT_SIZES",
    "Field",
    "NoteField",
    "Part",
    "Reader",
    "ReadingPlace",
    "Reshaping",
    "Shape",
    "command_words",
    "decode_picture",
    "kind_words",
    "shape_words",
]
