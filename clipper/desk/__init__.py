"""The sentences a user says - clip this, find that, export these - for window and command line alike."""
