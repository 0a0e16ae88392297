"""Words for what was done, and for what became of it when it was undone."""

from collections.abc import Iterable, Mapping

from clipper.desk.wording.correcting import edit_words
from clipper.desk.wording.explanation import Explanation
from clipper.languages import later, say
from clipper.library.act_errors import ActError, NoSuchAct, NothingToRedo, NothingToUndo, NotUndone, UndoneAlready
from clipper.library.acts import Act, ActName, FactKind
from clipper.library.undoing import Settled

_WORDS: Mapping[ActName, str] = {
    ActName.TAKE_IN: later("take in %1"),
    ActName.TAG: later("tag %1 %2"),
    ActName.UNTAG: later("take %2 off %1"),
    ActName.STAR: later("give %1 a star"),
    ActName.UNSTAR: later("take the star off %1"),
    ActName.MARK_READ: later("mark %1 as read"),
    ActName.MARK_UNREAD: later("mark %1 as unread"),
    ActName.TRASH: later("put %1 into the trash"),
    ActName.RESTORE: later("take %1 out of the trash"),
    ActName.NOTE: later("write the note of %1"),
    ActName.CORRECT: later("correct %1"),
    ActName.TAKE_CORRECTION_BACK: later("take a correction of %1 back"),
    ActName.AS_FIRST_CUT: later("take all corrections of %1 back"),
    ActName.HIGHLIGHT: later("highlight words of %1"),
    ActName.CHANGE_HIGHLIGHT: later("change a highlight of %1"),
    ActName.REMOVE_HIGHLIGHTS: later("take highlights off %1"),
    ActName.PUT_IN: later("put %1 in %2"),
    ActName.TAKE_OUT: later("take %1 out of %2"),
    ActName.ARRANGE: later("arrange %2"),
    ActName.PUT_HEADING: later("put the heading %3 in %4"),
    ActName.RENAME_HEADING: later("rename the heading %3 to %4"),
    ActName.TAKE_HEADING_OUT: later("take the heading %3 out of %4"),
    ActName.CREATE_COLLECTION: later("make the collection %2"),
    ActName.RENAME_COLLECTION: later("rename the collection %3 to %4"),
    ActName.DELETE_COLLECTION: later("delete the collection %2"),
    ActName.RENAME_TAG: later("rename the tag %3 to %4"),
    ActName.DELETE_TAG: later("delete the tag %2"),
    ActName.COLOUR_TAG: later("colour the tag %2"),
    ActName.SAVE_SEARCH: later("save the search %2"),
    ActName.RENAME_SEARCH: later("rename the search %3 to %4"),
    ActName.FORGET_SEARCH: later("delete the search %2"),
    ActName.JOIN: later("make one story of %1"),
    ActName.SPLIT: later("part %1"),
    ActName.CHANGE_RULES: later("change the rules for %2"),
    ActName.SEVERAL: later("change %1 in several ways"),
}
"""%1 is how many clippings, %2 all names that it is about, %3 the first and %4 the second of them."""

