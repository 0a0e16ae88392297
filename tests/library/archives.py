"""Everything out of a library and into another, and what two libraries have to have in common to be equal."""

import json

from sqlalchemy import select

from clipper.archive import Incoming
from clipper.article import ReadingOptions
from clipper.export import ReviewOptions, write_everything
from clipper.importers import open_archive
from clipper.jobs import Watch
from clipper.library.archive import bring_in, everything_of, foresee
from clipper.library.packing import unpack
from clipper.library.schema import (
    address,
    attempt,
    clipping,
    clipping_doc,
    clipping_picture,
    clipping_tag,
    collection,
    collection_item,
    edit,
    former_story,
    highlight,
    page,
    picture,
    provenance,
    saved_search,
    sketch,
    sketch_key,
    story,
    tag,
    tag_colour,
    twin,
    twin_choice,
    version,
)


def export(library, folder, watch=None, *, stories=False):
    with everything_of(library) as everything:
        options = ReviewOptions(language="en")
        return write_everything(everything, folder, options, ReadingOptions(), watch or Watch(), stories=stories)


def import_into(library, folder, *, dry_run=False):
    """What came, and what could not be used by its path."""
    archive = open_archive(folder)
    incoming = Incoming(
        archive.library, archive.clippings, archive.total, archive.site_rules(), archive.page, archive.picture
    )
    imported = (foresee if dry_run else bring_in)(library, incoming, Watch())
    return imported, {each.path: each.fault for each in archive.unusable}


_AS_IT_IS = (
    *(address, attempt, clipping, highlight, picture, provenance),
    *(sketch, sketch_key, tag_colour, twin, twin_choice),
)
_IN_TURN = (page, edit, clipping_picture, tag, collection, saved_search)
"""Their rows have numbers that nobody sees; what counts is which comes first."""


def substance(library):
    """By table, all that users keep; and the bytes."""
    with library.reading() as connection:

        def rows(table):
            return connection.execute(select(table).order_by(*table.primary_key.columns)).mappings().all()

        pages = [each["id"] for each in rows(page)]
        found = {table.name: [dict(each) for each in rows(table)] for table in _AS_IT_IS}
        found |= {table.name: [_without(each, "id") for each in rows(table)] for table in _IN_TURN}
        found[page.name].sort(key=lambda each: each["clipping_id"])
        found[edit.name] = sorted(
            ((each["clipping_id"], json.loads(each["record"])) for each in found[edit.name]), key=lambda each: each[0]
        )
        found[clipping_picture.name].sort(key=lambda each: each["clipping_id"])
        found[clipping_doc.name] = [
            dict(each) | {"tags": sorted(each["tags"].split("\n"))} for each in rows(clipping_doc)
        ]
        for table in (story, former_story):
            found[table.name] = [dict(each) | {"extraction": _told(each)} for each in rows(table)]
        found[version.name] = [
            _without(each, "id")
            | {"extraction": _told(each), "page_id": each["page_id"] and pages.index(each["page_id"])}
            for each in rows(version)
        ]
        tag_keys = dict(connection.execute(select(tag.c.id, tag.c.key)).all())
        found[clipping_tag.name] = sorted(
            (each["clipping_id"], tag_keys[each["tag_id"]]) for each in rows(clipping_tag)
        )
        collections = dict(connection.execute(select(collection.c.id, collection.c.key)).all())
        items = sorted(rows(collection_item), key=lambda each: (each["collection_id"], each["position"], each["id"]))
        found[collection_item.name] = [
            (collections[each["collection_id"]], each["clipping_id"], each["heading"]) for each in items
        ]
        digests = {(each["digest"], True) for each in found[page.name]}
        digests |= {(each["digest"], False) for each in found[picture.name]}
    bytes_of = {digest: library.blobs.get(digest, packed=packed) for digest, packed in sorted(digests)}
    return found | {"bytes": bytes_of, "rules": library.rule_files.get(library.rule_files.names())}


def _told(row):
    return json.loads(unpack(row["extraction"]))


def _without(row, column):
    return {name: value for name, value in row.items() if name != column}
