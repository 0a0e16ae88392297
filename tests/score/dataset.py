"""The annotated pages, read and labelled: what the model is trained and judged on."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from clipper.extract.body import Told, told
from clipper.extract.claims import gather
from clipper.extract.fields.address import absolute
from clipper.extract.fields.other_titles import other_titles
from clipper.extract.fields.site import site_keys
from clipper.extract.fields.title import title
from clipper.extract.figures import caption_passages, find_figures
from clipper.markup import Document, read_page
from tests.score.align import UNKNOWN, labels
from tests.score.bench import Case, cases
from tests.score.groups import folds, groups, site_of

FOLDS = 5


@dataclass(frozen=True)
class Sample:
    """One page with its labels."""

    case: Case
    document: Document
    told: Told
    labels: npt.NDArray[np.float32]
    """How much of each passage is in the truth, 0 to 1; UNKNOWN where the truth does not say."""


def read(case: Case) -> Sample:
    """The page of ``case``, labelled."""
    document = read_page(case.page, "")
    claims = gather(document, case.url)
    sites = site_keys(claims, case.url)
    headline = title(claims, sites)
    texts = [passage.text for passage in document.passages]
    found = _from_phrases(texts, case) if case.set == "segments" else labels(texts, case.truth["body"])
    # What goes to a field or a figure is decided before the model is asked.
    facts = told(document, claims, headline, *other_titles(claims, sites, headline))
    figures = find_figures(document, absolute(document.base, case.url) or case.url)
    titles = {index for index, is_title in enumerate(facts.titles) if is_title}
    for index in titles | caption_passages(document, figures):
        found[index] = UNKNOWN
    return Sample(case, document, facts, np.array(found, np.float32))


def _from_phrases(texts: Sequence[str], case: Case) -> list[float]:
    """Labels from phrases that must and must not appear; one that must stands in one passage only, or in a long one."""
    found = [UNKNOWN] * len(texts)
    squashed = [" ".join(text.split()) for text in texts]
    for key, label in (("without", 0.0), ("with", 1.0)):
        for phrase in case.truth[key]:
            holders = [index for index, text in enumerate(squashed) if " ".join(phrase.split()) in text]
            if label and len(holders) > 1:
                holders = [index for index in holders if len(squashed[index]) >= 80]
            for index in holders:
                found[index] = label
    return found


def samples(place: Path) -> tuple[list[Sample], list[int], list[int]]:
    """All pages of the collection at ``place``, the fold of each, and its group: by site and by publishing system."""
    found = [read(case) for case in cases(place)]
    sites = [site_of(sample.case.url) for sample in found]
    classes = [_classes(sample.document) for sample in found]
    group = groups(sites, classes)
    return found, folds(group, FOLDS), group


def _classes(document: Document) -> frozenset[str]:
    return frozenset(name for element in document.elements for name in element.get("class").split())
