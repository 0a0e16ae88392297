"""``clipper edit``: correct a clipping's headline, byline, date, text, pictures, tags or note, and take it back."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date, datetime

from clipper.article import Words
from clipper.cli.command import ALL_WELL, Command
from clipper.cli.session import desk_of
from clipper.desk import (
    Desk,
    as_first_cut,
    bring_back,
    choose_title,
    cut_out,
    drop_picture,
    edit_words,
    look_up,
    make_caption,
    make_heading,
    make_headline,
    make_paragraph,
    note,
    one_act,
    rebyline,
    recaption,
    redate,
    restandfirst,
    retitle,
    tag,
    uncorrect,
)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="the number that list and search print")
    _field_arguments(parser)
    _text_arguments(parser)
    _picture_arguments(parser)
    back = parser.add_argument_group("taking back").add_mutually_exclusive_group()
    back.add_argument("--undo", action="store_true", help="take the last correction back, before any other is made")
    back.add_argument("--as-first-cut", action="store_true", help="take all corrections back")


def _field_arguments(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("fields")
    title = group.add_mutually_exclusive_group()
    title.add_argument("--title", help="another headline")
    title.add_argument(
        "--title-from", type=int, metavar="N", help="another headline of the page: the one that show lists as “Or N”"
    )
    title.add_argument("--headline", metavar="TEXT", help="take this out of the text and make it the headline")
    group.add_argument("--standfirst", metavar="TEXT", help="another standfirst; an empty one for none")
    group.add_argument(
        "--byline", action="append", metavar="NAME", help="who wrote it (repeatable); an empty one for nobody"
    )
    group.add_argument("--date", type=_date, help="when it was published, such as 2024-07-09; an empty one for never")
    group.add_argument("--tag", action="append", default=[], metavar="T", help="put this tag on it (repeatable)")
    group.add_argument("--untag", action="append", default=[], metavar="T", help="take this tag off it (repeatable)")
    group.add_argument("--note", help="another note; an empty one takes it away")


def _text_arguments(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("text", "TEXT is a few words of the story, as they are read there.")
    group.add_argument(
        "--restore",
        type=int,
        action="append",
        default=[],
        metavar="N",
        help="bring back the piece that show --cut lists as N (repeatable)",
    )
    group.add_argument("--cut", action="append", default=[], metavar="TEXT", help="cut this out (repeatable)")
    group.add_argument(
        "--heading", action="append", default=[], metavar="TEXT", help="make a heading of the paragraph with this"
    )
    group.add_argument(
        "--level", type=int, choices=range(2, 7), default=2, help="how deep a heading it is (default: 2)"
    )
    group.add_argument(
        "--paragraph", action="append", default=[], metavar="TEXT", help="make a paragraph of the heading with this"
    )


def _picture_arguments(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("pictures")
    group.add_argument("--caption", help="another caption for a picture")
    group.add_argument("--credit", help="another credit for a picture")
    group.add_argument("--make-caption", metavar="TEXT", help="take this out of the text and make it the caption")
    group.add_argument("--drop-picture", action="store_true", help="leave the picture out")
    group.add_argument("--picture", type=int, default=1, metavar="N", help="which picture, counted from 1 (default: 1)")


def _date(written: str) -> date | str:
    """A day or a time; the empty string for none."""
    if not written.strip():
        return ""
    try:
        day = len(written.strip()) <= len("2024-07-09")
        return date.fromisoformat(written.strip()) if day else datetime.fromisoformat(written.strip())
    except ValueError:
        raise ArgumentTypeError(f"{written!r} is no date such as 2024-07-09 or 2024-07-09T18:30") from None


def _run(arguments: Namespace) -> int:
    number = arguments.id
    with desk_of(arguments) as desk, one_act(desk):
        look_up(desk, number)
        if arguments.as_first_cut:
            for edit in as_first_cut(desk, number):
                print(f"Taken back: {edit_words(edit)}")
        elif arguments.undo:
            print(f"Taken back: {edit_words(uncorrect(desk, number))}")
        _correct_text(desk, arguments)
        _correct_pictures(desk, arguments)
        _correct_fields(desk, arguments)
    return ALL_WELL


def _correct_text(desk: Desk, arguments: Namespace) -> None:
    # First, because it is told by numbers that the other corrections may change.
    if arguments.restore:
        bring_back(desk, arguments.id, arguments.restore)
    for text in arguments.cut:
        cut_out(desk, arguments.id, Words(text))
    for text in arguments.heading:
        make_heading(desk, arguments.id, Words(text), arguments.level)
    for text in arguments.paragraph:
        make_paragraph(desk, arguments.id, Words(text))


def _correct_pictures(desk: Desk, arguments: Namespace) -> None:
    if arguments.make_caption is not None:
        make_caption(desk, arguments.id, Words(arguments.make_caption), arguments.picture)
    if arguments.caption is not None or arguments.credit is not None:
        recaption(desk, arguments.id, arguments.picture, arguments.caption, arguments.credit)
    if arguments.drop_picture:
        drop_picture(desk, arguments.id, arguments.picture)


def _correct_fields(desk: Desk, arguments: Namespace) -> None:
    number = arguments.id
    if arguments.title is not None:
        retitle(desk, number, arguments.title)
    if arguments.title_from is not None:
        choose_title(desk, number, arguments.title_from)
    if arguments.headline is not None:
        make_headline(desk, number, Words(arguments.headline))
    if arguments.standfirst is not None:
        restandfirst(desk, number, arguments.standfirst)
    if arguments.byline is not None:
        rebyline(desk, number, arguments.byline)
    if arguments.date is not None:
        redate(desk, number, arguments.date or None)
    if arguments.tag or arguments.untag:
        tag(desk, (number,), arguments.tag, arguments.untag)
    if arguments.note is not None:
        note(desk, number, arguments.note)


COMMAND = Command("clipper edit 12 --title 'A better headline' --restore 3 --cut 'Read more'", _arguments, _run)
