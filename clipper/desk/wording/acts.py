"""Words for what was done, and for what became of it when it was undone."""

from collections.abc import Iterable, Mapping

from clipper.desk.wording.correcting import edit_words
from clipper.desk.wording.counting import counted
from clipper.desk.wording.explanation import Explanation
from clipper.library.act_errors import ActError, NoSuchAct, NothingToRedo, NothingToUndo, NotUndone, UndoneAlready
from clipper.library.acts import Act, ActName, FactKind
from clipper.library.undoing import Settled

_WORDS: Mapping[ActName, str] = {
    ActName.TAKE_IN: "take in {clippings}",
    ActName.TAG: "tag {clippings} {names}",
    ActName.UNTAG: "take {names} off {clippings}",
    ActName.STAR: "give {clippings} a star",
    ActName.UNSTAR: "take the star off {clippings}",
    ActName.MARK_READ: "mark {clippings} as read",
    ActName.MARK_UNREAD: "mark {clippings} as unread",
    ActName.TRASH: "put {clippings} into the trash",
    ActName.RESTORE: "take {clippings} out of the trash",
    ActName.NOTE: "write the note of {clippings}",
    ActName.CORRECT: "correct {clippings}",
    ActName.TAKE_CORRECTION_BACK: "take a correction of {clippings} back",
    ActName.AS_FIRST_CUT: "take all corrections of {clippings} back",
    ActName.HIGHLIGHT: "highlight words of {clippings}",
    ActName.CHANGE_HIGHLIGHT: "change a highlight of {clippings}",
    ActName.REMOVE_HIGHLIGHTS: "take highlights off {clippings}",
    ActName.PUT_IN: "put {clippings} in {names}",
    ActName.TAKE_OUT: "take {clippings} out of {names}",
    ActName.ARRANGE: "arrange {names}",
    ActName.PUT_HEADING: "put the heading {first} in {second}",
    ActName.RENAME_HEADING: "rename the heading {first} to {second}",
    ActName.TAKE_HEADING_OUT: "take the heading {first} out of {second}",
    ActName.CREATE_COLLECTION: "make the collection {names}",
    ActName.RENAME_COLLECTION: "rename the collection {first} to {second}",
    ActName.DELETE_COLLECTION: "delete the collection {names}",
    ActName.RENAME_TAG: "rename the tag {first} to {second}",
    ActName.DELETE_TAG: "delete the tag {names}",
    ActName.COLOUR_TAG: "colour the tag {names}",
    ActName.SAVE_SEARCH: "save the search {names}",
    ActName.RENAME_SEARCH: "rename the search {first} to {second}",
    ActName.FORGET_SEARCH: "delete the search {names}",
    ActName.JOIN: "make one story of {clippings}",
    ActName.SPLIT: "part {clippings}",
    ActName.CHANGE_RULES: "change the rules for {sites}",
    ActName.SEVERAL: "change {clippings} in several ways",
}

_SINCE: Mapping[FactKind, tuple[str, str]] = {
    FactKind.STARRED: ("The star of {of} has", "The stars of {of} have"),
    FactKind.READ: ("The reading mark of {of} has", "The reading marks of {of} have"),
    FactKind.TRASHED: ("The place of {of} has", "The places of {of} have"),
    FactKind.TAKEN_IN: ("The place of {of} has", "The places of {of} have"),
    FactKind.TAG: ("A tag of {of} has", "Tags of {of} have"),
    FactKind.TAG_COLOUR: ("The colour of the tag has", "Colours of tags have"),
    FactKind.NOTE: ("The note of {of} has", "The notes of {of} have"),
    FactKind.CORRECTIONS: ("The corrections of {of} have", "The corrections of {of} have"),
    FactKind.HIGHLIGHT: ("A highlight of {of} has", "Highlights of {of} have"),
    FactKind.SEARCH: ("The search has", "Searches have"),
    FactKind.COLLECTION: ("The collection has", "Collections have"),
    FactKind.OUTLINE: ("The collection has", "Collections have"),
    FactKind.CHOICE: ("The twins of {of} have", "The twins of {of} have"),
    FactKind.STORY: ("The twins of {of} have", "The twins of {of} have"),
    FactKind.RULES: ("A rule file has", "Rule files have"),
}


def act_words(act: Act) -> str:
    """What was done, to be read after “Undo:”."""
    names = [f"“{name}”" for name in act.about]
    first, second, *_ = *names, "", ""
    if len(act.corrections) == 1:
        return edit_words(act.corrections[0])
    clippings = _counted(act.clippings, act.only)
    sites = ", ".join(act.about)
    names_told = ", ".join(names)
    return _WORDS[act.name].format(clippings=clippings, names=names_told, sites=sites, first=first, second=second)


def undone_words(settled: Settled) -> tuple[str, ...]:
    """Sentences: what was undone, and what of it could not be."""
    happened = "Nothing is left to undo of" if settled.nothing else "Undone"
    return (f"{happened}: {act_words(settled.act)}.", *_left(settled))


def redone_words(settled: Settled) -> tuple[str, ...]:
    """Likewise of what was done again."""
    happened = "Nothing is left to do again of" if settled.nothing else "Done again"
    return (f"{happened}: {act_words(settled.act)}.", *_left(settled))


def explain_undoing(error: ActError) -> Explanation:
    """The words for what cannot be undone or done again."""
    match error:
        case NothingToUndo():
            return Explanation("There is nothing to undo.", "“clipper undo --list” tells what was done.")
        case NothingToRedo():
            return Explanation("There is nothing to do again.", "“clipper undo --list” tells what was undone.")
        case NoSuchAct(number=number):
            return Explanation(f"There is no act {number}.", "“clipper undo --list” names those that can be undone.")
        case UndoneAlready(number=number):
            return Explanation(f"Act {number} is undone already.", f"“clipper redo {number}” does it again.")
        case NotUndone(number=number):
            return Explanation(f"Act {number} was not undone.", "“clipper undo --list” tells which were.")
        case _:
            return Explanation("That could not be undone.", "“clipper undo --list” tells what was done.")


def _left(settled: Settled) -> Iterable[str]:
    if settled.gone:
        have = "has" if len(settled.gone) == 1 else "have"
        yield f"{_capital(_counted(len(settled.gone), settled.gone[0]))} {have} been deleted since."
    told = set()
    for kind, numbers in settled.differing.items():
        one, many = _SINCE[kind]
        words = (one if len(numbers) == 1 else many).format(of=_counted(len(numbers), numbers[0]))
        stays = "stays as it is" if words.endswith("has") else "stay as they are"
        told.add(f"{words} been changed since and {stays}.")
    yield from sorted(told)


def _counted(count: int, only: int) -> str:
    return f"clipping {only}" if count == 1 and only else counted(count, "clipping")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
