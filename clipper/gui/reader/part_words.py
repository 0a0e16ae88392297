"""What it is called to write a part of a clipping in place, and what it says until then."""

from PySide6.QtCore import QCoreApplication

from clipper.clipping import Clipping
from clipper.gui.dates import day_in_full
from clipper.gui.reader.sheet.targets import Field, Part


def said(clipping: Clipping, part: Part) -> str:
    """What ``part`` of ``clipping`` says now, in one line; empty for a figure that there is not."""
    article = clipping.replayed.article
    figure = article.figures[part.figure - 1] if 1 <= part.figure <= len(article.figures) else None
    match part.field:
        case Field.HEADLINE:
            text = article.title
        case Field.STANDFIRST:
            text = article.standfirst
        case Field.BYLINE:
            text = article.byline
        case Field.DATE:
            text = day_in_full(article.published) if article.published else ""
        case Field.CAPTION:
            text = figure.caption if figure else ""
        case Field.CREDIT:
            text = figure.credit if figure else ""
    return " ".join(text.split())


def name_of(field: Field) -> str:
    """What ``field`` is called."""
    return {
        Field.HEADLINE: _tr("Headline"),
        Field.STANDFIRST: _tr("Standfirst"),
        Field.BYLINE: _tr("Byline"),
        Field.DATE: _tr("Date"),
        Field.CAPTION: _tr("Caption"),
        Field.CREDIT: _tr("Credit"),
    }[field]


def command_words(field: Field, *, is_there: bool) -> str:
    """The command that writes it; ``is_there``: whether it says anything by now."""
    edit, add = {
        Field.HEADLINE: (_tr("Edit the headline"), _tr("Add a headline")),
        Field.STANDFIRST: (_tr("Edit the standfirst"), _tr("Add a standfirst")),
        Field.BYLINE: (_tr("Edit the byline"), _tr("Add a byline")),
        Field.DATE: (_tr("Edit the date"), _tr("Add a date")),
        Field.CAPTION: (_tr("Edit the caption"), _tr("Add a caption")),
        Field.CREDIT: (_tr("Edit the credit"), _tr("Add a credit")),
    }[field]
    return edit if is_there else add


def _tr(words: str) -> str:
    return QCoreApplication.translate("Parts", words)
