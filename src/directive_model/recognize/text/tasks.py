"""Tasks: who is told to do what, with whom, by when."""

from __future__ import annotations

import re
from itertools import chain

import attrs

from directive_model import model
from directive_model.language import find_deadline, may_set_deadline
from directive_model.language.naming import TEXT_ORGANS
from directive_model.language.patterns import late
from directive_model.model import Citation, Sentence, Span, Statement, Task
from directive_model.recognize.text.citations import find_citations
from directive_model.recognize.text.words import CAPITALS, DEMANDS, DEMANDS_BY_WORD, NOUNS_TOO

#: What a citation has at least one of.
_CITING = ("/", "-", "–", "ghị quyết", "ết luận", "CVN")
#: No verb phrase is longer, and no verb of it.
_LONGEST_ACTION, _LONGEST_VERB = 120, max(map(len, chain.from_iterable(DEMANDS_BY_WORD.values())))
#: Words, not a pattern of them, which takes as long to compile as some pages to understand.
_NOUN_AFTER = (
    "đảng", "cơ sở", "chính trị", "hành chính", "bộ máy của", "cá nhân", "có liên quan", "liên quan", "này", "trên",
    "các cấp", "của", "nào", "được", "là", "không", "đã", "kết quả", "số",
)  # fmt: skip
#: Who may stand beside organisations: "Tổ chức, cá nhân có liên quan chịu trách nhiệm …".
_BESIDE = late(r"\s*(?:,|và|hoặc)\s+(?:cá nhân|công dân|cơ quan|đơn vị|doanh nghiệp|hợp tác xã|hộ gia đình)\b")
_ASSIGNED = late(
    r"(?:^|(?<=[\s(;]))(?:(?:[Gg]iao|GIAO)\s+(?:cho\s+)?)?(?P<lead>[^;:()]{2,160}?)\s*,?\s+chủ trì\b"
    r"(?:\s*,?\s*(?:phối hợp|cùng|với|và)(?:\s+phối hợp)?(?:\s+(?:chặt chẽ\s+)?(?:với|cùng))?"
    r"\s+(?P<with>[^;:()]{2,200}))?"
)
_GIVEN = late(rf"^(?:Giao|Phân công|Yêu cầu|Đề nghị)\s+(?:cho\s+|đồng chí\s+)?(?P<lead>[{CAPITALS}][^;:()]{{1,160}})")
#: A line under a task that says who is to prepare or submit it: "Ban Tổ chức tham mưu, trình trong quý I/2026."
_OWNER = late(
    rf"(?:\(?[Gg]iao\s+)?(?P<lead>(?:{TEXT_ORGANS})\s[^;:()]{{2,120}}?)\s*,?\s+(?:tham mưu|trình|soạn thảo|dự thảo)\b"
)
_LONGEST_OWNER = 200
_LABELLED = late(r"(?:cơ quan |đơn vị )?chủ trì(?: thực hiện)?\s*:\s*(?P<lead>[^;()]+)(?:;|\)|$|\.)", re.IGNORECASE)
_LABELLED_WITH = late(
    r"(?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?\s*:\s*(?P<with>[^;()]+)(?:;|\)|$|\.)", re.IGNORECASE
)
#: The verb after an organ's name.
_ORGAN_OF_VERB = late(r"(?:các )?(?:Tổ|Đoàn|Tiểu ban|Hội đồng|Ban|Bộ phận|Phòng)\s+\w+ \w+", re.IGNORECASE)
_VERB_AFTER = late(rf"\s*,?\s+(?:{DEMANDS}|chịu trách nhiệm|có trách nhiệm|cùng|với)(?!\w)")
_NEXT_ORGAN = late(rf"\s*(?:,\s*và|,|;|\s+và)\s+(?=(?:{TEXT_ORGANS})(?!\w))")
_COMMA_CAPITAL = late(rf"\s*,\s+(?=[{CAPITALS}])")


@attrs.frozen(eq=False, repr=False)
class Clues:
    """What a paragraph has words for; what it has none for need not be looked for in its sentences."""

    cites: bool
    dated: bool
    tasks: bool

    @classmethod
    def of(cls, text: str, *, tasks: bool) -> Clues:
        """Look through a whole paragraph once."""
        cites = any(sign in text for sign in _CITING)
        return cls(cites, tasks and may_set_deadline(text), tasks)


def understand(text: str, emphasis: tuple[model.Emphasis, ...], span: Span | None, clues: Clues) -> Sentence:
    """Return the sentence that ``text`` is: a task where it demands something, else a statement."""
    citations = find_citations(text) if clues.cites else ()
    if clues.tasks and (task := _task(text, citations, emphasis, span, dated=clues.dated)) is not None:
        return task
    return Statement(text, citations, emphasis, span=span)


