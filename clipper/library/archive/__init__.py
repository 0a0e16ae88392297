"""Everything out of a library and into another, as the records of ``clipper.archive``; rows do not leave it.

Every table is either carried by a record or made anew from what is; ``coverage.py`` says which, and a test fails when
there is a table that it does not name.
"""

from clipper.library.archive.incoming import Imported, bring_in, foresee
from clipper.library.archive.outgoing import everything_of

__all__ = ["Imported", "bring_in", "everything_of", "foresee"]
