"""The head of a story: where it is from, headline, tags, standfirst."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from clipper.article import Article
from clipper.clipping import Clipping, Twin
from clipper.gui.dates import day_in_full
from clipper.gui.reader.sheet.marks import Chip, Ground, Mark
from clipper.gui.reader.sheet.scale import CHIPS, DATELINE, HEADLINE, MISSED, STANDFIRST, TWINS
from clipper.gui.reader.sheet.targets import AllSuggestions, Field, Other, OwnTag, Suggestion, Target
from clipper.gui.reader.sheet.writer import NO_BREAK, Standing, Writer
from clipper.languages import placed

_DIVIDER = " · "
_MOST_SUGGESTIONS = 6
_MOST_TWINS = 8
_LONGEST_TAG = 40
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_STEERING = str.maketrans(dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"))
"""Characters that turn the direction of what follows them; in a line of several parts they would turn the others."""
_GAP = "\u2002"
"""Between chips: wider than a blank, and a line may end there."""
_SIDE = NO_BREAK * 3
"""Inside a chip before and after its words."""
_ROOM_FOR_DOT = NO_BREAK * 3


def write_head(writer: Writer, standing: Standing, clipping: Clipping, article: Article, *, all_tags: bool) -> None:
    """Write the head; with ``all_tags`` every keyword that the page suggests, however many."""
    _write_dateline(writer, standing, article)
    title = article.title or clipping.origin
    writer.start(HEADLINE, standing, title)
    writer.write(title, writer.part(writer.formats.letters(HEADLINE), Field.HEADLINE))
    if clipping.twins:
        _write_twins(writer, standing, clipping.twins)
    _write_tags(writer, standing, clipping, all_tags=all_tags)
    if article.standfirst:
        writer.start(STANDFIRST, standing, article.standfirst)
        writer.write(article.standfirst, writer.part(writer.formats.letters(STANDFIRST), Field.STANDFIRST))


def write_missed(writer: Writer, standing: Standing, count: int) -> None:
    """Say that so many of the user's corrections no longer apply."""
    one = QCoreApplication.translate("Reader", "1 of your corrections no longer applies to this page.")
    many = QCoreApplication.translate("Reader", "%n of your corrections no longer apply to this page.", None, count)
    words = one if count == 1 else many
    writer.start(MISSED, standing, words)
    writer.write(words, writer.formats.letters(MISSED))


def _write_dateline(writer: Writer, standing: Standing, article: Article) -> None:
    day = day_in_full(article.published) if article.published else ""
    parts = ((None, article.source), (Field.BYLINE, article.byline), (Field.DATE, day))
    told = [(field, line) for field, words in parts if (line := _one_line(words))]
    if told:
        writer.start(DATELINE, standing, article.source)
    for number, (field, line) in enumerate(told):
        plain = writer.formats.letters(DATELINE)
        if number:
            writer.write(_DIVIDER, plain)
        letters = writer.part(writer.formats.letters(DATELINE), field) if field else plain
        writer.write(f"{_ISOLATE}{line}{_END_OF_ISOLATE}", letters)


def _write_twins(writer: Writer, standing: Standing, twins: tuple[Twin, ...]) -> None:
    """Who else has the story, and who had it first; pressing a name opens that clipping."""
    plain = writer.formats.letters(TWINS)
    writer.start(TWINS, standing, twins[0].paper)
    also = QCoreApplication.translate("Reader", "Also in")
    lead = QCoreApplication.translate("Reader", "First in") if twins[0].earlier else also
    for number, twin in enumerate(twins[:_MOST_TWINS]):
        if number:
            writer.write(f"{_DIVIDER}{also} " if number == 1 and lead != also else _DIVIDER, plain)
        else:
            writer.write(f"{lead} ", plain)
        letters = writer.press(writer.formats.coloured(TWINS, "accent"), Other(twin.number), _one_line(twin.title))
        writer.write(f"{_ISOLATE}{_one_line(twin.paper)}{_END_OF_ISOLATE}", letters)
    left = len(twins) - _MOST_TWINS
    if left > 0:
        writer.write(_DIVIDER + QCoreApplication.translate("Reader", "%n more", None, left), plain)


def _write_tags(writer: Writer, standing: Standing, clipping: Clipping, *, all_tags: bool) -> None:
    chips = tuple(_chips(clipping, all_tags=all_tags))
    if not chips:
        return
    writer.start(CHIPS, standing, "", {Mark.GROUND: Ground.CHIPS.value})
    plain = writer.formats.letters(CHIPS)
    for number, (words, target, hint) in enumerate(chips):
        if number:
            writer.write(_GAP, plain)
        own = isinstance(target, OwnTag)
        letters = writer.formats.coloured(CHIPS, "ink" if own else "soft")
        letters.setProperty(Mark.CHIP, (Chip.OWN if own else Chip.SUGGESTED).value)
        shade = writer.formats.shade_of(target.tag) if isinstance(target, OwnTag) else ""
        letters.setProperty(Mark.SHADE, shade)
        begin = _SIDE + _ROOM_FOR_DOT if shade else _SIDE
        writer.write(f"{begin}{words}{_SIDE}", writer.press(letters, target, hint))


def _chips(clipping: Clipping, *, all_tags: bool) -> Iterator[tuple[str, Target, str]]:
    """Words, what pressing does, and what a resting pointer is told."""
    for tag in clipping.tags:
        yield _chip_words(tag), OwnTag(tag), tag
    suggestions = clipping.all_tags[len(clipping.tags) :]
    shown = suggestions if all_tags else suggestions[:_MOST_SUGGESTIONS]
    hint = QCoreApplication.translate("Reader", "Add the tag “%1”")
    for tag in shown:
        yield f"+{NO_BREAK}{_chip_words(tag)}", Suggestion(tag), placed(hint, tag)
    left = len(suggestions) - len(shown)
    if left:
        yield QCoreApplication.translate("Reader", "%n more", None, left), AllSuggestions(), ""


def _chip_words(tag: str) -> str:
    words = _one_line(tag)
    if len(words) > _LONGEST_TAG:
        words = words[: _LONGEST_TAG - 1].rstrip() + "…"
    return words.replace(" ", NO_BREAK)


def _one_line(text: str) -> str:
    return " ".join(text.translate(_STEERING).split())
