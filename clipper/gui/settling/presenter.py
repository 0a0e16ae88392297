"""Brings the settings to their dialog and back, and has what can be changed at once be so."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from clipper.desk import LIBRARY_LANE, BadSetting, Settings, Value, adopt, sentence, setting_words, settle, settled
from clipper.gui.bridge import Bridge
from clipper.gui.notices import Notices
from clipper.gui.reader import TEXT_SIZES, Reader
from clipper.gui.settling.control import Entry
from clipper.gui.settling.dialog import SettingsDialog
from clipper.gui.settling.pages import APPEARANCE, TEXT_SIZE, settings_pages
from clipper.gui.theme import Appearance, Theme
from clipper.gui.translator import name_of
from clipper.languages import placed, shipped_languages
from clipper.places import settings_file

_TOPIC = "settings"


class Settling(QObject):
    """Speaks for the dialog. Everything holds as soon as it is saved, but for what the dialog says of itself."""

    language_changed = Signal(str)
    """The language that the window is to be in; empty for that of the system."""

    def __init__(
        self,
        window: QWidget,
        reader: Reader,
        bridge: Bridge,
        notices: Notices,
        theme: Theme,
        appear: Callable[[Appearance], None],
    ) -> None:
        """``appear`` has the window look so from now on, and remembers it."""
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._bridge = bridge
        self._notices = notices
        self._theme = theme
        self._appear = appear

    def open(self) -> None:
        """Show the settings."""
        self._bridge.run(LIBRARY_LANE, lambda _: settled(), self._show)

    def _show(self, holding: Mapping[str, Value | None]) -> None:
        entries = {key: _entry(value) for key, value in holding.items()}
        entries[APPEARANCE] = self._theme.appearance.value
        entries[TEXT_SIZE] = str(self._reader.text_size)
        pages = settings_pages(languages=_languages(), appearances=_appearances(), text_sizes=_text_sizes())
        dialog = SettingsDialog(self._window, pages, entries, str(settings_file()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.wanted.connect(lambda changed: self._settle(dialog, changed))
        dialog.open()

    def _settle(self, dialog: SettingsDialog, changed: dict[str, Entry]) -> None:
        for_file = {key: value for key, value in changed.items() if key not in (APPEARANCE, TEXT_SIZE)}
        desk = self._bridge.desk

        def work() -> Settings:
            settings = settle(for_file) if for_file else desk.settings
            adopt(desk, settings)
            return settings

        def done(settings: Settings) -> None:
            dialog.accept()
            self._show_at_once(changed, settings)

        def refused(error: Exception) -> None:
            dialog.say(setting_words(error) if isinstance(error, BadSetting) else {"": sentence(error)})

        self._bridge.run(LIBRARY_LANE, lambda _: work(), done, otherwise=refused)

    def _show_at_once(self, changed: Mapping[str, Entry], settings: Settings) -> None:
        if APPEARANCE in changed:
            self._appear(Appearance(str(changed[APPEARANCE])))
        if TEXT_SIZE in changed:
            self._reader.set_text_size(int(str(changed[TEXT_SIZE])))
        self._reader.set_reading(settings.reading)
        if "library" in changed:
            self._notices.mention(_TOPIC, self.tr("The other library is opened at the next start."))
        if "language" in changed:
            self.language_changed.emit(str(changed["language"]))


def _entry(value: Value | None) -> Entry:
    return value if isinstance(value, bool | int | str | tuple) else str(value)


def _languages() -> tuple[tuple[str, str], ...]:
    return (("", _tr("That of the system")), *((language, name_of(language)) for language in shipped_languages()))


def _appearances() -> tuple[tuple[str, str], ...]:
    return (
        (Appearance.SYSTEM.value, _tr("Those of the system")),
        (Appearance.LIGHT.value, _tr("Light")),
        (Appearance.DARK.value, _tr("Dark")),
        (Appearance.SEPIA.value, _tr("Light, with a sepia page")),
    )


def _text_sizes() -> tuple[tuple[str, str], ...]:
    locale = QLocale()
    words = _tr("%1 %")
    return tuple((str(step), placed(words, locale.toString(round(size * 100)))) for step, size in enumerate(TEXT_SIZES))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Settings", words)
