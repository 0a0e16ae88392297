"""What users can settle about rules for sites."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteOptions:
    ftr_folder: str = ""
    """A folder of site-config files (``example.org.txt``) that count beside the library's own; empty for none."""
