"""The folder with everything: pages to browse, and schemas that say what the records are."""

import json
import re
from html.parser import HTMLParser

import pytest

from clipper.archive import read_clipping, read_library
from clipper.library import open_library
from tests.library.archives import export
from tests.library.test_archive import fill


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    base = tmp_path_factory.mktemp("everything")
    with open_library(str(base / "library")) as library:
        fill(library)
        export(library, base / "out", stories=True)
    return base / "out"


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, _tag, attrs):
        self.found += [value for name, value in attrs if name in ("href", "src")]


def links(page):
    parser = Links()
    parser.feed(page.read_text("utf-8"))
    return [link for link in parser.found if "://" not in link]


def test_every_story_is_reached_from_the_index(folder):
    reached, waiting = set(), [folder / "index.html"]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        assert page.is_file(), page
        if page.suffix == ".html":
            waiting += [(page.parent / link).resolve() for link in links(page)]
    pages = {page.resolve() for page in folder.glob("stories/????/*.html")}
    assert len(pages) == 5
    assert pages <= reached
    assert {path.suffix for path in reached} == {".html", ".css", ".png"}


def test_a_story_is_as_the_user_corrected_it_and_asks_nothing_of_the_network(folder):
    page = (folder / "stories/0000/0000002.html").read_text("utf-8")
    assert "<h2>Calmer</h2>" in page
    assert re.search(r"<script|https?://[^\"]*\.(css|js)", page) is None
    assert "default-src 'none'" in page


def test_the_readme_explains_every_field(folder):
    readme = (folder / "README.txt").read_text("utf-8")
    fields = json.loads((folder / "schema/clipping.schema.json").read_text("utf-8"))["properties"]
    assert [name for name in fields if not re.search(rf"\b{name}\b", readme)] == []


def fits(record, schema, root):
    """Whether ``record`` is what a schema of the few kinds that there are says."""
    if "$ref" in schema:
        named = root["$defs"][schema["$ref"].rpartition("/")[2]]
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        return fits(record, named, root) and fits(record, beside, root)
    if "anyOf" in schema:
        return any(fits(record, each, root) for each in schema["anyOf"])
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}
    kind = kinds.get(schema.get("type", ""))
    if (kind and not isinstance(record, kind)) or (schema.get("type") == "null" and record is not None):
        return False
    if record != schema.get("const", record) or record not in schema.get("enum", [record]):
        return False
    if isinstance(record, dict):
        inner = schema.get("properties", {})
        return set(schema.get("required", ())) <= record.keys() and all(
            fits(value, inner.get(key, schema.get("additionalProperties", {})), root) for key, value in record.items()
        )
    return not isinstance(record, list) or all(fits(each, schema.get("items", {}), root) for each in record)


def test_the_records_are_what_the_schemas_say(folder):
    for kind, paths in (("clipping", folder.glob("clippings/*/*.json")), ("library", [folder / "library.json"])):
        schema = json.loads((folder / f"schema/{kind}.schema.json").read_text("utf-8"))
        for path in paths:
            record = json.loads(path.read_text("utf-8"))
            assert fits(record, schema, schema), path
            assert not fits({**record, "clipper": 1}, schema, schema)
    assert read_clipping((folder / "clippings/0000/0000001.json").read_bytes()).number == 1
    assert read_library((folder / "library.json").read_bytes()).clippings == 8
