"""The tables. Rows never leave the library: callers get the nouns of clipper.clipping.

``clipping`` is narrow, because lists read nothing else; the long texts lie in ``clipping_doc``, which is exactly what
search indexes, and in ``story``. A change here needs a migration (a test compares the two).
"""

from clipper.library.schema.bookkeeping import act, meta
from clipper.library.schema.clippings import clipping, clipping_doc, metadata
from clipper.library.schema.fetching import address, attempt
from clipper.library.schema.filed import clipping_tag, collection, collection_item, saved_search, tag, tag_colour
from clipper.library.schema.pages import clipping_picture, page, picture, version
from clipper.library.schema.stories import edit, former_story, highlight, provenance, story
from clipper.library.schema.twins import sketch, sketch_key, twin, twin_choice

__all__ = [
    "act",
    "address",
    "attempt",
    "clipping",
    "clipping_doc",
    "clipping_picture",
    "clipping_tag",
    "collection",
    "collection_item",
    "edit",
    "former_story",
    "highlight",
    "meta",
    "metadata",
    "page",
    "picture",
    "provenance",
    "saved_search",
    "sketch",
    "sketch_key",
    "story",
    "tag",
    "tag_colour",
    "twin",
    "twin_choice",
    "version",
]
