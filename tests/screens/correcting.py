"""Pictures of a story that is being corrected."""

from PySide6.QtGui import QTextCursor

from clipper.gui.reader import Field, Part
from tests.screens.studio import Studio

SELECTED = "before dawn, while families of the crew"


def shoot_correcting(studio: Studio) -> None:
    """What the reader offers for words that are selected, and fields where parts stand."""
    reader = studio.window.reader
    reader.page.setTextCursor(reader.page.document().find(SELECTED))
    reader.page.released.emit()
    studio.take("selection")
    reader.page.moveCursor(QTextCursor.MoveOperation.Start)
    for field, name in ((Field.HEADLINE, "headline"), (Field.BYLINE, "byline")):
        reader.in_place.open(Part(field))
        studio.take(f"field-{name}")
        reader.in_place.give_up()
