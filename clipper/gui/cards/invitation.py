"""What an empty list says: why it is empty, and what would fill it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clipper.clipping import State
from clipper.desk import Query
from clipper.gui.cards.empty_page import Offer
from clipper.languages import placed

CLEAR_SEARCH = "clear-search"
ADDRESS = "address"
SAMPLE = "sample"
BRING = "bring"


@dataclass(frozen=True, slots=True)
class Invitation:
    title: str
    text: str
    offers: tuple[Offer, ...] = ()


def invitation(query: Query) -> Invitation:
    """The words for a list that holds nothing for ``query``; ``%1`` in a text stands for the keys that paste."""
    translate = QCoreApplication.translate
    if query.words:
        title = placed(translate("Cards", "Nothing found for “%1”"), query.words.removesuffix("*"))
        text = translate(
            "Cards", "All words must be there, in headline, story, captions, note or tags. Put a phrase in quotes."
        )
        return Invitation(title, text, (clear_search(),))
    if query.within:
        return Invitation(translate("Cards", "This search finds nothing today"), "")
    if query.trashed:
        return Invitation(
            translate("Cards", "The trash is empty"),
            translate("Cards", "What you throw away waits here and can be restored."),
        )
    if query.state is State.WAITING:
        return Invitation(
            translate("Cards", "Nothing is waiting"),
            translate("Cards", "Everything that was taken in has been fetched."),
        )
    if query.state is State.FAILED:
        return Invitation(
            translate("Cards", "Nothing has failed"),
            translate("Cards", "A page that cannot be had stays here with the reason."),
        )
    if query.collection:
        title = placed(translate("Cards", "“%1” is empty"), query.collection)
        return Invitation(title, translate("Cards", "Select clippings and press Collect, or drop links here."))
    if query.tag or query.source:
        return Invitation(translate("Cards", "Nothing here any more"), "")
    offers = (
        Offer(ADDRESS, translate("Cards", "Clip an address")),
        Offer(SAMPLE, translate("Cards", "Look at a sample")),
        Offer(BRING, translate("Cards", "Bring over what you have")),
    )
    text = translate(
        "Cards",
        "Drag a link, several links, selected text or a saved page onto this window. "
        "Or copy one and press %1 anywhere; or write an address above.",
    )
    return Invitation(translate("Cards", "Clip your first story"), text, offers)


def clear_search() -> Offer:
    return Offer(CLEAR_SEARCH, QCoreApplication.translate("Cards", "Clear the search"))
