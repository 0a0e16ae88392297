"""The fields of an article, each chosen from what the page claims: one field a file."""
