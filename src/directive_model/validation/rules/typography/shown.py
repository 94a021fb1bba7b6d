"""What the rules of typography share: the parts that a form speaks of, and one fault for all places of a part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Literal, TypeAlias

import attrs

from directive_model.errors import Words
from directive_model.forms import Part
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault
from directive_model.validation.rules.folded import counted
from directive_model.validation.rules.kind import is_of_listed_type

#: Lengths of paper, and sizes of letters, are measured no closer than this.
TOLERANCE_MM: Final = 0.5
TOLERANCE_PT: Final = 0.25
#: Words of a part that a message shows.
_MOST_SHOWN: Final = 60

#: The parts by the names that people call them.
_NAMES: Final[dict[str, Words]] = {
    "superior": Words(vi="tên cơ quan cấp trên", en="the superior body"),
    "issuer": Words(vi="tên cơ quan ban hành", en="the issuing body"),
    "banner": Words(vi="tiêu đề văn bản", en="the banner"),
    "motto": Words(vi="tiêu ngữ", en="the motto"),
    "number": Words(vi="số và ký hiệu", en="number and symbol"),
    "place_date": Words(vi="địa danh, ngày tháng", en="place and date"),
    "type": Words(vi="tên loại văn bản", en="the type"),
    "subject": Words(vi="trích yếu", en="the subject"),
    "letter_subject": Words(vi="trích yếu công văn", en="the subject of the letter"),
    "body": Words(vi="nội dung", en="the text"),
    "basis": Words(vi="các căn cứ ban hành", en="the grounds of issue"),
    "heading": Words(vi="tiêu đề của mục", en="the headings"),
    "recipients_label": Words(vi="chữ “Nơi nhận:”", en='the words "Nơi nhận:"'),
    "recipient": Words(vi="danh sách nơi nhận", en="the recipients"),
    "retention": Words(vi="dòng lưu", en="the retention line"),
    "authority": Words(vi="thể thức đề ký", en="the authority line"),
    "position": Words(vi="chức vụ người ký", en="the position"),
    "name": Words(vi="họ tên người ký", en="the name of who signs"),
}


@attrs.frozen(eq=False)
class Wrong:
    """How a part stands, and how it should stand."""

    found: Words
    expected: Words


#: Text and headings are emphasised as their writer wants; the words over the recipients have a rule of their own.
_FREE: Final = ("body", "heading", "recipients_label")

_DECIMAL = late(r"(?<=\d)\.(?=\d)")
#: Tells what is wrong with a part, by the form's entry of it; None for nothing.
Judge: TypeAlias = Callable[[Print, Part], Wrong | None]


def is_of_form(context: Context) -> bool:
    """Whether the form's numbers are the document's: it has a head, and no other rules made it.

    Legislation, which has the year in its number, obeys rules of its own, and so do certificates and licences, whose
    type the form does not name, and documents before the form.
    """
    number, (first, last) = context.program.number, context.form.in_force
    if not context.program.letterhead.banner or (number is not None and number.year is not None):
        return False
    if not is_of_listed_type(context.program, context.form):
        return False
    return context.day is None or (first <= context.day and (last is None or context.day <= last))


def shown_parts(context: Context) -> Iterator[tuple[Print, Part]]:
    """Yield every part of which the form's numbers are known, but for tables and appendices, which vary."""
    if not is_of_form(context):
        return
    for one in context.prints:
        entry = context.form.parts.get("body" if one.part == "heading" else one.part)
        if one.part in _NAMES and entry is not None and entry.certainty != "U" and not _apart(one):
            yield one, entry


def _apart(one: Print) -> bool:
    """Whether it stands in a table or an appendix, or shares its paragraph with the words over the recipients."""
    shared = one.part in ("recipient", "retention") and fold(one.text).lstrip().startswith("nơi nhận")
    return one.in_table or one.path.startswith("appendices") or shared


def shown_grounds(context: Context) -> Iterator[tuple[Print, Part]]:
    """Yield the lines that say on what grounds a document is issued: each begins so, and all but the last end ";"."""
    entry = context.form.parts.get("basis")
    if entry is None or entry.certainty == "U" or context.is_letter:
        return
    goes_on = False
    for one, _ in shown_parts(context):
        words = fold(one.text).strip().lstrip("-– ")
        if one.part != "body" or not one.path.startswith("preamble["):
            continue
        if words.startswith("căn cứ ") and (goes_on or words.endswith(";")):
            goes_on = words.endswith(";")
            yield attrs.evolve(one, part="basis"), entry


