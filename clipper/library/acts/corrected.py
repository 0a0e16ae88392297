"""What an act has corrected."""

import json

from clipper.article import Edit
from clipper.article.record import tuple_from_record
from clipper.library.acts.facts import Change


def added_edits(change: Change) -> tuple[Edit, ...]:
    """The edits that ``change``, one of ``FactKind.CORRECTIONS``, added; none where it took others away.

    Raises clipper.article.record.BadRecord.
    """
    before, after = ((value if isinstance(value, tuple) else ()) for value in change)
    if after[: len(before)] != before:
        return ()
    return tuple_from_record(Edit, [json.loads(str(record)) for record in after[len(before) :]])
