"""Rules for sites: the list of them, and beside it the one that is looked at or written."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from clipper.gui.site_rules.form import RuleForm
from clipper.gui.site_rules.tree import RuleTree
from clipper.gui.site_rules.typed import SiteRow, Typed
from clipper.gui.theme import Theme

_SIZE = QSize(940, 660)
_PANES = (420, 520)
_STEPS = 1000


class RulesDialog(QDialog):
    """Does not stop the window. What is typed is a rule only once it is kept."""

    edited = Signal()
    """There is another rule to be tried: another one is looked at, or it is changed."""
    kept = Signal()
    removed = Signal()
    show_wanted = Signal()
    """Show what the rule would change."""
    import_wanted = Signal()

    def __init__(self, window: QWidget, theme: Theme, refusal: str) -> None:
        """``refusal`` says why nothing may be changed; empty where it may."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Rules for sites"))
        self.resize(_SIZE)
        self._refusal = refusal
        self._looked_at = Typed()
        self._told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._told.setProperty("look", "soft")
        self.tree = RuleTree(theme)
        self.form = RuleForm()
        self.trial = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.show_button = _button(self.tr("Show…"), "words")
        self._line = QProgressBar(textVisible=False)
        self._line.setProperty("look", "line")
        self._line.setFixedHeight(3)
        self._line.setAccessibleName(self.tr("Progress"))
        self.keep_button = _button(self.tr("Keep the rule"), "main")
        self.remove_button = _button(self.tr("Remove"), "quiet")
        self.new_button = _button(self.tr("New rule"), "quiet")
        self.import_button = _button(self.tr("Import a folder…"), "quiet")
        self.close_button = _button(self.tr("Close"), "quiet")
        self._arrange()
        self._connect()
        for button in (self.keep_button, self.remove_button, self.new_button, self.import_button):
            button.setToolTip(refusal)
            button.setEnabled(not refusal)
        self.show_trial("", done=0, total=0, something=False)

    def _arrange(self) -> None:
        trial = QHBoxLayout()
        trial.addWidget(self.trial, 1)
        trial.addWidget(self.show_button)
        keeping = QHBoxLayout()
        keeping.addStretch(1)
        keeping.addWidget(self.remove_button)
        keeping.addWidget(self.keep_button)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        room = QScrollArea(widgetResizable=True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setMinimumWidth(self.form.minimumSizeHint().width())
        room.setWidget(self.form)
        column.addWidget(room, 1)
        column.addWidget(self._line)
        column.addLayout(trial)
        column.addLayout(keeping)
        panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=8)
        panes.addWidget(self.tree)
        panes.addWidget(right)
        panes.setSizes(list(_PANES))
        below = QHBoxLayout()
        below.addWidget(self.new_button)
        below.addWidget(self.import_button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(self._told)
        whole.addWidget(panes, 1)
        whole.addLayout(below)

    def _connect(self) -> None:
        self.tree.picked.connect(self._look_at_picked)
        self.form.changed.connect(self._edit)
        self.keep_button.clicked.connect(self.kept)
        self.remove_button.clicked.connect(self.removed)
        self.show_button.clicked.connect(self.show_wanted)
        self.new_button.clicked.connect(lambda: self.begin(self.tree.host))
        self.import_button.clicked.connect(self.import_wanted)
        self.close_button.clicked.connect(self.reject)

    @property
    def is_edited(self) -> bool:
        """Whether what is typed differs from the rule that is looked at."""
        return self.form.typed != self._looked_at

    @property
    def number(self) -> int:
        """That of the rule that is looked at and can be changed; 0 for a new one."""
        rule = self.tree.rule
        return rule.number if rule and rule.own else 0

    def show_sites(self, sites: Sequence[SiteRow], told: str, host: str, number: int) -> None:
        """List them. What is being typed stays."""
        keep = self.is_edited
        typed = self.form.typed
        self.tree.show_sites(sites, host, number)
        if keep:
            self.form.write(typed)
            self._edit()
        self._told.setText(told)

    def forget_typed(self) -> None:
        """What is typed is kept, or not wanted any more."""
        self._looked_at = self.form.typed

    def begin(self, host: str) -> None:
        """A new rule for ``host``."""
        self.tree.clear_current()
        self._look_at(Typed(host))
        (self.form.fields["classes"] if host else self.form.host).setFocus()

    def show_trial(self, words: str, *, done: int, total: int, something: bool, problem: bool = False) -> None:
        """How far the trial is, and what it has found."""
        self._line.setRange(0, _STEPS)
        self._line.setValue(round(done / total * _STEPS) if total else 0)
        under_way = done < total
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._line.setSizePolicy(policy)
        self._line.setVisible(under_way)
        self.trial.setText(words)
        self.trial.setProperty("look", "attention" if problem else "soft")
        self.trial.style().unpolish(self.trial)
        self.trial.style().polish(self.trial)
        self.show_button.setVisible(something)
        self.keep_button.setEnabled(self.is_edited and not problem and not self._refusal)

    def _look_at_picked(self) -> None:
        rule = self.tree.rule
        self._look_at(rule.typed if rule else Typed(self.tree.host))
        may = (rule is None or rule.own) and not self._refusal
        self.form.setEnabled(may)
        self.remove_button.setEnabled(bool(self.tree.host) and may)

    def _look_at(self, typed: Typed) -> None:
        self.form.setEnabled(not self._refusal)
        self.form.write(typed)
        self._looked_at = self.form.typed
        self._edit()

    def _edit(self) -> None:
        self.keep_button.setEnabled(self.is_edited and not self._refusal)
        self.edited.emit()


def _button(words: str, look: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
