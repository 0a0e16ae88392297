"""Stories are set in faces that come with the program, wherever the system has none of its own."""

import pytest
from PySide6.QtGui import QFont, QTextLayout

from clipper.article import Article
from clipper.gui.reader.typefaces import typeface_of


@pytest.mark.parametrize(("text", "ours"), [("The harbour", "Source Serif 4"), ("أعاد الميناء", "Amiri")])
def test_latin_and_arabic_need_no_font_of_the_system(qapp, text, ours):
    families = typeface_of(Article(title=text)).families
    assert ours in families
    font = QFont()
    font.setFamilies([ours])
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {ours}