_SINCE: Mapping[FactKind, tuple[str, str]] = {
    FactKind.STARRED: (
        later("The star of %1 has been changed since and stays as it is."),
        later("The stars of %1 have been changed since and stay as they are."),
    ),
    FactKind.READ: (
        later("The reading mark of %1 has been changed since and stays as it is."),
        later("The reading marks of %1 have been changed since and stay as they are."),
    ),
    FactKind.TRASHED: (
        later("The place of %1 has been changed since and stays as it is."),
        later("The places of %1 have been changed since and stay as they are."),
    ),
    FactKind.TAKEN_IN: (
        later("The place of %1 has been changed since and stays as it is."),
        later("The places of %1 have been changed since and stay as they are."),
    ),
    FactKind.TAG: (
        later("A tag of %1 has been changed since and stays as it is."),
        later("Tags of %1 have been changed since and stay as they are."),
    ),
    FactKind.TAG_COLOUR: (
        later("The colour of the tag has been changed since and stays as it is."),
        later("Colours of tags have been changed since and stay as they are."),
    ),
    FactKind.NOTE: (
        later("The note of %1 has been changed since and stays as it is."),
        later("The notes of %1 have been changed since and stay as they are."),
    ),
    FactKind.CORRECTIONS: (
        later("The corrections of %1 have been changed since and stay as they are."),
        later("The corrections of %1 have been changed since and stay as they are."),
    ),
    FactKind.HIGHLIGHT: (
        later("A highlight of %1 has been changed since and stays as it is."),
        later("Highlights of %1 have been changed since and stay as they are."),
    ),
    FactKind.SEARCH: (
        later("The search has been changed since and stays as it is."),
        later("Searches have been changed since and stay as they are."),
    ),
    FactKind.COLLECTION: (
        later("The collection has been changed since and stays as it is."),
        later("Collections have been changed since and stay as they are."),
    ),
    FactKind.OUTLINE: (
        later("The collection has been changed since and stays as it is."),
        later("Collections have been changed since and stay as they are."),
    ),
    FactKind.CHOICE: (
        later("The twins of %1 have been changed since and stay as they are."),
        later("The twins of %1 have been changed since and stay as they are."),
    ),
    FactKind.STORY: (
        later("The twins of %1 have been changed since and stay as they are."),
        later("The twins of %1 have been changed since and stay as they are."),
    ),
    FactKind.RULES: (
        later("A rule file has been changed since and stays as it is."),
        later("Rule files have been changed since and stay as they are."),
    ),
}


def act_words(act: Act) -> str:
    """What was done, to be read after “Undo:”."""
    if len(act.corrections) == 1:
        return edit_words(act.corrections[0])
    names = act.about if act.name is ActName.CHANGE_RULES else tuple(f"“{name}”" for name in act.about)
    first, second, *_ = *names, "", ""
    return say(_WORDS[act.name], _counted(act.clippings, act.only), ", ".join(names), first, second)


def undone_words(settled: Settled) -> tuple[str, ...]:
    """Sentences: what was undone, and what of it could not be."""
    happened = later("Nothing is left to undo of: %1.") if settled.nothing else later("Undone: %1.")
    return (say(happened, act_words(settled.act)), *_left(settled))


def redone_words(settled: Settled) -> tuple[str, ...]:
    """Likewise of what was done again."""
    happened = later("Nothing is left to do again of: %1.") if settled.nothing else later("Done again: %1.")
    return (say(happened, act_words(settled.act)), *_left(settled))


def explain_undoing(error: ActError) -> Explanation:
    """The words for what cannot be undone or done again."""
    match error:
        case NothingToUndo():
            return Explanation(say("There is nothing to undo."), say("“clipper undo --list” tells what was done."))
        case NothingToRedo():
            return Explanation(
                say("There is nothing to do again."), say("“clipper undo --list” tells what was undone.")
            )
        case NoSuchAct(number=number):
            return Explanation(
                say("There is no act %1.", number), say("“clipper undo --list” names those that can be undone.")
            )
        case UndoneAlready(number=number):
            return Explanation(
                say("Act %1 is undone already.", number), say("“clipper redo %1” does it again.", number)
            )
        case NotUndone(number=number):
            return Explanation(say("Act %1 was not undone.", number), say("“clipper undo --list” tells which were."))
        case _:
            return Explanation(say("That could not be undone."), say("“clipper undo --list” tells what was done."))


def _left(settled: Settled) -> Iterable[str]:
    gone = settled.gone
    if len(gone) == 1:
        yield say("Clipping %1 has been deleted since.", gone[0])
    elif gone:
        yield say("%n clippings have been deleted since.", count=len(gone))
    told = set()
    for kind, numbers in settled.differing.items():
        one, many = _SINCE[kind]
        told.add(say(one if len(numbers) == 1 else many, _counted(len(numbers), numbers[0])))
    yield from sorted(told)


def _counted(count: int, only: int) -> str:
    return say("clipping %1", only) if count == 1 and only else say("%n clippings", count=count)
