"""Rule files as rows, where a library has no folder."""

from collections.abc import Iterable

from sqlalchemy import Column, Engine, LargeBinary, MetaData, Named, Table, Text, TypedColumns, delete, select
from sqlalchemy.dialects.postgresql import insert

from clipper.library.driver_errors import told_as_ours
from clipper.sites import host_of_file


class _SiteFileColumns(TypedColumns):
    name: Named[str] = Column(Text, primary_key=True)
    content: Named[bytes] = Column(LargeBinary, nullable=False)


site_file = Table("site_file", MetaData(), _SiteFileColumns)


class TableRuleFiles:
    """Rule files in a table of PostgreSQL, each change in a transaction of its own."""

    def __init__(self, engine: Engine, place: str) -> None:
        """``place`` is the library's, for errors."""
        self._engine = engine
        self._place = place

    def names(self) -> tuple[str, ...]:
        with told_as_ours(self._place), self._engine.connect() as connection:
            return tuple(sorted(connection.scalars(select(site_file.c.name))))

    def get(self, names: Iterable[str]) -> dict[str, bytes]:
        wanted = select(site_file.c.name, site_file.c.content).where(site_file.c.name.in_(list(names)))
        with told_as_ours(self._place), self._engine.connect() as connection:
            return {name: bytes(content) for name, content in connection.execute(wanted)}

    def put(self, name: str, content: bytes) -> None:
        if not host_of_file(name):
            raise ValueError("no name of a rule file", name)
        row = insert(site_file).values(name=name, content=content)
        with told_as_ours(self._place), self._engine.begin() as connection:
            connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"content": content}))

    def delete(self, name: str) -> bool:
        with told_as_ours(self._place), self._engine.begin() as connection:
            return connection.execute(delete(site_file).where(site_file.c.name == name)).rowcount > 0
