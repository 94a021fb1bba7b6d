"""markdown-it, set up for documents: its inline grammar with the places of its tokens, few of its blocks.

Official documents on web pages are not written in Markdown; they only carry its marks.  So what Markdown does by
the shape of a line is left to those who know documents: lists (a number is printed as it is typed, never counted
anew), indented code, lines of dashes under text, quotes, references.  Emphasis is this plugin's own too.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from directive_model.errors import MissingExtra

try:
    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import ParserInline
    from markdown_it.rules_block import StateBlock, fence, hr
    from markdown_it.rules_inline import StateInline
except ModuleNotFoundError as error:
    raise MissingExtra("md", "markdown-it-py") from error

if TYPE_CHECKING:
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.token import Token

__all__ = ["parser"]

#: The kind of token of a line that holds a bar and nothing else: the border of a cell whose words stand below.
_BAR = "bar"
_BLOCKS = ["table", "heading"]
_COMMENT = "comment"
_WHOLE_COMMENT = re.compile("<!---?>")
_COMMENT_ENDS = re.compile("--!?>")
_INLINES = ["newline", "escape", "backticks", "link", "image", "autolink", _COMMENT, "html_inline", "entity"]


@cache
def parser() -> MarkdownIt:
    """Return the parser.  Each inline token's ``meta["at"]`` is where it begins in its block's content."""
    made = MarkdownIt("zero", {"html": True})
    made.inline = _PlacedInline()
    made.enable(_BLOCKS)
    made.disable("text_join")
    made.inline.ruler.before("html_inline", _COMMENT, _comment)
    made.inline.ruler.enableOnly(["text", *_INLINES])
    made.inline.ruler2.enableOnly([])
    ends_paragraphs: RuleOptionsType = {"alt": ["paragraph", "blockquote"]}
    made.block.ruler.before("table", _BAR, _bar, ends_paragraphs)
    made.block.ruler.at("fence", _fence, ends_paragraphs)
    made.block.ruler.at("hr", _rule, ends_paragraphs)
    made.block.ruler.enable(["fence", "hr"])
    return made


def _bar(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001  # a rule's own arguments
    """Take a line that is a bar and nothing else, which would otherwise begin a table or be a word."""
    at = state.bMarks[start] + state.tShift[start]
    if state.src[at : state.eMarks[start]].strip() != "|":
        return False
    if not silent:
        token = state.push(_BAR, "", 0)
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take fenced code, but none between tildes: a row of them is a rule that was typed."""
    return state.src.startswith("`", state.bMarks[start] + state.tShift[start]) and fence(state, start, end, silent)


def _rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a rule; pairs of asterisks round nothing ("** **") are emphasis that has lost its words."""
    line = state.src[state.bMarks[start] : state.eMarks[start]]
    return "** **" not in line and hr(state, start, end, silent)


def _comment(state: StateInline, silent: bool) -> bool:
    """Take a comment, which ends where a browser ends it, or letters that only begin one.

    The parser's own pattern goes to the end of the line for each that begins, where none can end.
    """
    if not isinstance(state, _PlacedState) or not state.src.startswith("<!--", state.pos):
        return False
    end = comment_end(state.src, state.pos) if state.pos < state.last_end else state.pos + 1
    if not silent and end == state.pos + 1:
        state.pending += "<"
    elif not silent:
        state.push("html_inline", "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True


def comment_end(text: str, at: int) -> int:
    """Return where the comment ends that begins at ``at``, for a browser; somewhere behind it stands "-->".

    "<!-->" and "<!--->" are whole ones, and "--!>" ends one, too: Markdown passes it on, and what follows is shown.
    """
    whole = _WHOLE_COMMENT.match(text, at) or _COMMENT_ENDS.search(text, at + len("<!--"))
    return len(text) if whole is None else whole.end()


class _PlacedState(StateInline):
    """Notes in each token where it begins."""

    def __init__(self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        #: Where the last comment ends, if one does.
        self.last_end = src.rfind("-->")

    def pushPending(self) -> Token:  # noqa: N802  # the parser's name
        words = self.pending
        token = super().pushPending()
        # Rules flush the words before them with ``pos`` at their own beginning or a little behind it.
        token.meta["at"] = max(self.src.rfind(words, 0, self.pos), 0)
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token


class _PlacedInline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        return state.tokens
