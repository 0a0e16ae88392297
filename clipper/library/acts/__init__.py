"""What users do, so that it can be undone.

An act is one transaction that changes clippings or what orders them. What it really changed is written into the journal
(table ``act``) within that transaction: each fact with its value before and after. To undo it is to give each fact its
former value where it still has the one that the act gave it; what has been changed since stays, and is told.
"""

from clipper.library.acts.act import Act, ActName
from clipper.library.acts.facts import FactKind

__all__ = ["Act", "ActName", "FactKind"]
