"""Running the migrations."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def migrate(connection: Connection, to: str) -> None:
    """Lead the tables to revision ``to`` inside the transaction of ``connection``."""
    configuration = Config()
    configuration.set_main_option("script_location", "clipper.library:migrations")
    configuration.set_main_option("path_separator", "os")
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, to)
