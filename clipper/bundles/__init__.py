"""Pages in one file: saved whole (MHTML, Safari's web archives), or the parts of a story. What is in them, bounded.

The library keeps such a file as it came, so that a better cleaner can cut it again. So two stages look into one: the
cleaner for the page in it, fetching for its pictures. That is why this package stands below both. Nothing that is in a
bundle is ever fetched or run.
"""

from clipper.bundles.bundle import Bundle, Part
from clipper.bundles.errors import BrokenBundle
from clipper.bundles.kinds import MHTML, WEBARCHIVE, bundle_type, is_bundle, open_bundle
from clipper.bundles.page_inside import page_inside
from clipper.bundles.parts import PARTS, StoryParts, bind, is_in_parts, parts_of
from clipper.bundles.saved_from import SavedFrom, mark_of, saved_from

__all__ = [
    "MHTML",
    "PARTS",
    "WEBARCHIVE",
    "BrokenBundle",
    "Bundle",
    "Part",
    "SavedFrom",
    "StoryParts",
    "bind",
    "bundle_type",
    "is_bundle",
    "is_in_parts",
    "mark_of",
    "open_bundle",
    "page_inside",
    "parts_of",
    "saved_from",
]
