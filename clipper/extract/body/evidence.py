"""What single words tell: weights, learned, of words in names of elements and in texts, summed where they stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from clipper.markup import Passage

_WORD = re.compile(r"\w+")
_READ = 96
"""Characters of a passage whose words are weighed."""
_LABEL_WORDS = 3
"""A passage of at most so many words is weighed as a whole too."""
_MOST_INLINES = 8

Weights = Mapping[str, float]


@dataclass(frozen=True)
class Evidence:
    """Weights in log odds; a word that is not listed tells nothing."""

    near: Weights = field(default_factory=dict)
    """Of names of the element a passage stands in, its parent and grandparent, and of their tags as ``<p``."""
    far: Weights = field(default_factory=dict)
    """Of names of elements further out."""
    text: Weights = field(default_factory=dict)
    """Of words of the passage, and of ``^whole labels``."""
    inline: Weights = field(default_factory=dict)
    """Of names of inline elements in the passage."""
    _known: dict[tuple[str, tuple[str, ...]], tuple[float, float]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def of_element(self, tag: str, names: tuple[str, ...]) -> tuple[float, float]:
        """The weight of an element for what is near in it, and for what is far within."""
        known = self._known.get((tag, names))
        if known is None:
            words = element_words(tag, names)
            known = sum(self.near.get(word, 0.0) for word in words), sum(self.far.get(word, 0.0) for word in words)
            if len(self._known) < 50_000:
                self._known[tag, names] = known
        return known

    def of_passage(self, text: str, inlines: Sequence[str]) -> float:
        """The weight of the words of a passage with ``text``, and of the names of ``inlines`` in it."""
        known, named = self.text, self.inline
        weight = sum([known[word] for word in text_words(text) if word in known])
        if inlines:
            weight += sum([named[name] for name in inlines if name in named])
        return weight


def element_words(tag: str, names: Sequence[str]) -> tuple[str, ...]:
    """What is weighed of an element."""
    return (f"<{tag}", *names)


def text_words(text: str) -> tuple[str, ...]:
    """What is weighed of a text: its first words, each once, and a label as a whole.

    In the order they are written: weights summed in another order, as a set has it, give another last digit.
    """
    words = _WORD.findall(text[:_READ].lower())
    label = ("^" + " ".join(words),) if len(words) <= _LABEL_WORDS else ()
    return (*dict.fromkeys(words), *label)


def inline_words(passage: Passage) -> tuple[str, ...]:
    """The names of the first inline elements in ``passage``."""
    if not passage.inlines:
        return ()
    return tuple([name for inline in passage.inlines[:_MOST_INLINES] for name in inline.names])
