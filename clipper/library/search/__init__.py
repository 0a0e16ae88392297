"""The index over the words of clippings: the analyser both of its sides share, and what each database makes of it."""
