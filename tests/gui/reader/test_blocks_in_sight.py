"""What is painted and what is asked for goes by which blocks are in sight, wherever the page is scrolled to."""

from clipper.gui.reader.blocks_in_sight import blocks_between
from tests.gui.reader.clippings import clipping, items, paragraph, removal, table

STORY = (
    *(paragraph(f"Paragraph {number}. " * 20) for number in range(20)),
    table(*((f"cell {row}", "word " * 20, "x") for row in range(20))),
    items(*(f"item {number}" for number in range(20))),
    *(paragraph(f"Paragraph {number}. " * 20) for number in range(20, 40)),
)


def test_all_blocks_in_sight_are_found_and_hardly_more(reader, eyes):
    reader.bar.cuts.setChecked(True)
    reader.show_clipping(clipping(*STORY, removals=[removal(f"Piece {number}", number) for number in range(0, 40, 3)]))
    document = reader.page.document()
    layout = document.documentLayout()
    rects = {block.blockNumber(): layout.blockBoundingRect(block) for block in eyes.blocks}
    for top in range(0, round(document.size().height()) + 600, 97):
        bottom = top + 300
        found = [block.blockNumber() for block in blocks_between(document, top, bottom)]
        in_sight = [number for number, rect in rects.items() if rect.bottom() > top and rect.top() < bottom]
        assert set(in_sight) <= set(found), top
        assert len(found) <= len(in_sight) + 5, top
