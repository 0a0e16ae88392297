"""What every element, and everything around it, is named for."""

from dataclasses import dataclass

import numpy as np

from clipper.extract.body.evidence import Evidence
from clipper.extract.body.holders import HOLDERS
from clipper.extract.body.layout import Floats
from clipper.extract.purpose import purposes_of
from clipper.markup import Document


@dataclass(frozen=True, slots=True)
class Naming:
    """Lists over ``Document.elements``."""

    kinds: list[int]
    """Numbers that elements of the same tag and names share."""
    purposes: list[int]
    """Purpose flags of the element itself."""
    around: list[int]
    """Purpose flags of the element and everything around it but the root."""
    within: list[int]
    """Holder flags of the element and everything around it."""
    near: Floats
    """Evidence of the element for what stands in it."""
    far: Floats
    """Evidence of the element and everything around it for what stands deep within."""


def naming_of(document: Document, evidence: Evidence) -> Naming:
    """What the names in ``document`` say, and what ``evidence`` makes of them."""
    # Most elements of a page are made like others of it: what is the same for all of a kind is looked up once.
    numbers: dict[tuple[str, tuple[str, ...]], int] = {}
    kinds = [numbers.setdefault((element.tag, element.names), len(numbers)) for element in document.elements]
    own = [(purposes_of(names), HOLDERS.get(tag, 0)) for tag, names in numbers]
    weights = [evidence.of_element(tag, names) for tag, names in numbers]
    purposes, around, within, far = [0], [0], [0], [0.0]
    for element, kind in zip(document.elements[1:], kinds[1:], strict=True):
        parent = element.parent.index if element.parent else 0
        purpose, holder = own[kind]
        purposes.append(purpose)
        around.append(around[parent] | purpose)
        within.append(within[parent] | holder)
        far.append(far[parent] + weights[kind][1])
    near = np.array([weight for weight, _ in weights], np.float32)[kinds]
    near[0] = 0
    return Naming(kinds, purposes, around, within, near, np.array(far, np.float32))
