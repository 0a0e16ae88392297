"""A language's sentences, as a ``.ts`` file of Qt's has them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from clipper.languages.plurals import form_of

_OUT_OF_USE = {"obsolete", "vanished"}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What to say for which sentence of the sources."""

    language: str
    """As in ``ko`` or ``pt_BR``."""
    sentences: Mapping[tuple[str, str, str], tuple[str, ...]]
    """By context, sentence and comment; several where they depend on a number."""

    def find(self, context: str, text: str, comment: str = "", count: int = -1) -> str | None:
        """The sentence in this language; None where it is not translated."""
        forms = self.sentences.get((context, text, comment))
        if forms is None:
            return None
        if len(forms) == 1:
            return forms[0]
        form = form_of(self.language, max(count, 0))
        return forms[min(form, len(forms) - 1)]


def read_catalogue(path: Path, language: str) -> Catalogue:
    """The catalogue in the ``.ts`` file at ``path``: what ships with the program, so that nothing wrong is expected."""
    return Catalogue(language, dict(_sentences(ElementTree.parse(path).getroot())))  # noqa: S314 - our own file


def _sentences(root: ElementTree.Element) -> Iterator[tuple[tuple[str, str, str], tuple[str, ...]]]:
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in _OUT_OF_USE:
                continue
            if message.get("numerus"):
                forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            else:
                forms = (translation.text or "",)
            if forms and all(forms):
                yield (name, message.findtext("source", ""), message.findtext("comment", "")), forms
