"""Writing one setting into the user's file, which otherwise stays as it was written."""

import json
import re
import tomllib
from pathlib import Path

from clipper.settings.errors import BadSetting, Reason

_TABLE = re.compile(r"(?m)^[ \t]*\[")
_LIBRARY = re.compile(r"(?m)^[ \t]*library[ \t]*=.*$")


def remember_library(path: Path, place: str) -> None:
    """Make ``place``, an absolute folder or an address, the ``library`` of the settings file at ``path``.

    All other lines stay. Raises BadSetting for a file that cannot be read, understood or written.
    """
    written = _read(path)
    try:
        settings = tomllib.loads(written)
    except ValueError as error:
        raise BadSetting(path, "", Reason.NOT_TOML, str(error)) from error
    table = _TABLE.search(written)
    end = table.start() if table else len(written)
    # TOML has JSON's texts in double quotes, but for one sign.
    text = json.dumps(place, ensure_ascii=False).replace("\x7f", "\\u007f")
    line = f"library = {text}"
    head, replaced = _LIBRARY.subn(lambda _: line, written[:end], count=1)
    changed = (head if replaced else f"{line}\n{head}") + written[end:]
    try:
        understood = tomllib.loads(changed) == settings | {"library": place}
    except ValueError:
        understood = False
    if not understood:
        raise BadSetting(path, "library", Reason.UNWRITABLE, "a text in one line")
    _write(path, changed)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise BadSetting(path, "", Reason.UNREADABLE, error.strerror or "") from error
    except ValueError as error:
        raise BadSetting(path, "", Reason.NOT_TOML, str(error)) from error


def _write(path: Path, content: str) -> None:
    """Whole or not at all."""
    beside = path.with_name(f"{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(content, "utf-8", newline="")
        beside.replace(path)
    except OSError as error:
        raise BadSetting(path, "library", Reason.UNWRITABLE, error.strerror or "") from error
