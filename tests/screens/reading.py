"""Pictures of a story that is read: what is marked in it, its picture in large, a page like old paper."""

import os

from clipper.article import Colour, Words
from clipper.desk import highlight
from clipper.gui.highlights.dialog import HighlightsDialog
from clipper.gui.theme import FORCED, Appearance
from tests.screens.studio import Studio

REMARK = "Who told them not to? Ask Ada, she was there."
OTHERS = (("bread for one more day", Colour.GREEN), ("by Friday", Colour.BLUE), ("flour for diesel", Colour.PINK))


def shoot_highlights(studio: Studio) -> None:
    """Four colours, the card at one of them with a note, and the list of all."""
    assembly, page = studio.assembly, studio.window.reader.page
    desk, number = assembly.bridge.desk, studio.window.reader.number
    noted = highlight(desk, number, Words("a brass band that had been told not to play and did"), remark=REMARK)
    for words, colour in OTHERS:
        highlight(desk, number, Words(words), colour)
    studio.wait(lambda: len(studio.window.reader.asking.clipping.highlights) == len(OTHERS) + 1)
    page.go_to_highlight(noted, "")
    studio.take("highlights")
    studio.window.reader.highlighting.card.write_note()
    studio.take("highlight-note")
    studio.window.reader.highlighting.card.put_away()
    page.verticalScrollBar().setValue(0)
    assembly.highlights.open()
    dialog = studio.window.findChild(HighlightsDialog)
    studio.wait(lambda: dialog.list.count() == len(OTHERS) + 1)
    studio.take("highlights-list", of=dialog)
    dialog.reject()


def shoot_enlarged(studio: Studio) -> None:
    """A picture over the window; it is dark in every set of colours."""
    enlarging, clipping = studio.assembly.enlarging, studio.window.reader.asking.clipping
    enlarging.open(next(iter(clipping.pictures.values())))
    studio.take("enlarged")
    enlarging.view.close_picture()


def shoot_sepia(studio: Studio) -> None:
    """In the light set alone: it is the same in the other."""
    theme = studio.assembly.theme
    if not theme.dark:
        was = os.environ.pop(FORCED)
        theme.choose(Appearance.SEPIA)
        studio.window.reader.bar.cuts.setChecked(True)
        studio.take("sepia")
        studio.window.reader.bar.cuts.setChecked(False)
        os.environ[FORCED] = was
        theme.choose(Appearance.SYSTEM)
