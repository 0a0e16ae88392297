"""What becomes of each table when everything goes out and comes back."""

from clipper.library.schema import (
    act,
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
    meta,
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

CARRIED = frozenset(
    {
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
    }
)
"""Tables that are equal afterwards, but for numbers of rows that nobody sees."""

LEFT_BEHIND = frozenset({act, meta})
"""What can be undone is of the library in which it was done, and so is what a library knows about itself."""