def faults_of_parts(
    context: Context, judge: Judge, shown: Iterable[tuple[Print, Part]] | None = None
) -> Iterator[Fault]:
    """Yield one fault a part: that of its first wrong place, with the count of all of them.

    ``shown`` says what is judged, where it is not all that :func:`shown_parts` yields.
    Parts that stand alike and should stand alike share one: who has set the recipients in 12 pt has set the line of
    retention so, too.
    """
    found: dict[str, list[tuple[Print, Wrong]]] = {}
    for one, entry in shown_parts(context) if shown is None else shown:
        if (wrong := judge(one, entry)) is not None:
            found.setdefault(one.part, []).append((one, wrong))
    alike: dict[tuple[str, str], list[str]] = {}
    for part, places in found.items():
        alike.setdefault((places[0][1].found.en, places[0][1].expected.en), []).append(part)
    for parts in alike.values():
        first, wrong = found[parts[0]][0]
        yield fault_of(tuple(parts), first, wrong, sum(len(found[part]) for part in parts))


def faults_of_faces(context: Context, fact: Literal["bold", "italic"], yes: Words, no: Words) -> Iterator[Fault]:
    """Yield the faults of parts whose letters are ``yes`` where the form says ``no``, or the reverse."""

    def judge(one: Print, entry: Part) -> Wrong | None:
        is_so = usual(one, fact)
        if one.part in _FREE or is_so is None or is_so is getattr(entry, fact):
            return None
        return Wrong(yes, no) if is_so else Wrong(no, yes)

    return faults_of_parts(context, judge, (*shown_parts(context), *shown_grounds(context)))


def fault_of(parts: tuple[str, ...], first: Print, wrong: Wrong, count: int = 1) -> Fault:
    """Return the fault of ``parts`` that stand as ``wrong`` says in ``count`` places; the first is shown."""
    found, expected = wrong.found, wrong.expected
    vi, en = (", ".join(getattr(_NAMES[part], language) for part in parts) for language in ("vi", "en"))
    text = " ".join(first.text.split())
    return Fault(
        first.path,
        counted(
            Words(vi=f"{vi}: {found.vi}; đúng là {expected.vi}", en=f"{en}: {found.en} instead of {expected.en}"),
            count,
        ),
        expected=_common(expected),
        found=_common(found),
        text=text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…",
        part="body" if parts[0] == "heading" else parts[0],
    )


def _common(words: Words) -> str | None:
    """Return what is the same in both languages, but for how they write decimals: a number or a name."""
    return words.en if words == same(words.en) else None


def same(text: str) -> Words:
    """Return a number or a name, which both languages have; decimals have a comma in Vietnamese."""
    return Words(vi=_DECIMAL.sub(",", text), en=text)


def usage(one: Print, fact: str) -> Counter[Any]:
    """Count a part's letters by a fact of their face, e.g. "size_pt"; what the source does not say is left out."""
    counts: Counter[Any] = Counter()
    for run in one.runs:
        if run.face is None or run.face.raised is not None or run.face.hidden:
            continue
        value = getattr(run.face, fact)
        letters = sum(map(str.isalnum, run.text))
        if value is not None and letters:
            counts[value] += letters
    return counts


def usual(one: Print, fact: str) -> Any:
    """Return the fact of most letters of a part; None where the source says nothing."""
    counts = usage(one, fact)
    return counts.most_common(1)[0][0] if counts else None


def is_running(one: Print) -> bool:
    """Whether a paragraph of the text is running text: what stands in the middle is a heading or a note."""
    layout = one.paragraph.layout
    return layout is not None and layout.alignment in ("left", "justify") and len(one.text) >= _LEAST_RUNNING


#: A shorter paragraph may be a heading that nobody has recognized.
_LEAST_RUNNING: Final = 60


def points(size: float) -> str:
    """Return a size or a length as it is said, to a tenth: "14", "13.5"."""
    return f"{round(size, 1):g}"
