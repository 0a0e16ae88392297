"""Which languages there are, and which of them is the user's."""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from clipper.places import resource

ENGLISH = "en"

_NAME = re.compile(r"clipper_(\w+)\.ts")


def shipped_languages() -> tuple[str, ...]:
    """The codes of the languages that there are files for, as in ``ko`` or ``pt_BR``."""
    names = sorted(path.name for path in resource("languages").iterdir())
    return tuple(named[1] for name in names if (named := _NAME.fullmatch(name)))


def language_file(language: str) -> Path:
    return resource("languages", f"clipper_{language}.ts")


def chosen_language(setting: str, wanted: Iterable[str] = ()) -> str:
    """The language to speak: the one that the user has set, or the first of those ``wanted`` that there is.

    Those that the system tells if none are given; English if there is none of them. ``ko-KR`` and ``ko_KR`` are served
    by ``ko``, and ``pt`` by none but ``pt``.
    """
    shipped = shipped_languages()
    for tag in (setting, *(wanted or (system_language(),))):
        code = tag.replace("-", "_")
        for candidate in (code, code.partition("_")[0]):
            if candidate in shipped:
                return candidate
    return ENGLISH


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The reader's language as a BCP 47 tag, as the system tells it; English if it does not."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        named = environment.get(variable, "").partition(":")[0].partition(".")[0].partition("@")[0]
        if named:
            return ENGLISH if named in {"C", "POSIX"} else named.replace("_", "-")
    if sys.platform == "win32":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, ENGLISH).replace("_", "-")
    return ENGLISH
