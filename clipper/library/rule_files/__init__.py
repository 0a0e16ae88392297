"""Rule files of sites: small files that people write, beside the library's database or, on a server, in it.

In a folder they are files in ``sites/``, so that any editor opens them and a copy of the folder is an export. A server
has no folder that all its users see: there they are rows of a table, with the same names and contents.
"""

from clipper.library.rule_files.folder import FolderRuleFiles
from clipper.library.rule_files.store import RuleFiles
from clipper.library.rule_files.text import content_of, text_of

__all__ = ["FolderRuleFiles", "RuleFiles", "content_of", "text_of"]
