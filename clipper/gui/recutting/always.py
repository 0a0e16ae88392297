"""Always on this site: a piece of a story becomes a rule, proposed in a sentence before it is kept."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from clipper.desk import LIBRARY_LANE, RECUT_LANE, Action, Proposal, add_rule, propose
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Action as NoticeAction
from clipper.gui.notices import Notices
from clipper.languages import placed

_TOPIC = "always"


class Always(QObject):
    """Makes rules; ``recut`` shows what they change on the kept pages of a site."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        notices: Notices,
        recut: Callable[[str], None],
        show: Callable[[str], None],
    ) -> None:
        """``show`` lists the rules of a site."""
        super().__init__(window)
        self._show = show
        self._bridge = bridge
        self._notices = notices
        self._recut = recut

    def cut(self, number: int, text: str) -> None:
        """Propose a rule that cuts the like of ``text`` on all pages of the clipping's site."""
        self._propose(number, text, Action.CUT)

    def keep(self, number: int, text: str) -> None:
        """Likewise one that keeps it."""
        self._propose(number, text, Action.KEEP)

    def _propose(self, number: int, text: str, action: Action) -> None:
        desk = self._bridge.desk
        self._notices.going_on(_TOPIC, self.tr("Looking at other pages of the site"), -1.0)
        self._bridge.run(
            RECUT_LANE, lambda watch: propose(desk, number, text, action, watch), self._ask, otherwise=self._failed
        )

    def _ask(self, proposal: Proposal) -> None:
        words = self.tr("A rule for %1 that %2. It changes %3 other kept clippings.")
        if proposal.seen == 1:
            words = self.tr("A rule for %1 that %2. It changes one other kept clipping.")
        elif not proposal.seen:
            words = self.tr("A rule for %1 that %2. No other kept clipping has the like of it yet.")
        words = placed(words, proposal.host, proposal.words, QLocale().toString(proposal.seen))
        self._notices.done_with(_TOPIC)
        self._notices.say(_TOPIC, words, NoticeAction(self.tr("Make the rule"), partial(self._keep, proposal)))

    def _keep(self, proposal: Proposal) -> None:
        desk = self._bridge.desk
        self._bridge.run(
            LIBRARY_LANE,
            lambda _: add_rule(desk, proposal.host, proposal.rule, datetime.now(UTC)),
            lambda _: self._made(proposal.host),
            otherwise=self._failed,
        )

    def _made(self, host: str) -> None:
        words = placed(self.tr("New clips from %1 follow the rule."), host)
        again = NoticeAction(self.tr("Cut the kept ones again…"), partial(self._recut, host))
        rules = NoticeAction(self.tr("Show the rules…"), partial(self._show, host))
        self._notices.say(_TOPIC, words, again, rules)

    def _failed(self, error: Exception) -> None:
        self._notices.done_with(_TOPIC)
        self._notices.problem(error, _TOPIC)
