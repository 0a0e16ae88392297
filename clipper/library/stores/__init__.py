"""Where the pictures and pages of a library are, having them elsewhere, and deleting those that nobody has any more."""

from clipper.library.stores.collecting import collect_daily
from clipper.library.stores.moving import Moved, move_store
from clipper.library.stores.tidying import tidy_stores
from clipper.library.stores.whereabouts import Whereabouts, whereabouts

__all__ = ["Moved", "Whereabouts", "collect_daily", "move_store", "tidy_stores", "whereabouts"]
