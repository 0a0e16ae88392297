"""What is said about pictures that could not be had."""


class PictureNotes:
    """Counts them by headline."""

    def __init__(self) -> None:
        self._missing: dict[str, int] = {}

    def missing(self, headline: str) -> None:
        """A picture of the clipping with this ``headline`` is left out."""
        self._missing[headline] = self._missing.get(headline, 0) + 1

    def sentences(self) -> tuple[str, ...]:
        """One for each clipping that lacks pictures."""
        return tuple(
            f"“{headline}” lacks {'a picture' if number == 1 else f'{number} pictures'} that could not be had."
            for headline, number in self._missing.items()
        )
