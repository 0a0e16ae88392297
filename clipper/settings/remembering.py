"""Writing settings into the user's file, which otherwise stays as it was written: comments, order, unknown keys."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import tomlkit
from tomlkit.exceptions import TOMLKitError

from clipper.settings.errors import BadSetting, Reason
from clipper.settings.settings import Settings, read_text, understand

Value: TypeAlias = str | bool | int | float | date | tuple[str, ...]
"""What a setting may be set to."""


def remember(path: Path, changes: Mapping[str, Value]) -> Settings:
    """Write ``changes``, by keys such as ``fetch.proxy``, into the settings file at ``path``; answers what holds now.

    All else in it stays. Raises BadSetting, with nothing written, for a file that cannot be read, understood or
    written, and for what it would then have in it that cannot be used.
    """
    written = read_text(path)
    try:
        meant = tomllib.loads(written)
        document = tomlkit.parse(written)
        for key, value in changes.items():
            plain = list(value) if isinstance(value, tuple) else value
            _set(document, key, plain)
            _set(meant, key, plain)
        changed = tomlkit.dumps(document)
    except (ValueError, TOMLKitError) as error:
        raise BadSetting(path, "", Reason.NOT_TOML, str(error)) from error
    if tomllib.loads(changed) != meant:
        raise BadSetting(path, next(iter(changes)), Reason.UNWRITABLE, "a value in one line")
    settings = understand(path, meant)
    _write(path, changed)
    return settings


def _set(table: Any, key: str, value: object) -> None:
    """Set a key in a table of TOML, in the section that it names; makes the section where there is none."""
    section, _, name = key.rpartition(".")
    if section and section not in table:
        table[section] = {}
    (table[section] if section else table)[name] = value


def _write(path: Path, content: str) -> None:
    """Whole or not at all."""
    beside = path.with_name(f"{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(content, "utf-8", newline="")
        beside.replace(path)
    except OSError as error:
        raise BadSetting(path, "", Reason.UNWRITABLE, error.strerror or "") from error
