"""The body of a story: its blocks in order, and between them what was cut."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextList, QTextListFormat

from clipper.article import (
    Aside,
    AsideKind,
    Block,
    Code,
    Divider,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    block_text,
    blocks_text,
    every_block,
    runs_text,
)
from clipper.clipping import Picture
from clipper.gui.reader.direction import direction_of
from clipper.gui.reader.links import may_open
from clipper.gui.reader.sheet.cuts import Cuts, InlineCuts
from clipper.gui.reader.sheet.figures import write_figure
from clipper.gui.reader.sheet.marks import BlockShape, Ground, Mark
from clipper.gui.reader.sheet.pieces import write_pieces
from clipper.gui.reader.sheet.scale import (
    AROUND_ASIDE,
    ATTRIBUTION,
    BODY,
    BOX_INSET,
    CODE,
    CODE_PADDING,
    DIVIDER,
    FACTS,
    FINE_PRINT,
    HEADINGS,
    INDENT,
    ITEM_BELOW,
    QUOTE,
    QUOTE_INSET,
    STANDFIRST,
    Face,
    Style,
)
from clipper.gui.reader.sheet.tables import write_table
from clipper.gui.reader.sheet.targets import Link
from clipper.gui.reader.sheet.text import write_runs
from clipper.gui.reader.sheet.wishes import Wishes
from clipper.gui.reader.sheet.writer import Rule, Standing, Writer

_BULLETS = "◦•"
"""By depth, which is 1 for the items of a list that stands in none."""


class Body:
    """Writes the blocks of one story."""

    def __init__(
        self, writer: Writer, pictures: Mapping[str, Picture], cuts: Cuts, wishes: Wishes, lacking: Mapping[str, str]
    ) -> None:
        """``pictures`` by the addresses that figures name; likewise why others are ``lacking``, if that is known."""
        self._writer = writer
        self._pictures = pictures
        self._lacking = lacking
        self._cuts = cuts
        self._wishes = wishes
        self._inline = InlineCuts()
        self._marker: _Marker | None = None
        self._holders = 0
        self._figures = 0
        """How many of the story's have gone by."""
        self._last_heading: QTextBlock | None = None

    def write(self, blocks: Sequence[Block], standing: Standing) -> None:
        """Write all of the story."""
        standing = replace(standing, in_body=True)
        for number, block in enumerate(blocks):
            write_pieces(self._writer, standing, self._cuts.before(number), self._wishes.whole_pieces)
            if not self._wishes.reading.wants(block):
                self._figures += sum(isinstance(each, Figure) for each in every_block([block]))
                continue
            self._inline = self._cuts.inside(number)
            self._block(block, BODY, standing, 0)
            write_pieces(self._writer, standing, self._inline.rest(), self._wishes.whole_pieces)
        write_pieces(self._writer, standing, self._cuts.before(len(blocks)), self._wishes.whole_pieces)

    def _block(self, block: Block, style: Style, standing: Standing, start: int) -> None:
        """Write a block whose text begins at ``start`` of that of the block of the story in which it stands."""
        match block:
            case Paragraph(runs):
                self._runs(runs, style, standing, start, BlockShape.PARAGRAPH)
            case Heading(runs, level):
                self._heading(runs, _heading_style(level, style), standing, start)
            case Quote():
                self._quote(block, _turned(standing, block), start)
            case ItemList():
                self._items(block, style, _turned(standing, block), start)
            case Aside():
                self._aside(block, _turned(standing, block), start)
            case Table():
                self._marker = None
                write_table(self._writer, _turned(standing, block), block, self._inline)
            case Code(text):
                self._code(text, standing, start)
            case Figure():
                self._marker = None
                self._figures += 1
                picture, reason = self._pictures.get(block.picture), self._lacking.get(block.picture, "")
                write_figure(self._writer, standing, block, self._figures, picture, reason)
            case Divider():
                self._marker = None
                self._writer.start(DIVIDER, standing, "", {Mark.GROUND: Ground.DIVIDER.value})
            case _:
                assert_never(block)

    def _heading(self, runs: Runs, style: Style, standing: Standing, start: int) -> None:
        """One right below another one, such as below the time of an entry, stands close to it."""
        above = self._writer.cursor().block()
        if above.isValid() and above == self._last_heading:
            style = replace(style, above=0)
        self._runs(runs, style, standing, start, BlockShape.HEADING)
        self._last_heading = self._writer.cursor().block()

    def _runs(self, runs: Runs, style: Style, standing: Standing, start: int, shape: BlockShape) -> None:
        text = runs_text(runs)
        marker, self._marker = self._marker, None
        marks = {Mark.SHAPE: shape.value}
        setting = self._writer.start(style, marker.standing if marker else standing, text, marks)
        if marker:
            marker.put(self._writer, setting)
        write_runs(self._writer, self._writer, style, runs, self._inline, start)

    def _quote(self, quote: Quote, standing: Standing, start: int) -> None:
        self._marker = None
        self._holders += 1
        inside = standing
        if standing.may_go_deeper:
            inset = standing.inset + self._writer.formats.pixels(QUOTE_INSET)
            rule = Rule(self._holders, standing.inset)
            inside = replace(standing, inset=inset, depth=standing.depth + 1, rules=(*standing.rules, rule))
        self._sequence(quote.blocks, QUOTE, inside, start, divided_by=2)
        source = quote.attribution or quote.link
        if source:
            self._writer.start(ATTRIBUTION, inside, source)
            letters = self._writer.formats.letters(ATTRIBUTION)
            self._writer.write("— ", letters)
            if may_open(quote.link):
                letters = self._writer.formats.run(ATTRIBUTION, Run("", link=quote.link))
                self._writer.press(letters, Link(quote.link), quote.link)
            self._writer.write(source, letters)

    def _aside(self, aside: Aside, standing: Standing, start: int) -> None:
        self._marker = None
        before = self._writer.cursor().block()
        match aside.kind:
            case AsideKind.STANDFIRST:
                self._sequence(aside.blocks, STANDFIRST, standing, start, divided_by=2)
            case AsideKind.FACTS:
                self._holders += 1
                side = self._writer.formats.pixels(BOX_INSET)
                rules = (*standing.rules, Rule(self._holders, standing.inset, box=True))
                inside = replace(standing, inset=standing.inset + side, inset_end=side, rules=rules)
                self._sequence(aside.blocks, FACTS, inside, start, divided_by=2)
                self._leave_around(before)
            case AsideKind.BOILERPLATE:
                self._sequence(aside.blocks, FINE_PRINT, standing, start, divided_by=2)
                self._leave_around(before)
            case _:
                assert_never(aside.kind)

    def _leave_around(self, before: QTextBlock) -> None:
        """Leave space above what was written after the block ``before``, and below it."""
        cursor = QTextCursor(before.next() if before.next().isValid() else before)
        if cursor.currentTable() is None:
            setting = cursor.blockFormat()
            setting.setTopMargin(max(setting.topMargin(), self._writer.formats.pixels(AROUND_ASIDE)))
            cursor.setBlockFormat(setting)
        self._writer.leave_below(replace(FACTS, below=AROUND_ASIDE))

    def _items(self, items: ItemList, style: Style, standing: Standing, start: int) -> None:
        indent = self._writer.formats.pixels(INDENT)
        inside = standing
        if standing.may_go_deeper:
            inside = replace(standing, inset=standing.inset + indent, depth=standing.depth + 1)
        item_style = replace(style, below=ITEM_BELOW)
        marker = _Marker(replace(inside, inset=inside.inset - indent), items)
        for item in items.items:
            self._marker = marker
            self._sequence(item, item_style, inside, start, divided_by=1)
            start += len(blocks_text(item, separator="\n")) + 1
        self._marker = None
        self._writer.leave_below(style)

    def _code(self, text: str, standing: Standing, start: int) -> None:
        self._marker = None
        padding = self._writer.formats.pixels(CODE_PADDING)
        block = self._writer.start(CODE, standing, text, {Mark.GROUND: Ground.CODE.value})
        block.setLeftMargin(block.leftMargin() + padding)
        block.setRightMargin(block.rightMargin() + padding)
        self._writer.change(block)
        write_runs(self._writer, self._writer, CODE, (Run(text.rstrip("\n")),), self._inline, start)

    def _sequence(
        self, blocks: Sequence[Block], style: Style, standing: Standing, start: int, *, divided_by: int
    ) -> None:
        """Write blocks that ``blocks_text`` divides by so many characters; those without text it leaves out."""
        for block in blocks:
            self._block(block, style, standing, start)
            length = len(block_text(block))
            if length:
                start += length + divided_by


