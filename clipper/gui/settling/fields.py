"""What a field of the settings is: the setting that it is about, its words, and what may be entered."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""

    key: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    key: str
    label: str
    hint: str = ""
    example: str = ""
    """What stands in the field while it is empty."""


@dataclass(frozen=True, slots=True)
class Words:
    """Several texts, entered with commas between them."""

    key: str
    label: str
    hint: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    key: str
    label: str
    least: int
    most: int
    hint: str = ""
    unit: str = ""
    """What follows the number, with a blank before it."""
    times: int = 1
    """What the setting holds for each that is entered: a million bytes for a megabyte."""


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    label: str
    choices: tuple[tuple[str, str], ...]
    """Values with their words."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A file, or a folder, which can be looked for."""

    key: str
    label: str
    hint: str = ""
    example: str = ""
    folder: bool = False


Field: TypeAlias = Switch | Text | Words | Number | Choice | Place


@dataclass(frozen=True, slots=True)
class SettingsPage:
    title: str
    fields: tuple[Field, ...]
