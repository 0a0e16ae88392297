"""Pictures of a story that is being corrected."""

from PySide6.QtGui import QTextCursor

from clipper.gui.reader import Field, Part
from tests.screens.studio import Studio

SELECTED = "the ferry company"


def shoot_correcting(studio: Studio, words: str) -> None:
    """What the reader offers for ``words`` that are selected, and the byline as a field."""
    reader = studio.window.reader
    reader.page.setTextCursor(reader.page.document().find(words))
    reader.page.released.emit()
    studio.take("selection")
    reader.page.moveCursor(QTextCursor.MoveOperation.Start)
    for field, name in ((Field.HEADLINE, "headline"), (Field.BYLINE, "byline")):
        reader.in_place.open(Part(field))
        studio.take(f"field-{name}")
        reader.in_place.give_up()
