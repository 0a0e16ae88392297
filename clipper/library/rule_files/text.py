"""A rule file as text for the journal of acts, whatever its bytes are."""


def text_of(content: bytes) -> str:
    """From which ``content_of`` makes the same bytes again."""
    return content.decode("utf-8", "surrogateescape")


def content_of(text: str) -> bytes:
    """The bytes that ``text_of`` was given."""
    return text.encode("utf-8", "surrogateescape")
