"""The sentences a user says - clip this, find that, export these - for window and command line alike.

The front ends import from here alone what they need of the stages below, so that this list is all they can do.
"""

from clipper.desk.always import Proposal, propose, try_rule, try_rules
from clipper.desk.annotate import note, tag
from clipper.desk.bulletin import Added, Advanced, Bulletin, Changed, News, Noted, Rearranged
from clipper.desk.changes import Change, FieldChange, Outcome
from clipper.desk.clip import finish, take_in, try_again, unfinished
from clipper.desk.collect import arrange, collect, create, delete, rename, uncollect
from clipper.desk.correct import choose_title, drop_picture, rebyline, recaption, redate, retitle
from clipper.desk.correct_text import (
    bring_back,
    cut_out,
    make_caption,
    make_heading,
    make_headline,
    make_paragraph,
)
from clipper.desk.desk import CLIPPING_LANE, EXPORT_LANE, LIBRARY_LANE, RECUT_LANE, Desk, open_desk
from clipper.desk.discard import restore, trash
from clipper.desk.export import export
from clipper.desk.find import cards, find, look_up, picture, served_page, survey, thumbnail
from clipper.desk.recut import cut_again, cut_by_another, foresee, kept_from, take_back, to_take_back
from clipper.desk.sites import (
    BroughtIn,
    SiteFile,
    add_rule,
    delete_rules,
    export_sites,
    import_sites,
    shared_sites,
    sites,
    sites_of,
)
from clipper.desk.undo import as_first_cut, undo
from clipper.desk.wording import Explanation, edit_words, explain, missed_words, sentence, skipped_words
from clipper.export import FORMATS, Format, format_named
from clipper.fetch import PastedText, SavedFile, Source, WebAddress, source_of, sources_in
from clipper.library import Count, Enrolled, Filing, Order, Overview, Query
from clipper.settings import Settings, load
from clipper.sites import Action, BadRule, Rule, Site, Where, checked, checked_host, host_of, parse_xpath, rule_words

__all__ = [
    "CLIPPING_LANE",
    "EXPORT_LANE",
    "FORMATS",
    "LIBRARY_LANE",
    "RECUT_LANE",
    "Action",
    "Added",
    "Advanced",
    "BadRule",
    "BroughtIn",
    "Bulletin",
    "Change",
    "Changed",
    "Count",
    "Desk",
    "Enrolled",
    "Explanation",
    "FieldChange",
    "Filing",
    "Format",
    "News",
    "Noted",
    "Order",
    "Outcome",
    "Overview",
    "PastedText",
    "Proposal",
    "Query",
    "Rearranged",
    "Rule",
    "SavedFile",
    "Settings",
    "Site",
    "SiteFile",
    "Source",
    "WebAddress",
    "Where",
    "add_rule",
    "arrange",
    "as_first_cut",
    "bring_back",
    "cards",
    "checked",
    "checked_host",
    "choose_title",
    "collect",
    "create",
    "cut_again",
    "cut_by_another",
    "cut_out",
    "delete",
    "delete_rules",
    "drop_picture",
    "edit_words",
    "explain",
    "export",
    "export_sites",
    "find",
    "finish",
    "foresee",
    "format_named",
    "host_of",
    "import_sites",
    "kept_from",
    "load",
    "look_up",
    "make_caption",
    "make_heading",
    "make_headline",
    "make_paragraph",
    "missed_words",
    "note",
    "open_desk",
    "parse_xpath",
    "picture",
    "propose",
    "rebyline",
    "recaption",
    "redate",
    "rename",
    "restore",
    "retitle",
    "rule_words",
    "sentence",
    "served_page",
    "shared_sites",
    "sites",
    "sites_of",
    "skipped_words",
    "source_of",
    "sources_in",
    "survey",
    "tag",
    "take_back",
    "take_in",
    "thumbnail",
    "to_take_back",
    "trash",
    "try_again",
    "try_rule",
    "try_rules",
    "uncollect",
    "undo",
    "unfinished",
]
