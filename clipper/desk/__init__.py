"""The sentences a user says - clip this, find that, export these - for window and command line alike.

The front ends import from here alone what they need of the stages below, so that this list is all they can do.
"""

from clipper.desk.annotate import note, tag
from clipper.desk.bulletin import Added, Advanced, Bulletin, Changed, News, Rearranged
from clipper.desk.clip import finish, take_in, try_again, unfinished
from clipper.desk.collect import arrange, collect, create, delete, rename, uncollect
from clipper.desk.correct import recaption, retitle
from clipper.desk.desk import CLIPPING_LANE, EXPORT_LANE, LIBRARY_LANE, Desk, open_desk
from clipper.desk.discard import restore, trash
from clipper.desk.export import export
from clipper.desk.find import cards, find, look_up, picture, served_page, survey, thumbnail
from clipper.desk.wording import Explanation, explain, sentence
from clipper.export import FORMATS, Format, format_named
from clipper.fetch import PastedText, SavedFile, Source, WebAddress, source_of, sources_in
from clipper.library import Count, Enrolled, Filing, Order, Overview, Query
from clipper.settings import Settings, load

__all__ = [
    "CLIPPING_LANE",
    "EXPORT_LANE",
    "FORMATS",
    "LIBRARY_LANE",
    "Added",
    "Advanced",
    "Bulletin",
    "Changed",
    "Count",
    "Desk",
    "Enrolled",
    "Explanation",
    "Filing",
    "Format",
    "News",
    "Order",
    "Overview",
    "PastedText",
    "Query",
    "Rearranged",
    "SavedFile",
    "Settings",
    "Source",
    "WebAddress",
    "arrange",
    "cards",
    "collect",
    "create",
    "delete",
    "explain",
    "export",
    "find",
    "finish",
    "format_named",
    "load",
    "look_up",
    "note",
    "open_desk",
    "picture",
    "recaption",
    "rename",
    "restore",
    "retitle",
    "sentence",
    "served_page",
    "source_of",
    "sources_in",
    "survey",
    "tag",
    "take_in",
    "thumbnail",
    "trash",
    "try_again",
    "uncollect",
    "unfinished",
]
