"""What a card says in words: how far it is, where it is from, and all of it in one line for who cannot see it."""

from collections.abc import Iterator
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from clipper.clipping import Card, State
from clipper.gui.dates import day_words
from clipper.jobs import Progress, Stage
from clipper.languages import placed

_CONTEXT = "Cards"
_DIVIDER = " · "
_ISOLATED = "\u2068{}\u2069"
"""Keeps an Arabic paper's name from turning the whole line round."""

_SHARES = {
    Stage.WAITING: (0.0, 0.0),
    Stage.FETCHING: (0.05, 0.5),
    Stage.CLEANING: (0.5, 0.5),
    Stage.PAGES: (0.5, 0.6),
    Stage.DRAWING: (0.55, 0.55),
    Stage.PICTURES: (0.6, 0.95),
    Stage.KEEPING: (0.97, 0.97),
}
"""Where on the line of progress a stage begins and ends. Guesses: most of the time goes to the net."""


def progress_words(progress: Progress | None) -> str:
    """``Pictures 3 of 7``; a clipping that nobody works on yet is waiting."""
    match progress:
        case Progress(Stage.FETCHING, done, total) if done and total:
            text = QCoreApplication.translate(_CONTEXT, "Fetching · %1 of %2")
            return placed(text, _size(done), _size(total))
        case Progress(Stage.FETCHING, done, _) if done:
            return placed(QCoreApplication.translate(_CONTEXT, "Fetching · %1"), _size(done))
        case Progress(Stage.FETCHING):
            return QCoreApplication.translate(_CONTEXT, "Fetching")
        case Progress(Stage.PAGES, done, total) if total:
            text = QCoreApplication.translate(_CONTEXT, "Page %1 of %2")
            return placed(text, _number(done), _number(total))
        case Progress(Stage.PAGES, done, _):
            return placed(QCoreApplication.translate(_CONTEXT, "Page %1"), _number(done))
        case Progress(Stage.CLEANING):
            return QCoreApplication.translate(_CONTEXT, "Cleaning")
        case Progress(Stage.DRAWING):
            return QCoreApplication.translate(_CONTEXT, "Running the page’s scripts")
        case Progress(Stage.PICTURES, done, total) if total:
            text = QCoreApplication.translate(_CONTEXT, "Pictures %1 of %2")
            return placed(text, _number(min(done + 1, total)), _number(total))
        case Progress(Stage.KEEPING):
            return QCoreApplication.translate(_CONTEXT, "Keeping")
        case _:
            return QCoreApplication.translate(_CONTEXT, "Waiting")


def waiting_words(card: Card, progress: Progress | None) -> str:
    """How far it is; of one that was put off, until when and why."""
    if card.delay is None or (progress is not None and progress.stage is not Stage.WAITING):
        return progress_words(progress)
    until = QDateTime.fromSecsSinceEpoch(int(card.delay.until.timestamp()))
    if until <= QDateTime.currentDateTime():
        return f"{progress_words(None)}: {card.delay.reason}"
    form = QLocale.FormatType.ShortFormat
    today = until.date() == QDate.currentDate()
    time = QLocale().toString(until.time(), form) if today else QLocale().toString(until, form)
    return placed(QCoreApplication.translate(_CONTEXT, "Waits until %1: %2"), time, card.delay.reason)


def progress_share(progress: Progress | None) -> float:
    """How much of the whole is done, 0 to 1."""
    if progress is None:
        return 0.0
    start, end = _SHARES.get(progress.stage, (0.0, 0.0))
    within = min(1.0, progress.done / progress.total) if progress.total else 0.0
    return start + (end - start) * within


def origin_words(card: Card) -> str:
    """``★ Korea Times · 9 Jul 2024 · also in: Post``; without a date of its own, the day on which it was clipped."""
    day = card.published or card.clipped_at.astimezone()
    also = _also(card)
    origin = _DIVIDER.join(_ISOLATED.format(part) for part in (card.source, day_words(day), also) if part)
    return f"★ {origin}" if card.starred else origin


def _also(card: Card) -> str:
    """Who else has the story: by name, as far as names are known."""
    if card.also_in:
        return placed(QCoreApplication.translate(_CONTEXT, "also in: %1"), ", ".join(card.also_in))
    return QCoreApplication.translate(_CONTEXT, "also in %n", None, card.twins) if card.twins else ""


def title_words(card: Card) -> str:
    """The headline; while there is none, the address without what every address has."""
    if card.title and card.title != card.origin:
        return card.title
    if card.origin.startswith("pasted:"):
        return QCoreApplication.translate(_CONTEXT, "Pasted text")
    bare = unquote(card.origin).split("://", 1)[-1].removeprefix("www.").rstrip("/")
    return bare.rsplit("/", 1)[-1] if card.origin.startswith("file:") else bare


def card_words(card: Card, progress: Progress | None) -> str:
    """The whole card in one line."""
    match card.state:
        case State.WAITING:
            return f"{title_words(card)}. {waiting_words(card, progress)}"
        case State.FAILED:
            return f"{title_words(card)}. {card.failure}"
        case State.KEPT:
            marks = ", ".join(_mark_words(card))
            return ". ".join(filter(None, (title_words(card), marks, origin_words(card), card.excerpt)))


def _mark_words(card: Card) -> Iterator[str]:
    """What is only seen of the user's marks, for who hears the list."""
    if card.starred:
        yield QCoreApplication.translate(_CONTEXT, "Starred")
    if card.read:
        yield QCoreApplication.translate(_CONTEXT, "Read")


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 0 if count < 1_000_000 else 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _number(count: int) -> str:
    return QLocale().toString(count)
