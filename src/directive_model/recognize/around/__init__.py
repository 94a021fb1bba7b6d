"""What stands round a document and is none of its text: frames, covers, margins, stamps, a site's words."""
