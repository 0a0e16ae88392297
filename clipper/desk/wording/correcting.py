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

_LONGEST = 60

_REMEDIES = {
    "headline": "“clipper show” lists those there are.",
    "picture": "“clipper show” numbers those there are.",
    "cut": "“clipper show --cut” numbers what was cut.",
}


def explain_correction(error: NothingToChange | NotInStory | AmbiguousWords | WhichWords) -> Explanation:
    """The words for a correction that cannot be made."""
    match error:
        case NotInStory(text=text):
            return Explanation(f"The story does not say “{_short(text)}”.", "Give the words as it has them.")
        case AmbiguousWords(text=text, times=times):
            return Explanation(_said(text, times), "Give more of the words around it.")
        case WhichWords(text=text, times=times):
            return Explanation(_said(text, times), "Say which of them is meant (“--which 2”), or mark more words.")
        case NothingToChange(missing="correction"):
            return Explanation("There is no correction to take back.")
        case NothingToChange(missing="story"):
            return Explanation("There is no story to correct.", "Wait until the clipping is kept.")
        case NothingToChange(missing="page"):
            return Explanation("There is no page yet.", "Wait until the clipping is kept.")
        case NothingToChange(missing="cut"):
            return Explanation("There is no such cut to bring back.", _REMEDIES["cut"])
        case NothingToChange(missing=missing):
            return Explanation(f"There is no {missing} to correct.", _REMEDIES.get(missing, ""))


def _said(text: str, times: int) -> str:
    return f"The story says “{_short(text)}” {'twice' if times == 2 else f'{times} times'}."


def missed_words(missed: Sequence[Edit]) -> str:
    """A sentence for the corrections that no longer apply; empty if all do."""
    if not missed:
        return ""
    if len(missed) == 1:
        return "1 of your corrections no longer applies to this page."
    return f"{len(missed)} of your corrections no longer apply to this page."


def edit_words(edit: Edit) -> str:
    """What ``edit`` does, to be read after a colon."""
    match edit:
        case Retitle(title):
            return f"headline “{_short(title)}”"
        case Restandfirst(standfirst):
            return f"standfirst “{_short(standfirst)}”" if standfirst else "no standfirst"
        case Rebyline(authors):
            return f"byline “{_short(', '.join(authors))}”" if authors else "no byline"
        case Redate(published):
            return f"date {published.isoformat()}" if published else "no date"
        case Recaption() | DropPicture():
            return _picture_words(edit)
        case Restore(words):
            return f"brought back “{_short(words.text)}”"
        case Cut(words):
            return f"cut “{_short(words.text)}”"
        case MakeCaption(words) | MakeHeading(words) | MakeParagraph(words) | MakeHeadline(words):
            return f"{_MADE[type(edit)]} of “{_short(words.text)}”"


_MADE = {
    MakeCaption: "a caption made",
    MakeHeading: "a heading made",
    MakeParagraph: "a paragraph made",
    MakeHeadline: "the headline made",
}


def _picture_words(edit: Recaption | DropPicture) -> str:
    if isinstance(edit, DropPicture):
        return f"picture left out “{_short(edit.was or edit.picture)}”"
    if edit.caption is not None:
        return f"caption “{_short(edit.caption)}”"
    return f"credit “{_short(edit.credit or '')}”"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
