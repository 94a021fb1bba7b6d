"""Reading PDF: letters with their places, put in order as a page."""
