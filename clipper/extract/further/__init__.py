"""Where a page says that the rest of its story is: its next page, or all of it on one."""

from clipper.extract.further.find import further_pages

__all__ = ["further_pages"]
