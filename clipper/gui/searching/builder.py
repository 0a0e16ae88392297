"""The form of the search: a pop-up of fields for people who do not write queries."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.searching.beneath import place_beneath
from clipper.gui.searching.form import QUALITIES, SPANS, Form
from clipper.gui.searching.vocabulary import Vocabulary, language_words

_WIDTH, _WIDEST = 820, 1000
"""The latter in large letters."""
_BETWEEN, _SINCE, _UNTIL = "between", "since", "until"


class Builder(QFrame):
    """Tells of every change; Return and Escape close it, what was filled in stays."""

    changed = Signal(Form)
    language_wanted = Signal()
    """The user wants to read what can be written."""

    def __init__(self, parent: QWidget, form: Form, vocabulary: Vocabulary) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Search by form"))
        self._vocabulary = vocabulary
        self._texts: dict[str, QLineEdit] = {}
        self._within: dict[str, QLineEdit] = {}
        self._qualities: dict[str, QCheckBox] = {}
        self._language, self._when = QComboBox(), QComboBox()
        self._since, self._until = _date_field(self.tr("From")), _date_field(self.tr("To"))
        halves = QHBoxLayout()
        halves.setSpacing(24)
        for half in (self._words_half(), self._facts_half()):
            half.setRowStretch(half.rowCount(), 1)
            halves.addLayout(half, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addLayout(halves)
        column.addLayout(self._rest_row())
        column.addLayout(self._buttons())
        self.fill(form)
        self._listen()

    @property
    def form(self) -> Form:
        """What is filled in."""
        texts = {name: field.text() for name, field in self._texts.items()}
        when = self._when.currentData()
        return Form(
            **texts,
            within={name: field.text() for name, field in self._within.items() if field.text().strip()},
            language=self._language.currentData(),
            span=when if when in SPANS else "",
            since=_day(self._since) if when in (_BETWEEN, _SINCE) else None,
            until=_day(self._until) if when in (_BETWEEN, _UNTIL) else None,
            qualities=frozenset(name for name, box in self._qualities.items() if box.isChecked()),
        )

    def fill(self, form: Form) -> None:
        """Show ``form``."""
        for name, field in self._texts.items():
            field.setText(getattr(form, name))
        for name, field in self._within.items():
            field.setText(form.within.get(name, ""))
        if form.language and self._language.findData(form.language) < 0:
            self._language.addItem(language_words(form.language), form.language)
        self._language.setCurrentIndex(self._language.findData(form.language))
        limited = {(True, True): _BETWEEN, (True, False): _SINCE, (False, True): _UNTIL}
        when = limited.get((form.since is not None, form.until is not None), form.span)
        self._when.setCurrentIndex(self._when.findData(when))
        today = QDate.currentDate()
        self._since.setDate(_shown(form.since) or today.addMonths(-1))
        self._until.setDate(_shown(form.until) or today)
        for name, box in self._qualities.items():
            box.setChecked(name in form.qualities)
        self._follow_when()

    def open_under(self, anchor: QWidget) -> None:
        """Open below ``anchor``, and let the user type."""
        wanted = self.sizeHint()
        self.resize(min(max(_WIDTH, wanted.width()), _WIDEST), wanted.height())
        place_beneath(self, anchor)
        self.show()
        self._texts["words"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _words_half(self) -> QGridLayout:
        rows = QGridLayout()
        self._add_texts(
            rows,
            self._texts,
            {
                "words": self.tr("All of these words"),
                "phrase": self.tr("Exactly these words"),
                "either": self.tr("One of these words"),
                "without": self.tr("None of these words"),
            },
        )
        self._add_texts(
            rows,
            self._within,
            {
                "title": self.tr("In the headline"),
                "body": self.tr("In the body"),
                "caption": self.tr("In a caption"),
                "byline": self.tr("In the byline"),
            },
        )
        return rows

    def _facts_half(self) -> QGridLayout:
        rows = QGridLayout()
        named = {
            "source": (self.tr("Source"), self._vocabulary.sources),
            "tag": (self.tr("Tag"), self._vocabulary.tags),
            "collection": (self.tr("Collection"), self._vocabulary.collections),
        }
        self._add_texts(rows, self._texts, {name: words for name, (words, _) in named.items()})
        for name, (_, names) in named.items():
            self._texts[name].setCompleter(_completer(names, self))
        self._language.addItem(self.tr("Any"), "")
        for tag in self._vocabulary.languages:
            self._language.addItem(language_words(tag), tag)
        _add_row(rows, self.tr("Language"), self._language)
        for span, words in self._spans().items():
            self._when.addItem(words, span)
        _add_row(rows, self.tr("Published or clipped"), self._when)
        days = QHBoxLayout()
        days.addWidget(self._since, 1)
        days.addWidget(QLabel("–"))
        days.addWidget(self._until, 1)
        rows.addLayout(days, rows.rowCount(), 0, 1, 2)
        boxes = QGridLayout()
        boxes.setVerticalSpacing(8)
        for place, (name, words) in enumerate(self._quality_words().items()):
            box = self._qualities[name] = QCheckBox(words)
            boxes.addWidget(box, place % 3, place // 3)
        rows.addLayout(boxes, rows.rowCount(), 0, 1, 2)
        return rows

    def _rest_row(self) -> QGridLayout:
        row = QGridLayout()
        self._add_texts(row, self._texts, {"rest": self.tr("And also")})
        self._texts["rest"].setPlaceholderText(self.tr("What no field is for, in the language of queries"))
        return row

    def _buttons(self) -> QHBoxLayout:
        language = _button(self.tr("What can be written…"), "words")
        language.clicked.connect(self.language_wanted)
        clear = _button(self.tr("Clear"), "quiet")
        clear.clicked.connect(lambda: self.fill(Form()))
        done = _button(self.tr("Done"), "main")
        done.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(language)
        row.addStretch(1)
        row.addWidget(clear)
        row.addWidget(done)
        return row

    def _spans(self) -> Mapping[str, str]:
        words = (
            self.tr("Today"),
            self.tr("Yesterday"),
            self.tr("This week"),
            self.tr("Last week"),
            self.tr("This month"),
            self.tr("Last month"),
            self.tr("This year"),
            self.tr("Last year"),
        )
        limits = {_BETWEEN: self.tr("Between…"), _SINCE: self.tr("Since…"), _UNTIL: self.tr("Until…")}
        return {"": self.tr("Any time"), **dict(zip(SPANS, words, strict=True)), **limits}

    def _quality_words(self) -> Mapping[str, str]:
        words = (
            self.tr("Starred"),
            self.tr("Unread"),
            self.tr("Edited"),
            self.tr("Has pictures"),
            self.tr("Has a note"),
            self.tr("Has highlights"),
        )
        return dict(zip(QUALITIES, words, strict=True))

    def _add_texts(self, rows: QGridLayout, into: dict[str, QLineEdit], words: Mapping[str, str]) -> None:
        for name, said in words.items():
            field = into[name] = QLineEdit()
            field.setProperty("look", "field")
            _add_row(rows, said, field)

    def _listen(self) -> None:
        def tell(*_: object) -> None:
            self._follow_when()
            self.changed.emit(self.form)

        for field in (*self._texts.values(), *self._within.values()):
            field.textChanged.connect(tell)
        for chosen in (self._language, self._when):
            chosen.currentIndexChanged.connect(tell)
        for day in (self._since, self._until):
            day.dateChanged.connect(tell)
        for box in self._qualities.values():
            box.toggled.connect(tell)

    def _follow_when(self) -> None:
        when = self._when.currentData()
        self._since.setEnabled(when in (_BETWEEN, _SINCE))
        self._until.setEnabled(when in (_BETWEEN, _UNTIL))


def _add_row(rows: QGridLayout, words: str, field: QWidget) -> None:
    label = QLabel(words)
    label.setProperty("look", "soft")
    label.setBuddy(field)
    field.setAccessibleName(words)
    row = rows.rowCount()
    rows.addWidget(label, row, 0)
    rows.addWidget(field, row, 1)
    rows.setColumnStretch(1, 1)
    rows.setVerticalSpacing(6)


def _completer(names: tuple[str, ...], parent: QWidget) -> QCompleter:
    completer = QCompleter(list(names), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def _date_field(words: str) -> QDateEdit:
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
    field.setAccessibleName(words)
    return field


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def _shown(day: date | None) -> QDate | None:
    return QDate(day.year, day.month, day.day) if day else None


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
