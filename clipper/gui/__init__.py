"""The window: a folder per pane, over the desk."""
