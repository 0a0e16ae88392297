"""The user's tags."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_tags
from clipper.library.library import Library
from clipper.library.names import belongs, key_of, tidy
from clipper.library.numbers import batches, existing
from clipper.library.schema import clipping_doc, clipping_tag, tag

# Made once: to put it together takes longer than to ask it.
_TAGS_OF = (
    select(clipping_tag.c.clipping_id, tag.c.key, tag.c.name)
    .join(tag, tag.c.id == clipping_tag.c.tag_id)
    .where(clipping_tag.c.clipping_id.in_(bindparam("numbers", expanding=True)))
)


def add_tags(library: Library, numbers: Iterable[int], names: Iterable[str]) -> None:
    """Give each clipping each tag; what is blank, already there, or a clipping that is gone, is passed over.

    A tag keeps the spelling in which it was first given. Raises LibraryFailure.
    """
    numbers, names = tuple(numbers), tuple(names)
    with acting(library, ActName.TAG, at_tags(numbers, names), about=names) as connection:
        tag_clippings(library, connection, numbers, names)


def remove_tags(library: Library, numbers: Iterable[int], names: Iterable[str]) -> None:
    """Take each tag off each clipping. Raises LibraryFailure."""
    numbers, names = tuple(numbers), tuple(names)
    keys = {key_of(name) for name in names}
    with acting(library, ActName.UNTAG, at_tags(numbers, names), about=names) as connection:
        tags = connection.scalars(select(tag.c.id).where(tag.c.key.in_(keys))).all()
        for batch in batches(numbers):
            tagged = clipping_tag.c.clipping_id.in_(batch) & clipping_tag.c.tag_id.in_(tags)
            changed = set(connection.scalars(select(clipping_tag.c.clipping_id).where(tagged)))
            connection.execute(delete(clipping_tag).where(tagged))
            index_tags(library, connection, changed)
        delete_unused(connection, names)


def tag_clippings(library: Library, connection: Connection, numbers: Iterable[int], names: Iterable[str]) -> None:
    """``add_tags`` as part of a transaction."""
    tags = [made_tag(connection, name)[0] for name in names if key_of(name)]
    if not tags:
        return
    for batch in batches(existing(connection, numbers)):
        wanted = {(number, given) for number in batch for given in tags}
        present = connection.execute(
            select(clipping_tag.c.clipping_id, clipping_tag.c.tag_id).where(clipping_tag.c.clipping_id.in_(batch))
        )
        missing = sorted(wanted - {(number, given) for number, given in present})
        if missing:
            pairs = [{"clipping_id": number, "tag_id": given} for number, given in missing]
            connection.execute(insert(clipping_tag), pairs)
            index_tags(library, connection, {number for number, _ in missing})


def tags_of(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The tags of each of these clippings that has some, in alphabetical order."""
    found: dict[int, list[tuple[str, str]]] = {}
    for number, key, name in connection.execute(_TAGS_OF, {"numbers": list(numbers)}):
        found.setdefault(number, []).append((key, name))
    return {number: tuple(name for _, name in sorted(names)) for number, names in found.items()}


def tag_ids(connection: Connection, name: str) -> list[int]:
    """The rows of the tag of that name and of those that are nested in it."""
    key = key_of(name)
    return list(connection.scalars(select(tag.c.id).where(belongs(tag.c.key, key)))) if key else []


def tag_id(connection: Connection, name: str) -> int | None:
    """The row of the tag of that name, if anything has it."""
    return connection.scalar(select(tag.c.id).where(tag.c.key == key_of(name)))


def made_tag(connection: Connection, name: str) -> tuple[int, str]:
    """The row of the tag of that name and how it is written there; it is made if need be. ``name`` says something."""
    known = connection.execute(select(tag.c.id, tag.c.name).where(tag.c.key == key_of(name))).one_or_none()
    if known is not None:
        return known[0], known[1]
    made = insert(tag).values(name=tidy(name), key=key_of(name)).returning(tag.c.id, tag.c.name)
    row, written = connection.execute(made).one()
    return row, written


def delete_unused(connection: Connection, names: Iterable[str]) -> None:
    """Delete those of these tags that nothing has, as part of a transaction."""
    named = tag.c.key.in_({key_of(name) for name in names})
    connection.execute(delete(tag).where(named, ~tag.c.id.in_(select(clipping_tag.c.tag_id))))


def index_tags(library: Library, connection: Connection, numbers: set[int]) -> None:
    """Bring what search reads in step with the tags of clippings, as part of a transaction."""
    for batch in batches(numbers):
        _index_tags(library, connection, batch)


def _index_tags(library: Library, connection: Connection, numbers: list[int]) -> None:
    names = (
        select(func.coalesce(func.aggregate_strings(tag.c.name, "\n"), ""))
        .join(clipping_tag, clipping_tag.c.tag_id == tag.c.id)
        .where(clipping_tag.c.clipping_id == clipping_doc.c.clipping_id)
        .scalar_subquery()
    )
    connection.execute(update(clipping_doc).where(clipping_doc.c.clipping_id.in_(numbers)).values(tags=names))
    library.text_index.refresh(connection, numbers)
