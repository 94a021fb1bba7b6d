"""Pictures of pages to sheets, by Tesseract; nothing here is imported before a page has no text of its own."""
