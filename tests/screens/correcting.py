"""Pictures of a story that is being corrected."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QProgressBar

from clipper.gui.page_source.dialog import SourceDialog
from clipper.gui.reader import Field, Part
from clipper.gui.site_rules.dialog import RulesDialog
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


def shoot_rules(studio: Studio, host: str) -> None:
    """The rules of ``host``, one of them changed and tried on its kept pages."""
    studio.assembly.site_rules.open(host)
    dialog = studio.window.findChild(RulesDialog)
    line = dialog.findChild(QProgressBar)
    studio.wait(lambda: dialog.show_button.isVisible() and line.isHidden())
    before = dialog.trial.text()
    dialog.form.fields["begins"].setText("The ")
    studio.wait(lambda: dialog.trial.text() != before and line.isHidden())
    studio.take("rules", of=dialog)
    dialog.reject()


def shoot_source(studio: Studio) -> None:
    """The page as it was served, and a word found in it."""
    studio.assembly.page_sources.open()
    dialog = studio.window.findChild(SourceDialog)
    studio.wait(lambda: dialog.text.toPlainText() and dialog.is_complete)
    dialog.field.setText("harbour")
    studio.take("source", of=dialog)
    dialog.reject()
