"""Words after ``clipper`` go to the command line; none opens the window."""
