"""What goes out of the desk on paper: previewed, printed, saved."""
