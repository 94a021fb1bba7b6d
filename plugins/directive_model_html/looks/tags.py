"""Which tags print nothing, part paragraphs, set letters off."""

from __future__ import annotations

#: Their words are not printed.  A head's are where they should not stand in it: browsers begin the text with them.
SILENT = frozenset(
    ("script", "style", "title", "meta", "link", "template", "xml", "annotation", "annotation-xml",
     "datalist", "iframe", "object", "audio", "video", "canvas", "map", "area", "param", "base", "col", "rp",
     "noframes")
)  # fmt: skip
#: A paragraph ends where they begin and where they end.
BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
     "header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
     "summary", "ul", "caption", "option", "optgroup", "v:textbox", "w:p", "listing", "plaintext", "xmp")
)  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOLD = HEADINGS | {"b", "strong", "th", "dt"}
ITALIC = frozenset(("i", "em", "cite", "dfn", "var"))
UNDERLINED = frozenset(("u", "ins"))
STRUCK = frozenset(("s", "strike", "del"))
PRESERVED = frozenset(("pre", "textarea", "listing", "plaintext", "xmp"))
#: Fields that show a value.
_SHOWN_FIELDS = frozenset(("text", "", "number", "date", "email", "tel", "url", "search", "month", "time", "week"))


def shows_value(kind: str) -> bool:
    """Whether an input of this type shows its value; buttons are the page's own."""
    return kind.lower() in _SHOWN_FIELDS
