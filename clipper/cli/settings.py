"""``clipper settings``: what is settled, told and changed. What can be settled is the same as in the window."""

import json
import tomllib
from argparse import ArgumentParser, Namespace

from clipper.cli.command import ALL_WELL, Command
from clipper.desk import Value, settle, settled
from clipper.places import settings_file


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("key", nargs="?", metavar="KEY", help="such as fetch.proxy; without one all are told")
    parser.add_argument("value", nargs="?", metavar="VALUE", help="what it shall be from now on")
    parser.add_argument("--json", action="store_true", help="print a record instead of lines")


def _run(arguments: Namespace) -> int:
    if arguments.value is not None:
        # The kind that is there says how the word is meant: 2026 is a title where a title is wanted.
        now = settled().get(arguments.key)
        settle({arguments.key: _meant(arguments.value, as_text=isinstance(now, str))})
        return ALL_WELL
    _tell({key: value for key, value in settled().items() if arguments.key in (None, key)}, as_json=arguments.json)
    return ALL_WELL


def _tell(told: dict[str, Value | None], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=1, default=str))
        return
    print(f"# {settings_file()}")
    for key, value in told.items():
        print(f"{key} = {_shown(value)}")


def _shown(value: Value | None) -> str:
    """As TOML has it; nothing for what has no value."""
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool | tuple | dict) else str(value)


def _meant(word: str, *, as_text: bool) -> Value:
    if as_text:
        return word
    try:
        value: Value = tomllib.loads(f"value = {word}")["value"]
    except ValueError:
        return word
    return value


COMMAND = Command("clipper settings fetch.next_pages 5", _arguments, _run)
