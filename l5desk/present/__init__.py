"""What each view shows, as plain data read from an assessment."""
