"""What stands in the list above clippings that belong together."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from clipper.languages import placed


@dataclass(frozen=True, slots=True)
class Heading:
    """Two are the same row when their words are."""

    words: str
    count: int = 0
    """How many clippings follow, up to the next heading."""
    opens: str | None = None
    """In a collection's list: the nested collection that begins here; empty for what no collection holds."""

    @property
    def in_full(self) -> str:
        """For who hears the list."""
        number = QLocale().toString(self.count)
        text = QCoreApplication.translate("Cards", "Heading: %1, %2 below")
        return placed(text, self.words, number)
