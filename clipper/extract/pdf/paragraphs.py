"""From lines as they are set to paragraphs."""

import re
from statistics import median

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""Signs between which there is no blank; Korean has blanks."""
_END = re.compile(r"""[.!?:…。！？][)"'»”’」』\]]*$""")
_SHORT = 0.75
"""A line that fills less of the measure than this, and ends a sentence, is the last one of its paragraph."""
_HEADING = 0.6
"""A line that fills less than this stands alone, before one that begins with a capital."""
_LONGEST_LINE = 10_000


def paragraphs_of(page: str) -> list[str]:
    """The paragraphs of a page: by blank lines, by indents, and by lines that are not filled."""
    lines = [line[:_LONGEST_LINE].rstrip() for line in page.replace("\r", "\n").split("\n")]
    lengths = [len(line) for line in lines if len(line.strip()) > 2]
    measure = median(sorted(lengths)[len(lengths) // 2 :]) if lengths else 0.0
    paragraphs: list[str] = []
    gathered = ""
    for number, line in enumerate(lines):
        text = " ".join(line.split())
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if text:
            gathered = _joined(gathered, text)
        if gathered and (not text or _ends(line, following, measure)):
            paragraphs.append(gathered)
            gathered = ""
    return [*paragraphs, gathered] if gathered else paragraphs


def _ends(line: str, following: str, measure: float) -> bool:
    filled = len(line) / measure if measure else 1.0
    if following.startswith(("  ", "\t")) and not line.startswith(("  ", "\t")) and _END.search(line):
        return True
    if _END.search(line):
        return filled < _SHORT
    return filled < _HEADING and not following.lstrip()[:1].islower()


def _joined(gathered: str, text: str) -> str:
    """The next line put to the ones before; a word that was divided at the end of a line is one again."""
    if not gathered:
        return text
    if gathered.endswith("\u00ad"):
        return gathered[:-1] + text
    if gathered.endswith("-") and gathered[-2:-1].isalpha() and text[:1].islower():
        return gathered[:-1] + text
    blank = "" if _CJK.match(gathered[-1]) and _CJK.match(text[0]) else " "
    return f"{gathered}{blank}{text}"
