"""The bar above the page: what was cut, the size of the letters, the original."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from clipper.gui.theme import Colours, icon
from clipper.languages import placed

HEIGHT = 48
_NARROWEST = 320


class ReaderBar(QWidget):
    """Says what is asked of the reader."""

    cuts_toggled = Signal(bool)
    enlarge_wanted = Signal(int)
    """Larger (1), smaller (-1) or ordinary (0) letters."""
    original_wanted = Signal()
    pdf_wanted = Signal()
    """The PDF that the text was read from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "reading-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._cut = 0
        self.cuts = QPushButton()
        self.cuts.setCheckable(True)
        self.cuts.setProperty("look", "cuts")
        self.cuts.toggled.connect(self.cuts_toggled)
        self.smaller = self._tool("smaller")
        self.smaller.clicked.connect(lambda: self.enlarge_wanted.emit(-1))
        self.larger = self._tool("larger")
        self.larger.clicked.connect(lambda: self.enlarge_wanted.emit(1))
        self.original = self._tool("original")
        self.original.clicked.connect(self.original_wanted)
        self.pdf = self._tool("original")
        self.pdf.clicked.connect(self.pdf_wanted)
        self.pdf.hide()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.cuts)
        row.addStretch(1)
        for tool in (self.smaller, self.larger, self.pdf, self.original):
            row.addWidget(tool)
        self._word()

    def show_story(self, cut: int, *, has_original: bool) -> None:
        """There is a story, of which ``cut`` pieces were cut away."""
        self._cut = cut
        self.cuts.setEnabled(cut > 0)
        self._word()
        for tool in (self.cuts, self.smaller, self.larger):
            tool.show()
        self.original.setVisible(has_original)
        self._fit()

    def show_no_story(self, *, has_original: bool) -> None:
        """There is nothing to read, though perhaps an address."""
        for tool in (self.cuts, self.smaller, self.larger):
            tool.hide()
        self.original.setVisible(has_original)

    def paint_in(self, colours: Colours) -> None:
        """Draw the icons in ``colours``."""
        for tool in (self.smaller, self.larger, self.pdf, self.original):
            tool.setIcon(icon(tool.objectName(), colours.soft, self._icon_size))
            tool.setIconSize(QSize(self._icon_size, self._icon_size))

    def _word(self) -> None:
        """Say what each control is, in the language of the moment."""
        number = QLocale().toString(self._cut)
        words = placed(self.tr("What was cut · %1"), number) if self._cut else self.tr("Nothing was cut")
        self.cuts.setText(words)
        self.cuts.setToolTip(self.tr("Show what was cut from the page, where it stood"))
        for tool, text, hint in (
            (self.smaller, "", self.tr("Smaller letters")),
            (self.larger, "", self.tr("Larger letters")),
            (self.pdf, self.tr("Open the PDF"), self.tr("Open the PDF in the program that shows them")),
            (self.original, self.tr("Original"), self.tr("Open the page in the browser")),
        ):
            tool.setText(text)
            tool.setToolTip(hint)
            tool.setAccessibleName(hint)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for words beside the icons, leave them out."""
        self.setMinimumWidth(max(_NARROWEST, self._width_in(Qt.ToolButtonStyle.ToolButtonIconOnly)))
        if self._width_in(Qt.ToolButtonStyle.ToolButtonTextBesideIcon) > self.width():
            self._width_in(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _width_in(self, style: Qt.ToolButtonStyle) -> int:
        """How wide the bar is with its buttons in ``style``, which they have from now on."""
        for tool in (self.pdf, self.original):
            tool.setToolButtonStyle(style)
        return self._row.sizeHint().width()

    @property
    def _icon_size(self) -> int:
        return max(16, self.fontMetrics().height())

    def _tool(self, name: str) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName(name)
        tool.setAutoRaise(True)
        tool.setProperty("look", "words")
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return tool
