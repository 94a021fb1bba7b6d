"""Running text: lines to paragraphs, paragraphs to sections, sentences to tasks."""
