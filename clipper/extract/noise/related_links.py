"""Links to other stories: their headings, and lines that begin with "Read more:"."""

import re
from collections import Counter
from collections.abc import Iterator

from clipper.article import RemovalKind
from clipper.extract.noise.line import Line, Setting
from clipper.extract.noise.phrases import labels, pattern
from clipper.extract.noise.rule import Mark, Rule
from clipper.extract.noise.wording import Use, Wording, wording_of
from clipper.extract.purpose import Purpose

_KIND = "related-links"
_LONGEST = 240
_LEAD = re.compile(
    r"^[^\w\[【（(<＜〔［《「]*(?:[\[【（(<＜〔［《「](?P<bracketed>[^\])】）>＞〕］》」]{2,30})[\])】）>＞〕］》」]|(?P<label>[^:：|»›▶►→\n]{2,45}?)\s*[:：|»›▶►→])"
    r"\s*(?P<rest>\S.*)?$",
    re.DOTALL,
)
_SIGN = re.compile(r"[\])】）>＞〕］》」:：|»›▶►→]")
"""One of these is in every lead."""
_ARROW = re.compile(r"^\s*(?:[▶►☞☛→➔➜➡⇒➤➥»›▷❯⏩👉🔗📌📍🔴🔥📲📱📢📣🔔👇]|>>)\ufe0f?\s*\S")
_LONGEST_ARROW = 160
_LONGEST_HEADING = 70
_LONGEST_HEADLINE = 150
_SHORTEST_LINK = 12
_MOST_ALONE = 3
"""More of them are a list that the story tells."""
_HOST = re.compile(r"(?:https?:)?//([^/?#:]+)", re.IGNORECASE)
_PARAGRAPHS = frozenset({"p", "div", "section", "aside"})
_FILES = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".mp3", ".mp4", ".jpg", ".jpeg", ".png")
_POINTING = Use.POINT | Use.MORE | Use.NEWS | Use.FILLER | Use.US | Use.YOU | Use.MEDIUM


def _label(setting: Setting) -> Iterator[Mark]:
    known, ambiguous = labels(_KIND, "lead"), labels(_KIND, "ambiguous")
    for line in setting.short:
        if line.label in known:
            yield Mark(line.index, 0.8 if line.label in ambiguous else 0.95)


def _lead_in(setting: Setting) -> Iterator[Mark]:
    lead_in = pattern(_KIND, "lead", before=r"^[\W_]*", after=r"\s*(?:[:：|>»›▶►]|[-–—](?=\s))\s*\S")
    for line in setting.opening(lead_in):
        if len(line.text) <= _LONGEST and lead_in.match(line.folded):
            yield Mark(line.index, 0.9 if line.linked or setting.plain else 0.85)


def _lead_link(setting: Setting) -> Iterator[Mark]:
    lead = pattern(_KIND, "lead", before=r"^[\W_]*", after=r"(?:\W|$)")
    for line in setting.opening(lead):
        if line.linked and len(line.text) <= _LONGEST and lead.match(line.folded):
            yield Mark(line.index, 0.85)


def _listed(setting: Setting) -> Iterator[Mark]:
    """Links that follow the heading of a list of other stories."""
    known = labels(_KIND, "lead")
    following = False
    for line in setting.lines:
        if line.label in known:
            following = True
        elif following and line.linked and len(line.text) <= _LONGEST:
            yield Mark(line.index, 0.85)
        else:
            following = False


def _worded_lead(setting: Setting) -> Iterator[Mark]:
    """A headline after a label, every word of which is one that leads to other stories."""
    for line in setting.taken:
        if len(line.text) <= _LONGEST and not line.listed:
            found = _LEAD.match(line.text) if _SIGN.search(line.text) else None
            leads = found and (found["rest"] or found["bracketed"]) and _headline(found["rest"] or "")
            if found and leads and _points(wording_of(found["label"] or found["bracketed"])):
                yield Mark(line.index, 0.85)


def _media_lead(setting: Setting) -> Iterator[Mark]:
    """A headline after the name of a medium, once: "Video: How the dam was built", "[포토] …"."""
    media = labels(_KIND, "media")
    found: dict[str, list[int]] = {}
    for line in setting.taken:
        if len(line.text) <= _LONGEST_HEADLINE and not line.listed:
            lead = _LEAD.match(line.text) if _SIGN.search(line.text) else None
            if lead and lead["rest"] and _headline(lead["rest"]):
                label = (lead["label"] or lead["bracketed"]).strip().lower()
                if label in media:
                    found.setdefault(label, []).append(line.index)
    for indices in found.values():
        if len(indices) == 1:
            yield Mark(indices[0], 0.7)


