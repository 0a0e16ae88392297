"""Text that was encoded twice: UTF-8 that a program took for windows-1252 or Latin-1 and wrote as UTF-8 once more.

It is set right only where that is certain: there are several such sequences, and no accented letter of the page stands
outside of one. A page of which only a part was encoded twice stays as it is.
"""

import re
from itertools import islice

_SPECIAL = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What windows-1252 has where Latin-1 has controls."""
_NEXT = f"[\u0080-\u00bf{_SPECIAL}]"
_TWICE = re.compile(f"[\u00c2-\u00df]{_NEXT}|[\u00e0-\u00ef]{_NEXT}{{2}}|[\u00f0-\u00f4]{_NEXT}{{3}}")
_ACCENTED = re.compile("[\u00c0-\u00ff]")
# The same in bytes, to pass by nearly all pages without making text of them.
_NEXT_BYTES = (
    rb"(?:\xc2[\x80-\xbf]|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|\xc6\x92|\xcb[\x86\x9c]"
    rb"|\xe2\x80[\x93-\xba]|\xe2\x82\xac|\xe2\x84\xa2)"
)
_SUSPECT = re.compile(
    rb"\xc3(?:[\x82-\x9f]%b|[\xa0-\xaf]%b{2}|[\xb0-\xb4]%b{3})" % (_NEXT_BYTES, _NEXT_BYTES, _NEXT_BYTES)
)
_FEWEST = 3


def set_right(content: bytes) -> bytes:
    """``content``, which is valid UTF-8, with what was surely encoded twice encoded once."""
    if sum(1 for _ in islice(_SUSPECT.finditer(content), _FEWEST)) < _FEWEST:
        return content
    text = content.decode()
    found = _TWICE.findall(text)
    if len(found) < _FEWEST or len(_ACCENTED.findall(text)) != sum(len(_ACCENTED.findall(one)) for one in found):
        return content
    meant = [_meant(one) for one in found]
    if not all(character.isprintable() or character.isspace() for character in meant):
        return content
    letters = iter(meant)
    return _TWICE.sub(lambda _: next(letters), text).encode()


def _meant(sequence: str) -> str:
    """The character that ``sequence`` stands for; U+0000 if it stands for none."""
    codes = bytes(_code(letter) for letter in sequence)
    try:
        return codes.decode()
    except UnicodeDecodeError:
        return "\x00"


def _code(letter: str) -> int:
    return letter.encode("cp1252")[0] if letter in _SPECIAL else ord(letter)
