"""Words for corrections: what each one does, and what can be wrong with one."""

from collections.abc import Sequence

from clipper.article import (
    Cut,
    DropPicture,
    Edit,
    MakeCaption,
    MakeHeading,
    MakeHeadline,
    MakeParagraph,
    Rebyline,
    Recaption,
    Redate,
    Restandfirst,
    Restore,
    Retitle,
)
from clipper.desk.errors import AmbiguousWords, NothingToChange, NotInStory, WhichWords
from clipper.desk.wording.explanation import Explanation
from clipper.languages import later, say

_LONGEST = 60

_MISSING = {
    "headline": (later("There is no headline to correct."), later("“clipper show” lists those there are.")),
    "picture": (later("There is no picture to correct."), later("“clipper show” numbers those there are.")),
    "cut": (later("There is no such cut to bring back."), later("“clipper show --cut” numbers what was cut.")),
}


def explain_correction(error: NothingToChange | NotInStory | AmbiguousWords | WhichWords) -> Explanation:
    """The words for a correction that cannot be made."""
    match error:
        case NotInStory(text=text):
            return Explanation(say("The story does not say “%1”.", _short(text)), say("Give the words as it has them."))
        case AmbiguousWords(text=text, times=times):
            return Explanation(_said(text, times), say("Give more of the words around it."))
        case WhichWords(text=text, times=times):
            return Explanation(_said(text, times), say("Say which of them is meant (“--which 2”), or mark more words."))
        case NothingToChange(missing="correction"):
            return Explanation(say("There is no correction to take back."))
        case NothingToChange(missing="story"):
            return Explanation(say("There is no story to correct."), say("Wait until the clipping is kept."))
        case NothingToChange(missing="page"):
            return Explanation(say("There is no page yet."), say("Wait until the clipping is kept."))
        case NothingToChange(missing=missing) if missing in _MISSING:
            what, remedy = _MISSING[missing]
            return Explanation(say(what), say(remedy))
        case _:
            return Explanation(say("There is nothing to correct."))


def _said(text: str, times: int) -> str:
    if times == 2:
        return say("The story says “%1” twice.", _short(text))
    return say("The story says “%1” %n times.", _short(text), count=times)


def missed_words(missed: Sequence[Edit]) -> str:
    """A sentence for the corrections that no longer apply; empty if all do."""
    return say("%n of your corrections no longer apply to this page.", count=len(missed)) if missed else ""


def edit_words(edit: Edit) -> str:
    """What ``edit`` does, to be read after a colon."""
    match edit:
        case Retitle(title):
            return say("headline “%1”", _short(title))
        case Restandfirst(standfirst):
            return say("standfirst “%1”", _short(standfirst)) if standfirst else say("no standfirst")
        case Rebyline(authors):
            return say("byline “%1”", _short(", ".join(authors))) if authors else say("no byline")
        case Redate(published):
            return say("date %1", published.isoformat()) if published else say("no date")
        case Recaption() | DropPicture():
            return _picture_words(edit)
        case Restore(words):
            return say("brought back “%1”", _short(words.text))
        case Cut(words):
            return say("cut “%1”", _short(words.text))
        case MakeCaption(words) | MakeHeading(words) | MakeParagraph(words) | MakeHeadline(words):
            return say(_MADE[type(edit)], _short(words.text))


_MADE = {
    MakeCaption: later("a caption made of “%1”"),
    MakeHeading: later("a heading made of “%1”"),
    MakeParagraph: later("a paragraph made of “%1”"),
    MakeHeadline: later("the headline made of “%1”"),
}


def _picture_words(edit: Recaption | DropPicture) -> str:
    if isinstance(edit, DropPicture):
        return say("picture left out “%1”", _short(edit.was or edit.picture))
    if edit.caption is not None:
        return say("caption “%1”", _short(edit.caption))
    return say("credit “%1”", _short(edit.credit or ""))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
