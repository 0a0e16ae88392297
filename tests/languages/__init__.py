"""The languages of the interface: their files kept in step with the sources, and tested."""
