"""The intake wizard: every widget is made from the questions, none by hand."""