def _worded_heading(setting: Setting) -> Iterator[Mark]:
    """A line of which every word is one that leads to other stories."""
    for line in setting.taken:
        if len(line.text) <= _LONGEST_HEADING and not line.listed and not line.text.endswith((".", "?", "!", "。")):
            wording = line.wording
            if len(wording.uses) > 1 and _points(wording) and not any(map(str.isdigit, line.text)):
                yield Mark(line.index, 0.8)


def _points(wording: Wording) -> bool:
    """True if every word of it leads to other stories, and it is more than what stories say too."""
    if wording.share < 1 or not all(use & _POINTING for use in wording.uses):
        return False
    if wording.flags & Use.POINT:
        return True
    return bool(wording.flags & Use.MORE and wording.flags & Use.NEWS) and not wording.flags & (Use.US | Use.YOU)


def _headline(text: str) -> bool:
    """True if ``text`` may be a headline: short and not a sentence that a stop ends."""
    return len(text) <= _LONGEST_HEADLINE and not text.endswith((".", "。", ":", "।"))


def _arrow(setting: Setting) -> Iterator[Mark]:
    """A line that an arrow begins, alone between full paragraphs."""
    taken = setting.taken
    for number, line in enumerate(taken):
        if len(line.text) > _LONGEST_ARROW or not _ARROW.match(line.text) or line.ends_sentence or "«" in line.text:
            continue
        around = (*taken[max(0, number - 1) : number], *taken[number + 1 : number + 2])
        if not any(_ARROW.match(other.text) for other in around) and any(other.full for other in around):
            yield Mark(line.index, 0.75)


def _alone(setting: Setting) -> Iterator[Mark]:
    """A link that is a paragraph by itself, between paragraphs of the story, and leads to another page of the site."""
    taken = setting.taken
    found = []
    for before, line, after in zip(taken, taken[1:], taken[2:], strict=False):
        if not line.linked or line.passage.links != 1 or not _SHORTEST_LINK <= len(line.text) <= _LONGEST_HEADLINE:
            continue
        between = before.full and after.full and not before.linked and not after.linked
        if between and not line.ends_sentence and line.element.tag in _PARAGRAPHS:
            found.append(line)
    if 0 < len(found) <= _MOST_ALONE:
        site = _site(setting)
        yield from (Mark(line.index, 0.75) for line in found if _host(_link(line)) in ("", site) and _is_page(line))


def _link(line: Line) -> str:
    return next((part.link for part in line.passage.parts if part.link), "")


def _is_page(line: Line) -> bool:
    path = _link(line).split("?")[0].split("#")[0].lower()
    return bool(path) and not path.startswith(("mailto:", "tel:", "javascript:")) and not path.endswith(_FILES)


def _host(link: str) -> str:
    """The host of ``link`` without "www."; empty for a link within the site."""
    found = _HOST.match(link.strip())
    return found[1].lower().removeprefix("www.") if found else ""


def _site(setting: Setting) -> str:
    """The host to which most links lead: the site's own."""
    hosts = Counter(filter(None, (_host(_link(line)) for line in setting.lines if line.passage.links)))
    return max(hosts, key=hosts.__getitem__, default="")


def _place(setting: Setting) -> Iterator[Mark]:
    for line in setting.aside:
        if line.is_for(Purpose.RELATED) and not line.is_for(Purpose.COMMENTS):
            yield Mark(line.index, 0.75)


RULES = (
    Rule("related-links.label", RemovalKind.RELATED_LINKS, "The heading of a list of other stories", _label),
    Rule("related-links.lead-in", RemovalKind.RELATED_LINKS, "Points to another story", _lead_in),
    Rule("related-links.link", RemovalKind.RELATED_LINKS, "A link to another story", _lead_link),
    Rule("related-links.alone", RemovalKind.RELATED_LINKS, "A link that is a paragraph by itself", _alone),
    Rule("related-links.listed", RemovalKind.RELATED_LINKS, "One of a list of other stories", _listed),
    Rule("related-links.wording", RemovalKind.RELATED_LINKS, "Leads to another story", _worded_lead),
    Rule("related-links.media", RemovalKind.RELATED_LINKS, "Leads to a video, pictures or a recording", _media_lead),
    Rule("related-links.heading", RemovalKind.RELATED_LINKS, "Introduces other stories", _worded_heading),
    Rule("related-links.arrow", RemovalKind.RELATED_LINKS, "An arrow that leads to another story", _arrow),
    Rule("related-links.place", RemovalKind.RELATED_LINKS, "Stood in a list of other stories", _place),
)
