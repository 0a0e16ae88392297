"""Markup that wants to be run is text in the reader, and what can be pressed leads to the web."""

from datetime import UTC, datetime

from PySide6.QtGui import QTextFormat

from clipper.clipping import Clipping, State
from clipper.extract import extract_page
from clipper.gui.reader.sheet.marks import PICTURE_OBJECT
from clipper.gui.reader.sheet.targets import Link
from tests.attacks import ADDRESS, ATTACKS

SAFE = ("http://", "https://", "mailto:")


def fragments(document):
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            yield place.fragment()
            place += 1
        block = block.next()


def test_the_reader_shows_attacks_as_text(reader):
    for number, (name, page) in enumerate(ATTACKS.items(), start=1):
        extraction = extract_page(page.encode("utf-8", "replace"), ADDRESS)
        reader.show_clipping(Clipping(number, ADDRESS, State.KEPT, datetime(2026, 1, 1, tzinfo=UTC), extraction))
        reader.bar.cuts_toggled.emit(True)
        sheet = reader.page.sheet
        assert all(target.address.startswith(SAFE) for target in sheet.targets if isinstance(target, Link)), name
        for fragment in fragments(sheet.document):
            letters = fragment.charFormat()
            assert not letters.isAnchor() or letters.anchorHref().isdecimal(), name
            kind = letters.objectType()
            assert kind in {QTextFormat.ObjectTypes.NoObject.value, PICTURE_OBJECT}, name
