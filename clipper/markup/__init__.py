"""Bytes become a tree: character set, HTML5 parse, questions about an element. Only extract reads it."""
