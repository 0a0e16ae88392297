"""What every element, and everything around it, is named for."""

from dataclasses import dataclass

from clipper.extract.body.evidence import Evidence
from clipper.extract.body.holders import HOLDERS
from clipper.extract.purpose import purposes_of
from clipper.markup import Document


@dataclass(frozen=True, slots=True)
class Naming:
    """Lists over ``Document.elements``."""

    purposes: list[int]
    """Purpose flags of the element itself."""
    around: list[int]
    """Purpose flags of the element and everything around it but the root."""
    within: list[int]
    """Holder flags of the element and everything around it."""
    near: list[float]
    """Evidence of the element for what stands in it."""
    far: list[float]
    """Evidence of the element and everything around it for what stands deep within."""


def naming_of(document: Document, evidence: Evidence) -> Naming:
    """What the names in ``document`` say, and what ``evidence`` makes of them."""
    naming = Naming([0], [0], [0], [0.0], [0.0])
    purposes, around, within, near, far = naming.purposes, naming.around, naming.within, naming.near, naming.far
    for element in document.elements[1:]:
        parent = element.parent.index if element.parent else 0
        own = purposes_of(element.names)
        weight_near, weight_far = evidence.of_element(element.tag, element.names)
        purposes.append(own)
        around.append(around[parent] | own)
        within.append(within[parent] | HOLDERS.get(element.tag, 0))
        near.append(weight_near)
        far.append(far[parent] + weight_far)
    return naming
