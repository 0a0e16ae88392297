"""A page or text becomes an Extraction: the story, what was cut and why. A pure function, no input or output."""
