"""The library as a whole: which one is shown, its backups, whether it is whole, its trash."""

from clipper.gui.libraries.backing_up import BackingUp
from clipper.gui.libraries.checking import Checking
from clipper.gui.libraries.emptying import Emptying
from clipper.gui.libraries.facts import Facts
from clipper.gui.libraries.presenter import Libraries

__all__ = ["BackingUp", "Checking", "Emptying", "Facts", "Libraries"]
