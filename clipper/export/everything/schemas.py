"""The JSON Schemas that lie beside the records, made of the classes that the records are read by."""

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from clipper.archive import VERSION, ClippingRecord, LibraryRecord

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    date: {"type": "string", "description": "ISO 8601: a day, or a time with or without a zone"},
    datetime: {"type": "string", "format": "date-time"},
    Any: {},
}


def schemas() -> dict[str, str]:
    """The texts of the schemas by their paths."""
    return {
        "schema/clipping.schema.json": _text(ClippingRecord),
        "schema/library.schema.json": _text(LibraryRecord),
    }


def _text(root: type) -> str:
    classes: dict[str, dict[str, Any]] = {}
    _describe(root, classes)
    of_root = classes.pop(root.__name__)
    of_root["properties"] = {"clipper": {"const": VERSION}, **of_root["properties"]}
    of_root["required"] = ["clipper", *of_root["required"]]
    schema = {"$schema": _DIALECT, "title": root.__name__, **of_root, "$defs": classes}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _describe(cls: type, classes: dict[str, dict[str, Any]]) -> None:
    """Add a class, and all that its fields are made of."""
    if cls.__name__ in classes:
        return
    described = classes[cls.__name__] = {"type": "object"}
    hints = get_type_hints(cls)
    described["properties"] = {field.name: _schema(hints[field.name], classes) for field in fields(cls)}
    described["required"] = [
        field.name for field in fields(cls) if field.default is MISSING and field.default_factory is MISSING
    ]


def _schema(hint: Any, classes: dict[str, dict[str, Any]]) -> dict[str, Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return {"type": "array", "items": _schema(inner[0], classes)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema(inner[1], classes)}
    if origin in (Union, types.UnionType):
        return _union(inner, classes)
    if isinstance(hint, type) and is_dataclass(hint):
        _describe(hint, classes)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    return _PLAIN[hint]


def _union(members: tuple[Any, ...], classes: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Of several classes a record names its own in ``type``."""
    several = len([member for member in members if member is not type(None)]) > 1
    return {"anyOf": [_named(member, classes) if several else _schema(member, classes) for member in members]}


def _named(member: Any, classes: dict[str, dict[str, Any]]) -> dict[str, Any]:
    schema = _schema(member, classes)
    return {**schema, "properties": {"type": {"const": member.__name__}}, "required": ["type"]}
