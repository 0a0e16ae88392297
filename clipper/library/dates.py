"""Dates of stories as they are stored: a day or a time in ISO 8601, empty when unknown."""

from datetime import date, datetime


def date_of(text: str) -> date | None:
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == len("2024-07-09") else datetime.fromisoformat(text)
