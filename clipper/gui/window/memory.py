"""What the window remembers from one time to the next, in a file beside the settings."""

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from clipper.gui.theme import Appearance
from clipper.gui.window.reading_places import ReadingPlaces

_GEOMETRY = "window/geometry"
_PANES = "window/panes"
_STANDING = "window/standing"
_TEXT_SIZE = "reader/text-size"
_APPEARANCE = "window/appearance"
_CLIPBOARD_WATCHED = "clipboard/watched"
_BASKET_SHOWN = "basket/shown"
_BASKET_SCREEN = "basket/screen"
_BASKET_PLACES = "basket-places"
_EXPORT_FOLDER = "export/folder"
_EXPORT_FORMAT = "export/format"
_CLEANER = "library/cleaner-told-of"
_LIBRARIES = "library/recent"
_MOST_LIBRARIES = 8
_FOLDED = "sidebar/folded"
_SEARCHES = "search/recent"
_IN_COLUMNS = "list/in-columns"
_COLUMNS = "list/columns"
_FOLDS_COPIES = "list/folds-copies"
_ARRANGEMENTS = "list/arrangements"
_MOST_ARRANGEMENTS = 200


class Memory:
    """Nothing that matters: a file that is missing or damaged means that everything is as at first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def places_in(self, library: str) -> ReadingPlaces:
        """Where one stopped reading the stories of the library at this place."""
        return ReadingPlaces(self._path.with_name("reading.json"), library)

    def arrange(self, window: QWidget, panes: QSplitter) -> None:
        """Put window and panes as they were; does nothing the first time."""
        geometry, state = self._bytes(_GEOMETRY), self._bytes(_PANES)
        if geometry:
            window.restoreGeometry(geometry)
        if state:
            panes.restoreState(state)

    def keep_arrangement(self, window: QWidget, panes: QSplitter) -> None:
        self._store.setValue(_GEOMETRY, window.saveGeometry())
        self._store.setValue(_PANES, panes.saveState())
        self._store.sync()

    @property
    def text_size(self) -> int | None:
        """The reader's."""
        size = self._store.value(_TEXT_SIZE)
        return int(size) if isinstance(size, int | str) and str(size).isdecimal() else None

    def keep_text_size(self, size: int) -> None:
        self._store.setValue(_TEXT_SIZE, size)

    @property
    def appearance(self) -> Appearance:
        """Light or dark, as the user chose; as the system has it unless they did."""
        chosen = self._store.value(_APPEARANCE)
        return Appearance(chosen) if chosen in set(Appearance) else Appearance.SYSTEM

    def keep_appearance(self, appearance: Appearance) -> None:
        self._store.setValue(_APPEARANCE, appearance.value)

    @property
    def basket_shown(self) -> bool:
        return self._store.value(_BASKET_SHOWN) in (True, "true")

    def keep_basket_shown(self, *, shown: bool) -> None:
        self._store.setValue(_BASKET_SHOWN, shown)

    @property
    def clipboard_watched(self) -> bool:
        return self._store.value(_CLIPBOARD_WATCHED) in (True, "true")

    def keep_clipboard_watched(self, *, watched: bool) -> None:
        self._store.setValue(_CLIPBOARD_WATCHED, watched)

    @property
    def basket_screen(self) -> str:
        """The name of the screen that the basket stood on last, or empty."""
        name = self._store.value(_BASKET_SCREEN)
        return name if isinstance(name, str) else ""

    def basket_place(self, screen: str) -> QPoint | None:
        """Where it stood when it was on that screen."""
        place = self._store.value(f"{_BASKET_PLACES}/{screen}")
        return place if isinstance(place, QPoint) else None

    def keep_basket_place(self, screen: str, place: QPoint) -> None:
        self._store.setValue(_BASKET_SCREEN, screen)
        self._store.setValue(f"{_BASKET_PLACES}/{screen}", place)

    @property
    def export_folder(self) -> Path | None:
        """Where the last export went, if the folder is still there."""
        folder = self._store.value(_EXPORT_FOLDER)
        return Path(folder) if isinstance(folder, str) and Path(folder).is_dir() else None

    @property
    def export_format(self) -> str:
        """The key of the last export's format, or empty."""
        key = self._store.value(_EXPORT_FORMAT)
        return key if isinstance(key, str) else ""

    def keep_export(self, path: Path, form: str) -> None:
        self._store.setValue(_EXPORT_FOLDER, str(path.parent))
        self._store.setValue(_EXPORT_FORMAT, form)

    @property
    def searches(self) -> tuple[str, ...]:
        """What was searched for last, the latest first."""
        return self._texts(_SEARCHES)

    def keep_searches(self, searches: tuple[str, ...]) -> None:
        """Nothing else is remembered of them."""
        self._store.setValue(_SEARCHES, list(searches))

    @property
    def cleaner(self) -> str:
        """The version of the cleaner that the user was last told of, or empty."""
        version = self._store.value(_CLEANER)
        return version if isinstance(version, str) else ""

    def keep_cleaner(self, version: str) -> None:
        self._store.setValue(_CLEANER, version)

    @property
    def libraries(self) -> tuple[str, ...]:
        """The places of the libraries that were opened last, the latest first."""
        return self._texts(_LIBRARIES)

    def keep_library(self, place: str) -> None:
        """``place`` must have no password in it."""
        others = [other for other in self.libraries if other != place]
        self._store.setValue(_LIBRARIES, [place, *others][:_MOST_LIBRARIES])
        self._store.sync()

    @property
    def folded(self) -> list[str]:
        """The places of the sidebar whose nested ones are out of sight."""
        kept = self._store.value(_FOLDED)
        return [each for each in (kept if isinstance(kept, list) else [kept]) if isinstance(each, str)]

    def keep_folded(self, folded: list[str]) -> None:
        self._store.setValue(_FOLDED, folded)

    @property
    def in_columns(self) -> bool:
        """Whether the list is shown in columns."""
        return self._store.value(_IN_COLUMNS) in (True, "true")

    @property
    def columns(self) -> QByteArray | None:
        """Their widths and their order."""
        return self._bytes(_COLUMNS)

    def keep_columns(self, columns: QByteArray, *, shown: bool) -> None:
        self._store.setValue(_IN_COLUMNS, shown)
        self._store.setValue(_COLUMNS, columns)

    @property
    def folds_copies(self) -> bool:
        """Whether the list shows each story once."""
        return self._store.value(_FOLDS_COPIES) in (True, "true")

    def keep_folds_copies(self, *, folded: bool) -> None:
        self._store.setValue(_FOLDS_COPIES, folded)

    def list_arrangement(self, place: str) -> str | None:
        """How the list of ``place`` was arranged last; None where nobody has arranged it."""
        return self._arrangements.get(place)

    def keep_list_arrangement(self, place: str, arrangement: str) -> None:
        """Of many places those are forgotten that were arranged the longest ago."""
        kept = {other: told for other, told in self._arrangements.items() if other != place} | {place: arrangement}
        self._store.setValue(_ARRANGEMENTS, json.dumps(dict(list(kept.items())[-_MOST_ARRANGEMENTS:])))

    @property
    def _arrangements(self) -> dict[str, str]:
        text = self._store.value(_ARRANGEMENTS)
        try:
            kept = json.loads(text) if isinstance(text, str) else {}
        except ValueError:
            return {}
        return {str(place): str(told) for place, told in kept.items()} if isinstance(kept, dict) else {}

    @property
    def standing(self) -> str:
        """Where one was when the last window was closed, as a record; empty at first."""
        told = self._store.value(_STANDING)
        return told if isinstance(told, str) else ""

    def keep_standing(self, record: str) -> None:
        self._store.setValue(_STANDING, record)
        self._store.sync()

    def _texts(self, key: str) -> tuple[str, ...]:
        """A list of one text comes back as the text."""
        kept = self._store.value(key)
        listed = kept if isinstance(kept, list) else [kept]
        return tuple(text for text in listed if isinstance(text, str) and text)

    def _bytes(self, key: str) -> QByteArray | None:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else None
