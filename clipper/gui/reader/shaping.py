"""Making something else of the selected words: what is offered now, as actions for the bar, the menus and the keys."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextDocument

from clipper.gui.reader.asking import Asking
from clipper.gui.reader.reshaping import Reshaping, Shape, reshapings, shape_words
from clipper.gui.reader.selecting import Selecting


class Shaping(QObject):
    """Offers what makes sense, and nothing where the story may not be changed."""

    def __init__(self, selecting: Selecting, asking: Asking) -> None:
        super().__init__(selecting)
        self._selecting = selecting
        self._asking = asking
        self._offered: dict[Shape, Reshaping] = {}
        self.actions = {shape: self._action(shape, words) for shape, words in self._words().items()}
        self.always = QAction(self.tr("Always…"), self)
        self.always.setToolTip(self.tr("Always cut this on this site…"))
        self.always.triggered.connect(self.cut_always)
        selecting.settled.connect(self.look)
        selecting.dropped.connect(self.look)
        selecting.delete_pressed.connect(partial(self.make, Shape.CUT))
        self.look()

    def look(self) -> None:
        """See anew what is selected, and what could become of it."""
        span = self._selecting.span
        may = span is not None and not self._asking.refusal
        found = reshapings(self._document, *span) if may and span else ()
        self._offered = {each.shape: each for each in found}
        for shape, action in self.actions.items():
            action.setVisible(shape in self._offered)
        self.always.setVisible(Shape.CUT in self._offered)

    def make(self, shape: Shape) -> None:
        """Make ``shape`` of what is selected, if that makes sense."""
        wish = self._offered.get(shape)
        if wish is not None:
            self._asking.reshape(wish)

    @property
    def _document(self) -> QTextDocument:
        return self._selecting.page.document()

    def cut_always(self) -> None:
        """Have the like of what is selected cut on all pages of the site."""
        self._asking.cut_always(self._selecting.page.selected_text)

    def _action(self, shape: Shape, words: str) -> QAction:
        action = QAction(words, self)
        action.setToolTip(shape_words(shape))
        action.triggered.connect(lambda _checked: self.make(shape))
        return action

    def _words(self) -> dict[Shape, str]:
        """On the bar, where there is little room."""
        return {
            Shape.CUT: self.tr("Cut"),
            Shape.HEADLINE: self.tr("Headline"),
            Shape.HEADING: self.tr("Heading"),
            Shape.PARAGRAPH: self.tr("Paragraph"),
            Shape.CAPTION: self.tr("Caption"),
        }
