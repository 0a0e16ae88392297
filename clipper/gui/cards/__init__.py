"""The list of clippings, as cards or in columns."""

from clipper.gui.cards.arrangement import (
    ORDERS,
    Arrangement,
    arrangement_of,
    grouping_words,
    offered_orders,
    order_words,
)
from clipper.gui.cards.empty_page import EmptyPage
from clipper.gui.cards.face import CardLink
from clipper.gui.cards.invitation import ADDRESS, BRING, SAMPLE
from clipper.gui.cards.model import CardModel, CardRole, Row
from clipper.gui.cards.pane import CardPane
from clipper.gui.cards.presenter import Listing
from clipper.gui.cards.stretches import Stretch, stretches
from clipper.gui.cards.supply import Supply
from clipper.gui.cards.words import title_words, waiting_words

__all__ = [
    "ADDRESS",
    "BRING",
    "ORDERS",
    "SAMPLE",
    "Arrangement",
    "CardLink",
    "CardModel",
    "CardPane",
    "CardRole",
    "EmptyPage",
    "Listing",
    "Row",
    "Stretch",
    "Supply",
    "arrangement_of",
    "grouping_words",
    "offered_orders",
    "order_words",
    "stretches",
    "title_words",
    "waiting_words",
]
