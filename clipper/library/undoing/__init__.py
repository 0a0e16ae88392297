"""Taking acts back and doing them again: facts are given another value where they have the one known, a kind a file."""

from clipper.library.undoing.settling import Settled, acts, next_acts, redo_act, undo_act

__all__ = ["Settled", "acts", "next_acts", "redo_act", "undo_act"]
