"""Every error there is has words of its own, and they are sentences."""

import inspect
from pathlib import Path

import pytest

import clipper.desk.errors
import clipper.export.errors
import clipper.feeds.errors
import clipper.fetch.errors
import clipper.importers.errors
import clipper.library.act_errors
import clipper.library.errors
import clipper.library.store_errors
import clipper.pictures.errors
import clipper.render.errors
import clipper.settings.errors
import clipper.sites.errors
from clipper.desk import explain, sentence
from clipper.errors import ClipperError
from clipper.fetch import BadStatus, Obstacle, Unreachable
from clipper.settings import BadSetting, Reason
from clipper.sites import BadSiteFile, Problem

STAGES = (
    clipper.desk.errors,
    clipper.export.errors,
    clipper.feeds.errors,
    clipper.fetch.errors,
    clipper.importers.errors,
    clipper.library.act_errors,
    clipper.library.errors,
    clipper.library.store_errors,
    clipper.pictures.errors,
    clipper.render.errors,
    clipper.settings.errors,
    clipper.sites.errors,
)
ROOTS = {
    "ImportFolderError",
    "ClipperError",
    "FeedError",
    "FetchError",
    "LibraryError",
    "ActError",
    "LibraryFailure",
    "TeamFailure",
    "StoreFailure",
    "ExportError",
    "PictureError",
    "RenderError",
    "SiteRuleError",
}
EXAMPLES = {
    "address": "https://example.com/a",
    "reason": "some reason",
    "path": Path("a.html"),
    "media_type": "image/png",
    "received": 10,
    "expected": "20",
    "key": "fetch.read_timeout",
    "diagnostic": "unknown font",
    "place": "/srv/library",
    "others": (),
    "problem": Problem.UNKNOWN_KEY,
    "text": "a piece",
    "detail": "clas",
}
SPECIAL = {Unreachable: {"reason": Obstacle.REFUSED}, BadSetting: {"reason": Reason.UNKNOWN}}


def error_classes():
    found = {
        member
        for stage in STAGES
        for _, member in inspect.getmembers(stage, inspect.isclass)
        if issubclass(member, ClipperError) and member.__name__ not in ROOTS
    }
    return sorted(found, key=lambda cls: cls.__name__)


def example(cls):
    facts = {**EXAMPLES, **SPECIAL.get(cls, {})}
    _, *parameters = inspect.signature(cls.__init__).parameters.values()
    return cls(*(facts.get(p.name, 12) for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD))


@pytest.mark.parametrize("cls", error_classes(), ids=lambda cls: cls.__name__)
def test_every_error_is_a_sentence_of_its_own(cls):
    explanation = explain(example(cls))
    assert "inside Clipper" not in explanation.what
    assert explanation.what[-1] == "."
    assert explanation.remedy == "" or explanation.remedy[-1] == "."
    assert "None" not in explanation.what


@pytest.mark.parametrize("reason", Obstacle)
def test_every_obstacle_has_words(reason):
    assert "cannot be had" not in explain(Unreachable("https://example.com/a", reason)).what


@pytest.mark.parametrize("reason", Reason)
def test_every_mistake_in_a_setting_has_words(reason):
    error = BadSetting(Path("s.toml"), "library", reason, "a text", (BadSetting(Path("s.toml"), "x", reason, "y"),))
    assert sentence(error).count(". ") == 2


@pytest.mark.parametrize("problem", Problem)
def test_every_mistake_in_a_rule_file_has_words(problem):
    words = sentence(BadSiteFile("a.example.toml", 3, problem, "clas"))
    assert words.startswith("a.example.toml, line 3: ")
    assert "%" not in words


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 410, 429, 500, 503, 599])
def test_every_status_is_told_with_its_number(status):
    assert str(status) in explain(BadStatus("https://example.com/a", status)).what


def test_a_bug_is_owned_up_to():
    assert "inside Clipper (ZeroDivisionError)" in sentence(ZeroDivisionError())
