"""Pictures of tags and collections: colours and nesting in the sidebar, headings between clippings, the chooser."""

from clipper.desk import TagColour, colour_tag, head, tag
from clipper.gui.filing.chooser import Chooser
from clipper.gui.sidebar import Shelf, ShelfKind
from tests.screens.studio import Studio

_TAGS = ("politics/eu/trade", "politics/un", "ports", "국회/예산")
_COLOURS = {"politics": TagColour.BLUE, "politics/un": TagColour.ORANGE, "ports": TagColour.TEAL, "국회": TagColour.RED}


def shoot_filing(studio: Studio) -> None:
    """The collection that is open, of three clippings, with its sections."""
    assembly, window = studio.assembly, studio.window
    desk, numbers = assembly.bridge.desk, assembly.listing.numbers
    for number, name in zip((*numbers, numbers[0]), _TAGS, strict=True):
        tag(desk, (number,), (name,))
    for name, colour in _COLOURS.items():
        colour_tag(desk, name, colour)
    head(desk, "Coast file", "The harbour", numbers[0])
    head(desk, "Coast file", "Weather", numbers[1])
    studio.wait(lambda: window.sidebar.shelves.row_of((ShelfKind.TAG, "국회/예산")) is not None)
    window.sidebar.fold((ShelfKind.TAG, "국회"), folded=True)
    studio.take("sections")
    assembly.tagging.choose_tags()
    chooser = window.findChild(Chooser)
    studio.take("chooser", of=chooser)
    chooser.close()
    window.sidebar.open(Shelf(ShelfKind.COLLECTION, "Coast file"))
