"""What a passage looks like by its letters, whatever its language."""

from collections import Counter

import numpy as np

from clipper.extract.body.layout import Floats, Layout, as_columns

_ENDS = frozenset(".!?。！？।۔؟…")
_CLOSES = frozenset("\"'”’»)]」』")


def shape_of(layout: Layout) -> dict[str, Floats]:
    """The columns by name, each with one number a passage.

    Commas, full stops, digits, capitals and quotation marks were measured too; the model is as good without them.
    """
    passages, length = layout.document.passages, layout.length
    texts = [passage.text for passage in passages]
    copies = Counter(texts)
    return as_columns(
        {
            "log length": np.log1p(length),
            "words": [text.count(" ") + 1 for text in texts],
            "density": layout.linked / length,
            "links": [passage.links for passage in passages],
            "strong": np.array([passage.strong for passage in passages], np.float32) / length,
            "inlines": [len(passage.inlines) for passage in passages],
            "sentence": [ends_sentence(text) for text in texts],
            "breaks": [text.count("\n") for text in texts],
            "ascii": [text.isascii() for text in texts],
            "copies": [copies[text] for text in texts],
        }
    )


def ends_sentence(text: str) -> bool:
    """True if ``text``, which is not empty, ends as a sentence does."""
    end = text[-1]
    return end in _ENDS or (end in _CLOSES and text[-2:-1] in _ENDS)
