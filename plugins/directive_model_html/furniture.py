"""What a page that we write says beside the document: the words of its tools, which are no part of what is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from directive_model.errors import Words

#: The class of the element that holds the tools; print does not show it.
TOOLS: Final = "tools"
#: Says of letters that no page shows, and that are the document's, hidden letters of it; nothing else is read so.
#: A name that no other page gives, and its one value.
HIDDEN_LETTERS: Final = ("--directive-model-hidden", "all")
#: What tells that the title of a page, which none may be without, is not the document's.
UNTITLED: Final = ' data-untitled=""'
#: How many bodies a page offers to look for the tasks of, by lead and by cooperation, those with the most tasks.
MOST_BODIES: Final = 40

SKIP: Final = Words(vi="Đến văn bản", en="Skip to the document")
READING: Final = Words(vi="Công cụ đọc", en="Reading tools")
CONTENTS: Final = Words(vi="Mục lục", en="Contents")
SHOW: Final = Words(vi="Hiển thị", en="Show")
EVERYTHING: Final = Words(vi="Toàn văn", en="The whole document")
TASKS: Final = Words(vi="Mọi nhiệm vụ", en="All tasks")
DUE: Final = Words(vi="Nhiệm vụ có thời hạn", en="Tasks with a deadline")
CITATIONS: Final = Words(vi="Văn bản viện dẫn", en="Cited documents")
LED: Final = Words(vi="Nhiệm vụ theo cơ quan chủ trì", en="Tasks by leading body")
COOPERATING: Final = Words(vi="Nhiệm vụ theo cơ quan phối hợp", en="Tasks by cooperating body")
TABLE: Final = Words(vi="Bảng", en="Table")
NOTES: Final = Words(vi="Chú thích", en="Notes")
ANNEX: Final = Words(vi="Phần kèm theo", en="Attachment")

_WORDS: Final = frozenset(
    word
    for words in (SKIP, READING, SHOW, EVERYTHING, TASKS, DUE, CITATIONS, LED, COOPERATING)
    for word in (words.vi, words.en)
)
#: So many words of tools are looked for in the text of the document: what is more is no page of ours.
_MOST_SOUGHT: Final = 2 * MOST_BODIES

#: Numbers of pages, as digits or as letters.
_NUMBER: Final = re.compile("[0-9]{1,9}|[ivxlcdm]{1,15}|[IVXLCDM]{1,15}")


def is_number(letters: str) -> bool:
    """Whether letters are the number of a page; our pages say so of no others, lest words go unseen as one."""
    return _NUMBER.fullmatch(letters) is not None


def in_language(words: Words, language: str) -> str:
    """Return ``words`` in the language of the document where they are known in it, else in English."""
    return words.vi if language.lower().startswith("vi") else words.en


def foreign_to(said: Iterable[str], paragraphs: Iterable[str]) -> list[str]:
    """Return what tools say that neither they have words for nor the document says in its ``paragraphs``.

    Nothing is lost where it is empty: each word stands in the document, too, or is none of it.
    """
    left = [word for word in said if word not in _WORDS]
    if not left:
        return []
    texts = [" ".join(text.split()) for text in paragraphs]
    known = frozenset(texts)
    left = [word for word in left if word not in known]
    # Bodies that a cell names in several paragraphs are one name to a filter, with semicolons between them.
    if sum(1 + word.count("; ") for word in left) > _MOST_SOUGHT:
        return left
    whole = " ".join(texts)
    return [word for word in left if not all(part in whole for part in word.split("; "))]
