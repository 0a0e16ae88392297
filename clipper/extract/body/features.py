"""Everything that is measured about the passages of a page, as one table: what the model was trained on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from clipper.extract.body.evidence import Evidence, inline_words
from clipper.extract.body.holders import Holder
from clipper.extract.body.kin import kin_of
from clipper.extract.body.layout import Flags, Floats, Layout, Whole, as_columns
from clipper.extract.body.naming import Naming, naming_of
from clipper.extract.body.neighbours import neighbours_of
from clipper.extract.body.promise import Promise, promise_of
from clipper.extract.body.shape import shape_of
from clipper.extract.body.told import Told
from clipper.extract.body.units import headings_of, units_of
from clipper.extract.purpose import Purpose, purposes_of
from clipper.markup import Document

_TAGS = {
    tag: float(code)
    for code, tag in enumerate(
        [
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "td",
            "th",
            "blockquote",
            "figcaption",
            "dt",
            "dd",
            "section",
            "article",
            "button",
            "pre",
            "address",
            "caption",
            "summary",
            "label",
            "legend",
            "header",
            "footer",
            "aside",
            "nav",
            "form",
            "figure",
            "option",
            "noscript",
            "main",
            "body",
            "ul",
            "ol",
            "center",
            "details",
            "fieldset",
            "menu",
        ]
    )
}
_OTHER_TAG = 60.0
_FAR = 30
# What other purposes and holders tell, the evidence of their words tells better.
_PURPOSES = {
    "comments": Purpose.COMMENTS,
    "related": Purpose.RELATED,
    "share": Purpose.SHARE,
    "sign-up": Purpose.SIGN_UP,
    "author": Purpose.AUTHOR,
    "tags": Purpose.TAGS,
    "content": Purpose.CONTENT,
    "card": Purpose.CARD,
    "quote": Purpose.QUOTE,
}
_HOLDERS = {"article": Holder.ARTICLE, "form": Holder.FORM, "list": Holder.LIST}
_CERTAINLY_LINKED = 0.9
_SHORT = 80


@dataclass(frozen=True, slots=True)
class Measured:
    """A page with everything that was measured about it."""

    layout: Layout
    naming: Naming
    promise: Promise
    purposes: list[int]
    """Purpose flags of each passage's own element and of its inline elements."""
    features: dict[str, Floats]
    """One column a feature, in the order the model knows."""
    hopeless: Flags
    """Short links outside the container: 44 % of all passages, of which 0.04 % are part of a story."""

    def table(self, passages: Whole) -> Floats:
        """The features of some passages, given by index, as rows."""
        return np.stack([column[passages] for column in self.features.values()], axis=1)


def measure(document: Document, told: Told, evidence: Evidence) -> Measured:
    """Measure all passages of ``document``."""
    layout = Layout(document)
    naming = naming_of(document, evidence)
    promise = promise_of(layout, naming)
    inlines = [inline_words(passage) for passage in document.passages]
    purposes = [
        naming.purposes[passage.element.index] | (purposes_of(names) if names else 0)
        for passage, names in zip(document.passages, inlines, strict=True)
    ]
    columns = shape_of(layout)
    inside = layout.inside(promise.container)
    columns |= _place(layout, promise, told)
    columns |= _surroundings(layout, promise)
    columns |= _names(layout, naming, purposes)
    columns |= _evidence(layout, naming, evidence, inlines)
    columns |= units_of(layout, promise, told.title_at)
    columns |= kin_of(layout, naming, promise, inside)
    columns |= headings_of(layout, columns["evidence"], told.title_at)
    columns |= neighbours_of(promise, columns)
    hopeless = (columns["density"] >= _CERTAINLY_LINKED) & (layout.length < _SHORT) & ~inside
    return Measured(layout, naming, promise, purposes, columns, hopeless)


