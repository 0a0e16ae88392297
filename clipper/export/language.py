"""Which language the reader reads."""

import os
import sys
from collections.abc import Mapping

ENGLISH = "en"


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