def _task(
    text: str,
    citations: tuple[Citation, ...],
    emphasis: tuple[model.Emphasis, ...],
    span: Span | None,
    *,
    dated: bool,
) -> Task | None:
    action = action_of(text)
    lead: tuple[str, ...] = ()
    cooperating: tuple[str, ...] = ()
    if action is None or action[:4] in ("Giao", "Phân", "Yêu ", "Đề n") or "hủ trì" in text or "hối hợp:" in text:
        lead, cooperating = organs_of(text)
    if action is None and not lead and (owner := _owner_of(text)):
        lead = owner
    elif (action is None and not lead) or (action is None and not _names_a_duty(text)):
        return None
    deadline: model.Deadline | None = find_deadline(text) if dated else None
    return Task(text, action, lead, cooperating, deadline, citations, emphasis, span=span)


def _owner_of(text: str) -> tuple[str, ...]:
    """Return the organs of a line that says who is to prepare what stands above it, and by when perhaps.

    Who says "kính trình" submits something here and now.
    """
    if len(text) > _LONGEST_OWNER or not ("tham mưu" in text or "trình" in text or "thảo" in text):
        return ()
    if "kính trình" in text:
        return ()
    owner = _OWNER.match(text)
    return organs(owner["lead"]) if owner else ()


def action_of(text: str) -> str | None:
    """Return the verb phrase that ``text`` opens its demand with; None where it opens with something else."""
    if not text[:1].isupper():
        return None
    head = text[:_LONGEST_ACTION]
    end = _verb_end(head, 0)
    if end == 0 or (head[:end].lower() in NOUNS_TOO and _is_noun(text, end)):
        return None
    while head[end : end + 1] == " " and (further := _verb_end(head, end + 1)):
        end = further
    return text[:end]


def _is_noun(text: str, end: int) -> bool:
    """Whether what stands behind ``end`` makes a noun of the verb before."""
    if text[:end].lower() == "tổ chức" and _BESIDE.match(text, end):
        return True
    start = end
    while text[start : start + 1].isspace():
        start += 1
    if start == end or not text.startswith(_NOUN_AFTER, start):
        return False
    for words in _NOUN_AFTER:
        after = start + len(words)
        # "số" with a word behind it counts something.
        if words == "số" and text[after : after + 1].isspace():
            after += 1
        elif words == "số":
            continue
        if text.startswith(words, start) and not _is_of_word(text[after : after + 1]):
            return True
    return False


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _verb_end(head: str, start: int) -> int:
    """Return where the demanding verb that stands at ``start`` ends; 0 where none stands there."""
    space = head.find(" ", start)
    word = (head[start:space] if space >= 0 else head[start:]).lower()
    verbs = DEMANDS_BY_WORD.get(word) or DEMANDS_BY_WORD.get(word.rstrip(",;:."))
    if verbs is None:
        return 0
    rest = head[start : start + _LONGEST_VERB + 1].lower()
    for verb in verbs:
        if rest.startswith(verb) and not rest[len(verb) : len(verb) + 1].isalnum():
            return start + len(verb)
    return 0


def _names_a_duty(text: str) -> bool:
    return "hủ trì" in text or "chịu trách nhiệm" in text or "có trách nhiệm" in text


def organs_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the organs that lead and those that cooperate, as printed."""
    if "hủ trì" in text:
        if (labelled := _LABELLED.search(text)) is not None:
            with_whom = _LABELLED_WITH.search(text)
            return organs(labelled["lead"]), organs(with_whom["with"]) if with_whom else ()
        if (assigned := _ASSIGNED.search(text)) is not None:
            return organs(_last_clause(assigned["lead"])), organs(_before_verb(assigned["with"] or ""))
    if (given := _GIVEN.match(text)) is not None:
        return organs(_before_verb(given["lead"])), ()
    return (), ()


def _last_clause(text: str) -> str:
    """Drop what stands before the organ's name: "Xây dựng quy chế; Giao Sở Nội vụ" leaves "Sở Nội vụ"."""
    match = re.search(r"(?:^|\s)(?:do|giao|Do|Giao)\s+(?=\S)", text)
    return text[match.end() :] if match else text


def _before_verb(text: str) -> str:
    # "Tổ kiểm tra", "Đoàn khảo sát": a verb that belongs to the organ's name.
    name = _ORGAN_OF_VERB.match(text)
    match = _VERB_AFTER.search(text, name.end() if name else 0)
    return text[: match.start()] if match else text


def organs(text: str) -> tuple[str, ...]:
    """Part a list of organs; "Các sở, ban, ngành" stays one, and so does "Ban Tuyên giáo và Dân vận"."""
    parts = [part.strip(" ,.;") for piece in _NEXT_ORGAN.split(text) for part in _COMMA_CAPITAL.split(piece)]
    return tuple(part for part in parts if (part and part[:1].isupper()) or part.startswith(("các ", "đồng chí ")))