def _place(layout: Layout, promise: Promise, told: Told) -> dict[str, Floats]:
    """Where passages stand: in the page, by the headline, by the container."""
    document = layout.document
    count = len(document.passages)
    index = np.arange(count)
    inside = layout.inside(promise.container)
    prose = np.flatnonzero(inside & (promise.passages > 0))
    first, last = (prose[0], prose[-1]) if len(prose) else (0, count)
    total = max(float(layout.length.sum()), 1.0)
    depth = layout.depth[layout.own]
    return as_columns(
        {
            "tag": [_TAGS.get(passage.element.tag, _OTHER_TAG) for passage in document.passages],
            "depth": depth,
            "hidden": layout.hidden,
            "position": index / max(count, 1),
            "characters before": (np.cumsum(layout.length) - layout.length) / total,
            "after title": index - told.title_at if told.title_at >= 0 else np.full(count, -999),
            "described": told.described,
            "quoted": told.quoted,
            "inside": inside,
            "inside scored": layout.inside(promise.scored),
            "apart": np.minimum(layout.apart(promise.container), _FAR),
            "apart scored": np.minimum(layout.apart(promise.scored), _FAR),
            "below container": depth - layout.depth[promise.container],
            "below scored": depth - layout.depth[promise.scored],
            "after first prose": index - first,
            "before last prose": last - index,
            "passages": np.full(count, count),
            "page prose": np.full(count, np.log1p(promise.total)),
            "page length": np.full(count, np.log1p(total)),
            "page density": np.full(count, float(layout.linked.sum()) / total),
            "container share": np.full(count, promise.elements[promise.container] / max(promise.total, 1.0)),
        }
    )


def _surroundings(layout: Layout, promise: Promise) -> dict[str, Floats]:
    """What the elements around each passage hold: its own, its parent, and so on."""
    text, linked = layout.within(layout.length), layout.within(layout.linked)
    promising = layout.within(promise.passages > 0)
    density = linked / np.maximum(text, 1)
    total, prose = max(float(text[0]), 1.0), max(promise.total, 1.0)
    passages = (layout.last - layout.first).astype(np.float32)
    columns: dict[str, npt.ArrayLike] = {}
    around = layout.own
    for name in ("own", "parent", "grandparent", "great-grandparent"):
        columns |= {
            f"{name} text": text[around] / total,
            f"{name} density": density[around],
            f"{name} prose": promise.elements[around] / prose,
            f"{name} passages": passages[around],
            f"{name} paragraphs": promising[around],
        }
        around = layout.parent[around]
    return as_columns(columns)


def _names(layout: Layout, naming: Naming, purposes: list[int]) -> dict[str, Floats]:
    """How many elements up one is named for each purpose: 0 own, 1 parent, 2 grandparent, 3 further, 4 none."""
    parent = layout.parent[layout.own]
    levels = (
        (3.0, np.array(naming.around)[layout.own]),
        (2.0, np.array(naming.purposes)[layout.parent[parent]]),
        (1.0, np.array(naming.purposes)[parent]),
        (0.0, np.array(purposes, np.intp)),
    )
    columns: dict[str, Floats] = {}
    for name, flag in _PURPOSES.items():
        column = np.full(len(purposes), 4, np.float32)
        for level, flags in levels:
            column[flags & flag != 0] = level
        columns[f"for {name}"] = column
    within = np.array(naming.within)[layout.own]
    for name, flag in _HOLDERS.items():
        columns[f"in {name}"] = (within & flag != 0).astype(np.float32)
    return columns


def _evidence(
    layout: Layout, naming: Naming, evidence: Evidence, inlines: Sequence[tuple[str, ...]]
) -> dict[str, Floats]:
    near, far = naming.near, naming.far
    own = layout.own
    parent = layout.parent[own]
    grandparent = layout.parent[parent]
    # The root is its own parent and weighs nothing.
    around = near[own] + near[parent] + near[grandparent]
    beyond = far[layout.parent[grandparent]]
    words = np.array(
        [
            evidence.of_passage(passage.text, names)
            for passage, names in zip(layout.document.passages, inlines, strict=True)
        ],
        np.float32,
    )
    return {
        "evidence near": around,
        "evidence far": beyond,
        "evidence words": words,
        "evidence": around + beyond + words,
    }
