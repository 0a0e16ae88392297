"""How the tables came to be what they are: Alembic's migrations, run by clipper.library.opening.migrate.

A migration spells out what it makes and imports nothing of today's schema, so that it does the same for ever.
"""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""All revisions, oldest first. Known here too so that opening a library need not import Alembic."""
HEAD = REVISIONS[-1]
