"""Finds every sentence of the sources that users see, where it is translated.

By Python's own parser: Qt's ``lupdate`` knows no plurals in Python but those of ``self.tr``, and passes in silence over
what it cannot read. It is given what is found here as C++, which it reads well.
"""

import ast
import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ROOT / "clipper"
_WRITTEN = ast.Constant | ast.JoinedStr | ast.BinOp
_WORDS = ("context", "text", "comment", "count")


class NotWrittenOut(Exception):
    """A sentence that is translated but not written out, so that nobody can find it."""


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    context: str
    text: str
    comment: str = ""
    plural: bool = False


def sentences_of(folder: Path = PRODUCT) -> tuple[Sentence, ...]:
    """All sentences of the Python files in ``folder``, each once. Raises NotWrittenOut."""
    paths = [path for path in sorted(folder.rglob("*.py")) if path.parent.name != "languages"]
    found: list[Sentence] = []
    unknown: list[str] = []
    for path in paths:
        finder = _Finder(path)
        found += finder.find(ast.parse(path.read_text("utf-8")), "")
        unknown += finder.unknown
    if unknown:
        raise NotWrittenOut("\n".join(unknown))
    return tuple(sorted(dict.fromkeys((*found, *reasons()))))


def reasons() -> Iterator[Sentence]:
    """Why things are cut, as the rules of the cleaner state it and the library keeps it."""
    for path in sorted((ROOT / "resources" / "noise").glob("*.toml")):
        tables = tomllib.loads(path.read_text("utf-8")).values()
        yield from (Sentence("Reasons", table["reason"]) for table in tables if "reason" in table)
    for path in (*sorted((PRODUCT / "extract").rglob("*.py")), *sorted((PRODUCT / "article").rglob("*.py"))):
        yield from (Sentence("Reasons", reason) for reason in _reasons_in(ast.parse(path.read_text("utf-8"))))


def _reasons_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name("Rule"), args=[_, _, ast.Constant(value=str(reason)), *_]):
                yield reason
            case ast.Call(func=ast.Name("Cut"), args=[_, _, ast.Constant(value=str(reason)), *_]):
                yield reason
            case ast.Call(func=ast.Name("Removal"), args=[_, _, _, ast.Constant(value=str(reason)), *_]):
                yield reason
            case ast.Assign(targets=[ast.Name("_REASON")], value=ast.Constant(value=str(reason))) if " " in reason:
                yield reason


def as_cpp(sentences: Iterable[Sentence]) -> str:
    """The same as calls that ``lupdate`` understands."""
    return "\n".join(_call(sentence) for sentence in sentences)


def _call(sentence: Sentence) -> str:
    words = [sentence.context, sentence.text, sentence.comment]
    written = ", ".join(json.dumps(word, ensure_ascii=False) for word in words)
    return f"QCoreApplication::translate({written}{', n' if sentence.plural else ''});"


class _Finder:
    def __init__(self, path: Path) -> None:
        self._path = path
        self.unknown: list[str] = []
        """Calls in which a sentence is not written out."""
        self._names: dict[str, str] = {}
        """Texts that the module gives a name, such as ``_CONTEXT = "Cards"``."""
        self._short_forms: dict[str, ast.expr] = {}
        """Functions of the module that translate their argument, with the context in which they do."""
        self._inner: set[ast.expr] = set()
        """The calls within these."""

    def find(self, node: ast.AST, inside: str) -> Iterator[Sentence]:
        """``inside`` is the name of the class, which is the context of ``self.tr``."""
        if isinstance(node, ast.Module):
            self._learn_names(node)
        if isinstance(node, ast.ClassDef):
            inside = node.name
        if isinstance(node, ast.Call) and node not in self._inner:
            yield from self._of_call(node, inside)
        for child in ast.iter_child_nodes(node):
            yield from self.find(child, inside)

    def _learn_names(self, module: ast.Module) -> None:
        for statement in module.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))):
                    self._names[name] = text
                case ast.FunctionDef(args=ast.arguments(args=[ast.arg(arg=words)]), body=[*_, ast.Return(value=value)]):
                    self._learn_short_form(statement.name, words, value)

    def _learn_short_form(self, name: str, words: str, value: ast.expr | None) -> None:
        match value:
            case ast.Call(
                func=ast.Name("translate") | ast.Attribute(attr="translate"), args=[context, ast.Name(passed)]
            ):
                if passed == words:
                    self._short_forms[name] = context
                    self._inner.add(value)

    def _of_call(self, call: ast.Call, inside: str) -> Iterator[Sentence]:
        match call.func:
            case ast.Attribute(attr="tr", value=ast.Name(id="self")):
                arguments = dict(zip(_WORDS[1:], call.args, strict=False)) | {"context": ast.Constant(inside)}
            case ast.Attribute(attr="translate", value=ast.Name(id="QCoreApplication")):
                arguments = dict(zip(_WORDS, call.args, strict=False))
            case ast.Name(id="say") if not isinstance(call.args[0], _WRITTEN):
                return  # it is marked by ``later``, where it is written out
            case ast.Name(id="say" | "later"):
                arguments = {"context": ast.Constant("Desk"), "text": call.args[0]}
            case ast.Name(id=name) if name in self._short_forms:
                arguments = {"context": self._short_forms[name], "text": call.args[0]}
            case ast.Name(id="translate" | "QT_TRANSLATE_NOOP"):
                arguments = dict(zip(_WORDS, call.args, strict=False))
            case _:
                return
        arguments |= {word.arg: word.value for word in call.keywords if word.arg in _WORDS}
        if not self._is_passed_on(arguments):
            words = [self._text(arguments.get(word), call) for word in _WORDS[:3]]
            yield Sentence(*words, plural="%n" in words[1])

    @staticmethod
    def _is_passed_on(arguments: dict[str, ast.expr]) -> bool:
        """Whether the text is no text but what holds one, which is written out elsewhere: in a table."""
        return isinstance(arguments.get("text"), ast.Attribute | ast.Call | ast.Subscript)

    def _text(self, node: ast.expr | None, call: ast.Call) -> str:
        match node:
            case None | ast.Constant(value=None):
                return ""
            case ast.Constant(value=str(text)):
                return text
            case ast.Name(id=name) if name in self._names:
                return self._names[name]
        self.unknown.append(f"{self._path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}")
        return ""
