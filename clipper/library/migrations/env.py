"""What Alembic runs first: it gets the connection, with its transaction begun, from clipper.library.opening.migrate."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
