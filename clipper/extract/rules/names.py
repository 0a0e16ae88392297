"""Which words of a class are names that a person gave, and which a program made up."""

import re

_PREFIXES = ("css-", "sc-", "jss", "jsx-", "emotion-", "svelte-", "styled-", "makestyles-", "mui")
_TAIL = re.compile(r"(?:__|--|_|-)([A-Za-z0-9]{5,})$")
_CHANGES = re.compile(r"[a-zA-Z]\d|\d[a-zA-Z]|[a-z][A-Z]|[A-Z]{2}[a-z]")
_NUMBERED = re.compile(r"\d{3,}")
_LAYOUT = re.compile(
    r"""(?:[mpwh][trblxy]?|col|row|flex|grid|d|font|text|bg|border|align|justify|float|order|gap|size|is|has|js)
    (?:-.*)?|(?:sm|md|lg|xl|xs)[:-].*|.*:.*|row|container|wrapper|inner|outer|content|clearfix|left|right|center|active|
    first|last|odd|even|visible|hidden|show|open|block|item|list|box|section|body|main|text|p\d*|h\d""",
    re.IGNORECASE | re.VERBOSE,
)


def is_made_up(word: str) -> bool:
    """True if ``word`` looks like a digest or the number of one page: another build or page has another."""
    lower = word.lower()
    if len(word) < 3 or lower.startswith(_PREFIXES) or _NUMBERED.search(word):
        return True
    tail = _TAIL.search(word)
    return _is_jumble(tail[1] if tail else word)


def is_layout(word: str) -> bool:
    """True if ``word`` says how things stand, not what they are."""
    return bool(_LAYOUT.fullmatch(word))


def telling(words: str) -> tuple[str, ...]:
    """The words of a class that say what the element is, in the order written."""
    return tuple(word for word in dict.fromkeys(words.split()) if not is_made_up(word) and not is_layout(word))


def _is_jumble(word: str) -> bool:
    """True if letters, digits and capitals alternate as they do in no word or camelCase name."""
    changes = len(_CHANGES.findall(word))
    return changes >= (2 if any(sign.isdigit() for sign in word) else 3) and len(word) <= 12
