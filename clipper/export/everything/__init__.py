"""Everything a library holds as a folder that anyone can read: records, pages, pictures, and stories to look at."""

from clipper.export.everything.folder import Written, write_everything

__all__ = ["Written", "write_everything"]
