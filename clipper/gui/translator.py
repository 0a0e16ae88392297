"""The language of the window: Qt is told where its sentences are, and how dates and numbers are written."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from clipper.languages import ENGLISH, chosen_language, number, speak, spoken


class Translator(QTranslator):
    """Looks up what ``tr`` asks for in the catalogue of the language that is spoken."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """None is how Qt is told to ask others."""
        found = spoken().find(context, source_text, disambiguation or "", n)
        return found.replace("%n", number(n)) if found and n >= 0 else found


class Interpreter(QObject):
    """Has the whole program speak one language: Qt's own words, ours, numbers and dates."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []

    def speak(self, setting: str) -> None:
        """Speak the language ``setting``, or that of the system if it is empty. Open windows stay as they are."""
        language = chosen_language(setting, QLocale.system().uiLanguages())
        speak(language)
        QLocale.setDefault(locale_of(language))
        self._install([*self._of_qt(language), Translator(self)])

    def fall_silent(self) -> None:
        """Take everything back."""
        speak(ENGLISH)
        self._install([])

    def _of_qt(self, language: str) -> list[QTranslator]:
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return [translator] if translator.load(QLocale(language), "qtbase", "_", folder) else []

    def _install(self, translators: list[QTranslator]) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        for translator in translators:
            self._application.installTranslator(translator)
        self._translators = translators


def locale_of(language: str) -> QLocale:
    """How dates and numbers are written: as the system does where it has the same language, such as British English."""
    system = QLocale.system()
    if system.language() == QLocale(language).language() or (
        language == ENGLISH and system.language() == QLocale.Language.C
    ):
        return system
    return QLocale(language)


def name_of(language: str) -> str:
    """What a language calls itself: ``한국어``."""
    return "English" if language == ENGLISH else QLocale(language).nativeLanguageName()
