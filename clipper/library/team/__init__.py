"""Who may do what in a library that several people share: the database's own rights, given to two groups."""
