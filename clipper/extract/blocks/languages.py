"""Which parts of a story are written in another language than the rest, by what they declare and by their letters."""

from collections import Counter
from collections.abc import Iterable, Sequence

from clipper.article.language import (
    UNKNOWN_LATIN,
    is_latin,
    is_right_to_left,
    language_parts,
    letters_by_script,
    written_language,
)
from clipper.markup import Document, Element

_SAMPLE = 2_000
_EAST_ASIA = frozenset({"ja", "ko", "zh"})
_USED = 0.1
"""An East Asian script with so large a share of the story's letters is one of its own."""
_FOREIGN = 0.2
"""A block with a smaller share of letters in the story's scripts is not in its language."""
_FEWEST, _FEWEST_TURNED = 20, 6
"""Letters that a block must have to be told by them, and one that runs the other way."""


class Languages:
    """The language of one story, and of each of its parts that has another one."""

    def __init__(self, document: Document, parts: Sequence[tuple[Element, str]], root: Element) -> None:
        """``parts`` are the elements and texts of the story, which lies within ``root``."""
        self._root = root
        self._declared: dict[int, str] = {}
        sample = _beginning(text for _, text in parts)
        counts = letters_by_script(sample)
        self._scripts = _scripts_of(counts)
        self._leftward = is_right_to_left(written_language("", sample))
        around = next((tag for element in root.ancestry() if (tag := _tag_of(element))), "") or document.language
        if not around:
            declared = Counter(tag for element, _ in parts if (tag := self._declared_in(element)))
            around = declared.most_common(1)[0][0] if declared else ""
        self._main = language_parts(written_language(around, sample))[0]

    def of(self, element: Element, text: str) -> str:
        """The BCP 47 tag of ``text`` in ``element`` if it differs from the story's, else empty."""
        declared = self._declared_in(element)
        if not declared and "" in self._scripts and is_latin(text):
            return ""
        if declared and language_parts(declared)[0] != self._main and written_language(declared, text) == declared:
            return "-".join(part for part in language_parts(declared) if part)
        return self._by_letters(declared, text)

    def _by_letters(self, declared: str, text: str) -> str:
        counts = letters_by_script(text)
        letters = counts.total()
        own = sum(counts[script] for script in self._scripts)
        if not self._scripts or own >= _FOREIGN * letters:
            return ""
        language = written_language(declared, text) or UNKNOWN_LATIN
        turned = is_right_to_left(language) != self._leftward
        return language if letters >= (_FEWEST_TURNED if turned else _FEWEST) else ""

    def _declared_in(self, element: Element) -> str:
        """What ``element`` or something around it, but within the story, declares its language to be."""
        known = self._declared.get(element.index)
        if known is None:
            if element is self._root or element.parent is None:
                known = ""
            else:
                known = _tag_of(element) or self._declared_in(element.parent)
            self._declared[element.index] = known
        return known


def _scripts_of(counts: Counter[str]) -> set[str]:
    """The script that most letters are of; in East Asia those that are written side by side."""
    if not counts:
        return set()
    most = counts.most_common(1)[0][0]
    if most not in _EAST_ASIA:
        return {most}
    return {script for script in _EAST_ASIA if counts[script] > _USED * counts.total()}


def _tag_of(element: Element) -> str:
    return (element.get("lang") or element.get("xml:lang")).strip() if element.attributes else ""


def _beginning(texts: Iterable[str]) -> str:
    sample = ""
    for text in texts:
        sample += text + " "
        if len(sample) > _SAMPLE:
            break
    return sample
