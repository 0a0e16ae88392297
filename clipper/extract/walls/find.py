"""Is this page a wall? Asked only where the story on it is short, and answered with no where that is in doubt.

A story that is taken for a wall is not kept, which is worse than a wall that is kept and looks like one. So nothing
tells alone what stories tell too: a heading has to be nothing but "page not found", and of what hints at a paywall at
least two things have to come together. Of the stories in the collected pages none is taken for a wall:
``python -m tests.bench walls``.
"""

import re
from urllib.parse import urlsplit

from clipper.article import Extraction
from clipper.extract.body.promise import weight_of
from clipper.extract.claims.json_ld import is_story, nodes_of
from clipper.extract.claims.properties import properties
from clipper.extract.noise.phrases import labels
from clipper.extract.walls.phrases import phrases
from clipper.extract.walls.scripts import needs_scripts
from clipper.markup import Document, decode, read_page
from clipper.page import PLAIN_TEXT, Page, Wall

_LONGEST_STORY = 1_500
"""Letters; a story as long as this is one, whatever else the page says."""
_LONGEST_CAPTCHA = 1_000
_LONGEST_FORM = 600
_LONGEST_LINE = 300

_CAPTCHA = re.compile(
    r"""_cf_chl_opt|/cdn-cgi/challenge-platform/|cf-turnstile|cf-browser-verification|g-recaptcha|h-captcha|hcaptcha\.com
      | captcha-delivery\.com|_Incapsula_Resource|px-captcha|perimeterx|awsWafCookieDomainList|awswaf\.com
      | sec-if-cpt-container|arkoselabs|funcaptcha|geetest|ddos-guard|smartcaptcha|friendlycaptcha|distil_r_captcha""",
    re.VERBOSE,
)
"""What the scripts and forms of those who offer captchas are called."""
_PASSWORD = re.compile(r"""<input\b[^>]{0,500}?\btype\s*=\s*["']?password""", re.IGNORECASE)
_LOGIN_PATH = re.compile(
    r"(?:^|[/.])(?:log[-_]?in|sign[-_]?in|sso|auth|anmelden|connexion|inloggen|accounts?)(?:[/.]|$)"
)
_CONSENT_PATH = re.compile(
    r"(?:^|[/.])(?:consent|collectconsent|cookiewall|cookie-wall|privacy-?gate|privacywall)(?:[/.]|$)"
)
_BETWEEN = re.compile(r"\s+[|–—·•»:-]+\s+")
_ENDS = " \t\n.…!?¡¿:;-–—|\"'“”„«»()"
_LOCKED_NAMES = frozenset(
    {"paywall", "regwall", "subwall", "piano", "paywalled", "metered", "premium", "locked", "gated"}
)
_CONTENT_TIER = frozenset({"locked", "premium", "paid"})


def wall_in(page: Page, extraction: Extraction) -> Wall | None:
    """What stands on ``page`` where its story should be, of which ``extraction`` was made; None if nothing does."""
    length = weight_of(extraction.article.text) if extraction.article.blocks else 0
    if page.media_type == PLAIN_TEXT or length > _LONGEST_STORY:
        return None
    document = read_page(page.content, page.charset)
    text = decode(page.content, page.charset)
    stories = [node for node in nodes_of(document) if is_story(node)]
    tells = dict(properties(document))
    if not any(story.get("datePublished") for story in stories) and "article:published_time" not in tells:
        wall = _instead_of_story(document, page, text, length)
        if wall is not None:
            return wall
    lines = _lines(document)
    if any(phrase in line for line in lines for phrase in phrases("paywall", "account")):
        return Wall.LOGIN
    if _costs(document, stories, tells, lines, length):
        return Wall.PAYWALL
    return Wall.SCRIPTS if needs_scripts(document, text, extraction) else None


def _instead_of_story(document: Document, page: Page, text: str, length: int) -> Wall | None:
    """The wall on a page that claims to be no story."""
    called = _called(document)
    shown = sum(weight_of(passage.text) for passage in document.passages if not passage.hidden)
    where = urlsplit(page.answered)
    place = f"{where.hostname or ''}{where.path}".lower()
    if shown <= _LONGEST_CAPTCHA and _CAPTCHA.search(text):
        return Wall.CAPTCHA
    if shown <= _LONGEST_CAPTCHA and called & phrases("titles", "captcha"):
        return Wall.CAPTCHA
    if called & phrases("titles", "not-found"):
        return Wall.NOT_FOUND
    buttons = labels("consent", "label")
    asks = any(line.strip(_ENDS) in buttons for line in _lines(document))
    if asks and (_CONSENT_PATH.search(place) or called & phrases("titles", "consent")):
        return Wall.CONSENT
    form = length <= _LONGEST_FORM and _PASSWORD.search(text)
    if form and (_LOGIN_PATH.search(place) or called & phrases("titles", "login")):
        return Wall.LOGIN
    return None


def _called(document: Document) -> frozenset[str]:
    """What the page is called: its title, parts of that, and its main headings."""
    names = [document.title, *_BETWEEN.split(document.title)]
    names += [document.text_of(element) for element in document.elements if element.tag == "h1" and not element.hidden]
    return frozenset(name.casefold().replace("’", "'").strip(_ENDS) for name in names if name)


def _lines(document: Document) -> list[str]:
    """The short lines that can be seen."""
    return [
        passage.text.casefold().replace("’", "'").replace("\n", " ")
        for passage in document.passages
        if len(passage.text) <= _LONGEST_LINE and not passage.hidden
    ]


def _costs(
    document: Document,
    stories: list[dict[str, object]],
    tells: dict[str, str],
    lines: list[str],
    length: int,
) -> bool:
    """Whether two things at least say that this is the beginning of a story that is sold."""
    hints = (
        any(_is_no(story.get("isAccessibleForFree")) for story in stories)
        or tells.get("article:content_tier", "").lower() in _CONTENT_TIER,
        any(phrase in line for line in lines for phrase in phrases("paywall", "pay")),
        any(not element.hidden and _LOCKED_NAMES.intersection(element.names) for element in document.elements),
        any(_is_longer(story.get("wordCount"), length) for story in stories),
    )
    return sum(hints) > 1


def _is_no(value: object) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower().rsplit("/", 1)[-1] in ("false", "no"))


def _is_longer(words: object, length: int) -> bool:
    """Whether a story of so many ``words`` has at least twice the ``length``, by five letters and a blank a word."""
    try:
        return int(str(words)) * 6 > 2 * length
    except ValueError:
        return False
