"""Markdown: one file, as CommonMark with GitHub's tables reads it. Nothing of a story is ever read as markup."""
