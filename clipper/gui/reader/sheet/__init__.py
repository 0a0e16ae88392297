"""Setting a clipping: from blocks and runs to a document of Qt's, with marks for what we paint ourselves."""

from clipper.gui.reader.sheet.formats import Look
from clipper.gui.reader.sheet.sheet import Sheet, set_sheet
from clipper.gui.reader.sheet.wishes import Wishes

__all__ = ["Look", "Sheet", "Wishes", "set_sheet"]
