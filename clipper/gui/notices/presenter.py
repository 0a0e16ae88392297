"""What becomes a notice: errors in words, and whatever the presenters have to say."""

from PySide6.QtCore import QObject

from clipper.desk import News, Noted, explain
from clipper.gui.notices.bar import NoticeBar
from clipper.gui.notices.notice import Action, Notice


class Notices(QObject):
    """Where every part of the window says a sentence."""

    def __init__(self, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def say(self, topic: str, text: str, *actions: Action) -> None:
        """Say ``text``; it stands until it is closed or more is said on ``topic``."""
        self._bar.show_notice(Notice(topic, text, actions))

    def mention(self, topic: str, text: str, *actions: Action) -> None:
        """Likewise, but it goes by itself after a while."""
        self._bar.show_notice(Notice(topic, text, actions, passing=True))

    def going_on(self, topic: str, text: str, progress: float, *actions: Action) -> None:
        """Say how far something is: 0 to 1, below 0 when that is not known."""
        self._bar.show_notice(Notice(topic, text, actions, progress=progress, lasting=True))

    def problem(self, error: BaseException, topic: str = "problem") -> None:
        """Say what happened and what to do about it."""
        explanation = explain(error)
        self._bar.show_notice(Notice(topic, f"{explanation.what} {explanation.remedy}".strip(), problem=True))

    def complain(self, topic: str, text: str, *actions: Action) -> None:
        """Say something that is in the way but no error."""
        self._bar.show_notice(Notice(topic, text, actions, problem=True))

    def hear(self, news: tuple[News, ...]) -> None:
        """Say what the desk has noted."""
        for item in news:
            if isinstance(item, Noted):
                self.complain(item.sentence, item.sentence)

    def done_with(self, topic: str) -> None:
        """Take away what was said on ``topic``."""
        self._bar.take_away(topic)
