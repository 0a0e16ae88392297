"""Cut this, bring that back, make a heading of it, write another byline: what the user corrects in the reader."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from clipper.desk import (
    Desk,
    as_first_cut,
    bring_back,
    cut_out,
    make_caption,
    make_heading,
    make_headline,
    make_paragraph,
    rebyline,
    recaption,
    redate,
    restandfirst,
    retitle,
)
from clipper.gui.acting import Acting
from clipper.gui.reader import Field, Part, Reader, Reshaping, Shape

_TOPIC = "correction"


class Correcting(QObject):
    """Corrects the story that is read. Nothing asks whether one is sure: everything here can be undone."""

    def __init__(self, reader: Reader, acting: Acting) -> None:
        super().__init__(reader)
        self._reader = reader
        self._acting = acting
        asking = reader.asking
        asking.reshape_wanted.connect(self._reshape)
        asking.write_wanted.connect(self._write)
        asking.bring_back_wanted.connect(self._bring_back)

    def as_first_cut(self) -> None:
        """Give the story that is read back as the cleaner cut it."""
        number = self._reader.number
        if number is not None:
            self._acting.tell(_TOPIC, self.tr("As it was first cut."), lambda desk: as_first_cut(desk, number))

    def _reshape(self, number: int, wish: Reshaping) -> None:
        words = wish.words
        match wish.shape:
            case Shape.CUT:
                self._tell(self.tr("Cut."), partial(cut_out, number=number, words=words))
            case Shape.HEADLINE:
                self._tell(self.tr("It is the headline now."), partial(make_headline, number=number, words=words))
            case Shape.HEADING:
                self._tell(self.tr("It is a heading now."), partial(make_heading, number=number, words=words))
            case Shape.PARAGRAPH:
                self._tell(self.tr("It is a paragraph now."), partial(make_paragraph, number=number, words=words))
            case Shape.CAPTION:
                work = partial(make_caption, number=number, words=words, figure=wish.figure)
                self._tell(self.tr("It is the caption now."), work)

    def _write(self, number: int, part: Part, text: str) -> None:
        match part.field:
            case Field.HEADLINE:
                self._tell(self.tr("Another headline."), partial(retitle, number=number, title=text))
            case Field.STANDFIRST:
                self._tell(self.tr("Another standfirst."), partial(restandfirst, number=number, standfirst=text))
            case Field.BYLINE:
                self._tell(self.tr("Another byline."), partial(rebyline, number=number, authors=text.split(",")))
            case Field.DATE:
                day = date.fromisoformat(text) if text else None
                self._tell(self.tr("Another date."), partial(redate, number=number, published=day))
            case Field.CAPTION:
                work = partial(recaption, number=number, figure=part.figure, caption=text, credit=None)
                self._tell(self.tr("Another caption."), work)
            case Field.CREDIT:
                work = partial(recaption, number=number, figure=part.figure, caption=None, credit=text)
                self._tell(self.tr("Another credit."), work)

    def _bring_back(self, number: int, cut: int) -> None:
        self._tell(self.tr("Brought back."), partial(bring_back, number=number, cuts=(cut,)))

    def _tell(self, words: str, do: Callable[[Desk], object]) -> None:
        self._acting.tell(_TOPIC, words, do)
