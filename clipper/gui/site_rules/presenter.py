"""Speaks for the dialog with the rules of sites."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from clipper.desk import (
    LIBRARY_LANE,
    BroughtIn,
    Desk,
    Elsewhere,
    News,
    Rearranged,
    Rule,
    SiteFile,
    add_rule,
    change_rule,
    checked_host,
    delete_rules,
    import_sites,
    sentence,
    shared_sites,
    sites,
    switch_rule,
)
from clipper.errors import ClipperError
from clipper.gui.acting import Acting
from clipper.gui.bridge import Bridge
from clipper.gui.latest import Latest
from clipper.gui.notices import Action, Notices
from clipper.gui.recutting import RecutDialog, Recutting, row_of
from clipper.gui.site_rules.dialog import RulesDialog
from clipper.gui.site_rules.trying import Trial, Trying
from clipper.gui.site_rules.written import rule_of, site_row
from clipper.gui.theme import Theme
from clipper.languages import placed

_TOPIC = "rules"


class SiteRules(QObject):
    """One dialog at a time."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        notices: Notices,
        acting: Acting,
        theme: Theme,
        recutting: Recutting,
        refusal: str,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._notices = notices
        self._acting = acting
        self._theme = theme
        self._recutting = recutting
        self._refusal = refusal
        self._dialog: RulesDialog | None = None
        self._trial = Trial(0, 0)
        self._listing = Latest(bridge, LIBRARY_LANE)
        self._trying = Trying(bridge, self._show_trial, self._show_problem)
        self._at = ("", 0)
        """The site and the number of the rule to look at when they are listed next."""
        bridge.news.connect(self._hear)

    def open(self, host: str = "") -> None:
        """Show the rules, those of ``host`` first."""
        if self._dialog:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        dialog = RulesDialog(self._window, self._theme, self._refusal)
        dialog.edited.connect(self._try)
        dialog.kept.connect(lambda: self._keep(()))
        dialog.removed.connect(self._remove)
        dialog.show_wanted.connect(self._preview)
        dialog.import_wanted.connect(self._choose_folder)
        dialog.tree.switched.connect(self._switch)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        self._at = (host, 1)
        dialog.show()
        self._list()

    def import_folder(self, folder: Path) -> None:
        """Bring the rule files of a folder in."""
        self._acting.tell(_TOPIC, self._import_words, lambda desk: import_sites(desk, folder))

    # What is listed

    def _hear(self, news: tuple[News, ...]) -> None:
        if self._dialog and any(isinstance(item, Rearranged | Elsewhere) for item in news):
            self._list()

    def _list(self) -> None:
        desk = self._bridge.desk
        self._listing.ask(lambda _: (sites(desk), shared_sites(desk)), self._show)

    def _show(self, found: tuple[tuple[SiteFile, ...], tuple[str, ...]]) -> None:
        files, shared = found
        if self._dialog is None:
            return
        told = self.tr("What stands here is followed for all pages of a site. Tick a rule off to keep it for later.")
        if not files:
            told = self.tr(
                "There are no rules yet. Select something in a story and choose “Always”, or write one here."
            )
        if shared:
            count = QLocale().toString(len(shared))
            told += " " + placed(self.tr("The folder in the settings has rules for %1 sites besides."), count)
        current = (self._dialog.tree.host, self._dialog.number)
        host, number = self._at if self._at[0] else current
        if not host and files:
            host, number = site_row(files[0]).host, 1
        self._at = ("", 0)
        self._dialog.show_sites([site_row(file) for file in files], told, host, number)

    # What would be

    def _rule(self) -> tuple[str, Rule] | None:
        """What is typed; None where it is no rule, which is said."""
        if self._dialog is None:
            return None
        typed = self._dialog.form.typed
        try:
            return checked_host(typed.host), rule_of(typed)
        except ClipperError as error:
            started = bool(typed.where) or self._dialog.number > 0
            words = sentence(error) if started else self.tr("Say which parts of the page are meant.")
            self._dialog.show_trial(words, done=0, total=0, something=False, problem=started)
            self._dialog.keep_button.setEnabled(False)
            return None

    def _try(self) -> None:
        self._trying.stop()
        self._trial = Trial(0, 0)
        found = self._rule()
        if found and self._dialog:
            self._dialog.show_trial(self.tr("Trying…"), done=0, total=0, something=False)
            self._trying.ask(*found, self._instead_of(found[0]))

    def _instead_of(self, host: str) -> int:
        """A rule that is moved to another site is a new one there."""
        return self._dialog.number if self._dialog and host == self._dialog.tree.host else 0

    def _show_trial(self, trial: Trial) -> None:
        self._trial = trial
        if self._dialog is None:
            return
        done, total, changed = (QLocale().toString(n) for n in (trial.done, trial.total, len(trial.changed)))
        if trial.done < trial.total:
            words = placed(self.tr("Trying: %1 of %2 kept clippings"), done, total)
        elif not trial.total:
            words = self.tr("No page of this site is kept.")
        elif self._dialog.is_edited:
            words = placed(self.tr("Would change %1 of %2 kept clippings"), changed, total)
        else:
            words = placed(self.tr("Changes %1 of %2 kept clippings"), changed, total)
        self._dialog.show_trial(words, done=trial.done, total=trial.total, something=bool(trial.changed))

    def _show_problem(self, error: Exception) -> None:
        if self._dialog:
            self._dialog.show_trial(sentence(error), done=0, total=0, something=False, problem=True)

    def _preview(self) -> None:
        if self._dialog is None:
            return
        trial = self._trial
        preview = RecutDialog(
            self._dialog,
            self._theme,
            (),
            heading=self.tr("What the rule changes"),
            accept=self.tr("Keep the rule and cut again"),
        )
        preview.begin()
        preview.add([row_of(change) for change in trial.changed])
        preview.finish(self._dialog.trial.text(), something=not self._refusal)
        preview.accepted_all.connect(lambda: self._keep(trial.looked_at))
        preview.show()

    # What is done

    def _keep(self, numbers: tuple[int, ...]) -> None:
        """Keep what is typed, and cut ``numbers`` again."""
        found = self._rule()
        if found is None or self._dialog is None:
            return
        host, rule = found
        number = self._instead_of(host)
        edited = self._dialog.is_edited

        def work(desk: Desk) -> int:
            if not edited:
                return number
            if number:
                change_rule(desk, host, number, rule)
                return number
            return add_rule(desk, host, rule, datetime.now(UTC))

        self._bridge.run(LIBRARY_LANE, lambda _: work(self._bridge.desk), partial(self._kept, host, numbers))

    def _kept(self, host: str, numbers: tuple[int, ...], number: int) -> None:
        self._at = (host, number)
        if self._dialog:
            self._dialog.forget_typed()
        self._list()
        if numbers:
            self._recutting.cut(numbers)
        else:
            words = placed(self.tr("New clips from %1 follow the rule."), host)
            again = Action(self.tr("Cut the kept ones again…"), partial(self._recutting.start_site, host))
            self._notices.say(_TOPIC, words, again)

    def _remove(self) -> None:
        if self._dialog is None:
            return
        host, number = self._dialog.tree.host, self._dialog.number
        self._at = (host, max(1, number - 1))
        self._dialog.forget_typed()
        words = self.tr("The rule is removed.") if number else self.tr("The rules for %1 are removed.")
        self._tell(placed(words, host), lambda desk: delete_rules(desk, host, number or None))

    def _switch(self, host: str, number: int, on: bool) -> None:  # noqa: FBT001 - a signal's
        words = self.tr("The rule is followed.") if on else self.tr("The rule is kept, but not followed.")
        self._tell(words, lambda desk: switch_rule(desk, host, number, on=on))

    def _tell(self, words: str, do: Callable[[Desk], object]) -> None:
        self._acting.tell(_TOPIC, words, do)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._dialog, self.tr("A folder of rule files"))
        if folder:
            self.import_folder(Path(folder))

    def _import_words(self, brought: BroughtIn) -> str:
        count = QLocale().toString(len(brought.names))
        words = placed(self.tr("%1 rule files were brought in."), count)
        if len(brought.names) == 1:
            words = self.tr("One rule file was brought in.")
        return " ".join((words, *map(sentence, brought.problems), *brought.passed_over[:1]))

    def _forget(self) -> None:
        self._trying.stop()
        self._dialog = None
