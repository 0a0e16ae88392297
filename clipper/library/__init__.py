"""The place everything is kept in. The only user of SQLAlchemy; sessions and rows never leave it."""
