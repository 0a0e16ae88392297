"""An address, a saved file or pasted text becomes a Page; pictures become bytes. The only user of requests."""