def _heading_style(level: int, around: Style) -> Style:
    """How a heading is set; one in a box is only bold."""
    if around.face is Face.PLAIN:
        return replace(around, bold=True)
    return HEADINGS[min(max(level, min(HEADINGS)), max(HEADINGS))]


def _turned(standing: Standing, block: Block) -> Standing:
    """``standing`` in the direction that ``block`` runs as a whole."""
    return replace(standing, direction=direction_of(block_text(block), standing.direction))


class _Marker:
    """Makes blocks the items of one list, with a bullet or a number before each."""

    def __init__(self, standing: Standing, items: ItemList) -> None:
        """``standing`` is that of the items, of which Qt sets the text in."""
        self.standing = standing
        self._ordered = items.ordered
        self._bullet = _BULLETS[standing.depth % len(_BULLETS)]
        self._number = items.start - 1
        self._list: QTextList | None = None

    def put(self, writer: Writer, setting: QTextBlockFormat) -> None:
        """Make the block that was just begun an item."""
        self._number += 1
        setting.setProperty(Mark.MARKER, f"{self._number}." if self._ordered else self._bullet)
        writer.change(setting)
        if self._list:
            self._list.add(writer.cursor().block())
        else:
            unmarked = QTextListFormat()
            unmarked.setStyle(QTextListFormat.Style.ListStyleUndefined)
            self._list = writer.cursor().createList(unmarked)
