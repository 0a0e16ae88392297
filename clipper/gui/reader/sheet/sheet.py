"""A clipping set as a document: what the page view shows."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from clipper.article import find_highlights, marked
from clipper.clipping import Clipping
from clipper.gui.reader.direction import direction_of_story
from clipper.gui.reader.sheet.body import Body
from clipper.gui.reader.sheet.cuts import Cuts
from clipper.gui.reader.sheet.foot import write_lacking_pages, write_lost, write_note
from clipper.gui.reader.sheet.formats import Formats, Look
from clipper.gui.reader.sheet.head import write_head, write_missed
from clipper.gui.reader.sheet.scale import NOTHING
from clipper.gui.reader.sheet.targets import Target
from clipper.gui.reader.sheet.wide_tables import WideTable
from clipper.gui.reader.sheet.wishes import Wishes
from clipper.gui.reader.sheet.writer import Rule, Standing, Writer
from clipper.gui.reader.typefaces import typeface_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document and what its marks mean."""

    document: QTextDocument
    targets: tuple[Target, ...]
    """What an anchor's number stands for."""
    rules: tuple[tuple[Rule, ...], ...]
    """The lines beside quotations; ``Mark.RULES`` counts from 1."""
    zoom: float
    tables: tuple[WideTable, ...]
    """Those that may need more width than the column has."""


def set_sheet(clipping: Clipping, look: Look, wishes: Wishes) -> Sheet:
    """Set ``clipping``. Some 40 ms for 2,000 paragraphs; the laying out is done when and as far as it is shown."""
    story = clipping.replayed
    article = story.article
    writer = Writer(Formats(look, typeface_of(article)), changes=wishes.changes)
    standing = Standing(direction_of_story(article))
    standfirst = article.standfirst if wishes.reading.standfirst else ""
    write_head(writer, standing, clipping, replace(article, standfirst=standfirst), all_tags=wishes.all_tags)
    if story.missed:
        write_missed(writer, standing, len(story.missed))
    if not article.blocks:
        words = QCoreApplication.translate("Reader", "No story was found on this page. The page itself is kept.")
        writer.start(NOTHING, standing, words)
        writer.write(words, writer.formats.letters(NOTHING))
    cuts = Cuts(story.removals if wishes.cuts else (), len(article.blocks))
    found = find_highlights(article, clipping.highlights)
    extraction = clipping.extraction
    lacking = {each.picture: each.reason for each in extraction.lacking} if extraction else {}
    Body(writer, clipping.pictures, cuts, wishes, lacking).write(marked(article, found).blocks, standing)
    if extraction and extraction.lacking_pages:
        write_lacking_pages(writer, standing, extraction.lacking_pages)
    lost = [each.highlight for each in found if not each.spots]
    if lost:
        write_lost(writer, standing, lost)
    if clipping.note.strip():
        write_note(writer, standing, clipping.note)
    writer.finish()
    return Sheet(writer.document, tuple(writer.targets), tuple(writer.rules), look.zoom, tuple(writer.wide_tables))
