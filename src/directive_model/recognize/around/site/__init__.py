"""The words of the web page round a document: menus, notices, buttons, a table of the document's attributes."""
