"""The same story in several papers: sketches of texts, groups made of them, and what the user decided about them."""
