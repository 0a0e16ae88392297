"""Clip these of a feed."""

from collections.abc import Sequence

from clipper.clipping import State
from clipper.desk.desk import Desk
from clipper.desk.discard import trash
from clipper.desk.feeds import Offer
from clipper.desk.find import cards
from clipper.desk.taking_in import take_in_many
from clipper.desk.undo import one_act
from clipper.errors import ClipperError
from clipper.feeds import Feed
from clipper.fetch import WebAddress
from clipper.jobs import Watch
from clipper.library import Enrolled, Filing, those_known_as


def clip_from(
    desk: Desk, feeds: Sequence[Feed], chosen: Sequence[Offer], filing: Filing, watch: Watch
) -> tuple[Enrolled | ClipperError, ...]:
    """Take in the ``chosen`` stories of ``feeds`` as one act; the newest stands on top of lists then.

    The feed itself was listed if somebody took it for a page: that clipping has nothing to show, and is put into the
    trash. As ``take_in_many`` otherwise.
    """
    with one_act(desk):
        links = [WebAddress(offer.origin, offer.entry.title) for offer in reversed(chosen)]
        became = take_in_many(desk, links, filing, watch)
        listed = those_known_as(desk.library, [feed.address for feed in feeds])
        empty = [card.number for card in cards(desk, tuple(listed.values())) if card.state is not State.KEPT]
        if empty:
            trash(desk, empty)
    return became
