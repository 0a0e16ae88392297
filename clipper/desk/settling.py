"""It shall be like that from now on: what the user settles, in the window or by the command line."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from clipper.desk.desk import Desk
from clipper.places import settings_file
from clipper.settings import Settings, Value, as_written, remember


def settled() -> Mapping[str, Value | None]:
    """Every setting by its key, such as ``fetch.proxy``: as it is written in the user's file, or by default.

    None is one that has no value of its own. Raises BadSetting for a file that cannot be read.
    """
    return dict(_flat(as_written(settings_file())))


def settle(changes: Mapping[str, Value]) -> Settings:
    """Write ``changes`` into the user's file, and answer what holds with them. Raises BadSetting, with nothing written.

    A desk that is open goes on as before until it is told to ``adopt`` them.
    """
    return remember(settings_file(), changes)


def adopt(desk: Desk, settings: Settings) -> None:
    """Work by ``settings`` from now on, in the library that is open. What is being fetched goes on to its end.

    How much is asked for at once, and where the library is, holds from the next start on. Raises UnreadableFile.
    """
    desk.adopt(replace(settings, library=desk.settings.library))


def _flat(section: Any, prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for option in fields(section):
        value = getattr(section, option.name)
        value = value.value if isinstance(value, Enum) else value
        key = f"{prefix}{option.name}"
        found += _flat(value, f"{key}.") if is_dataclass(value) else [(key, value)]
    return found
