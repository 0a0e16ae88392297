"""Taking things in: drops anywhere on the window, pastes, addresses; and the work that they make."""

from clipper.gui.taking_in.basket import Basket
from clipper.gui.taking_in.entering import Taken
from clipper.gui.taking_in.field import AddressField
from clipper.gui.taking_in.landing import Landing
from clipper.gui.taking_in.overlay import Overlay
from clipper.gui.taking_in.presenter import TakingIn
from clipper.gui.taking_in.queue import Queue

__all__ = ["AddressField", "Basket", "Landing", "Overlay", "Queue", "Taken", "TakingIn"]
