"""The lines of a page as they are set, with an empty one wherever the page leaves room between two."""

from collections.abc import Sequence
from dataclasses import dataclass, field

_ROOM = 1.3
"""Times the distance of ordinary lines."""
_OTHER_SIZE = 0.1
"""Letters that differ by more than this share are of another kind: a heading, a note."""
_LEAST = 0.5
"""Points; less is a raised letter and no line of its own."""


@dataclass(slots=True)
class _Line:
    text: str
    height: float
    size: float


@dataclass(slots=True)
class Lines:
    """Hears the pieces of text of one page as pypdf comes upon them."""

    _lines: list[_Line] = field(default_factory=list)
    _current: _Line | None = None

    def hear(
        self, text: str, matrix: Sequence[float], text_matrix: Sequence[float], _font: object, size: float
    ) -> None:
        """The next piece of text, where it stands, and the size of its letters; a line feed begins another line."""
        height = text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]
        scale = abs(text_matrix[3] * matrix[3]) or 1.0
        first, *others = text.split("\n")
        self._add(first, height, size * scale)
        for other in others:
            self._current = None
            self._add(other, height, size * scale)

    def _add(self, text: str, height: float, size: float) -> None:
        if self._current is not None:
            self._current.text += text
        elif text.strip():
            self._current = _Line(text, height, size)
            self._lines.append(self._current)

    def page(self) -> str:
        distances = [one.height - other.height for one, other in zip(self._lines, self._lines[1:], strict=False)]
        down = sorted(each for each in distances if each > _LEAST)
        ordinary = down[len(down) // 4] if down else 0.0
        told: list[str] = []
        for number, line in enumerate(self._lines):
            before = self._lines[number - 1] if number else line
            room = number > 0 and distances[number - 1] > _ROOM * ordinary
            if room or abs(line.size - before.size) > _OTHER_SIZE * max(line.size, before.size):
                told.append("")
            told.append(line.text)
        return "\n".join(told)
