"""Parts round the text that are longer than their places: they are printed whole, and it is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import FlowBlock, FlowParagraph, FlowTable
from directive_model.forms import style_meaning
from directive_model.model import DirectiveProgram
from directive_model.typeset.lines import NO_BREAK, line_count
from directive_model.typeset.losses import loss

#: How many lines a part may take in its place, and what it is called.  The rules say "on one line" of few of them
#: (HD36 II.1.1 to II.1.4, II.2); the others are what the page bears: names of bodies and offices are broken often.
_ROOM: Final[dict[str, tuple[int, Words]]] = {
    "banner": (1, Words(vi="tiêu đề", en="the banner")),
    "motto": (1, Words(vi="tiêu ngữ", en="the motto")),
    "superior": (5, Words(vi="tên cơ quan cấp trên", en="the name of the superior body")),
    "issuer": (5, Words(vi="tên cơ quan ban hành", en="the name of the issuing body")),
    "number": (1, Words(vi="số và ký hiệu", en="number and symbol")),
    "letter_subject": (8, Words(vi="trích yếu công văn", en="the letter's subject")),
    "place_date": (1, Words(vi="địa danh và ngày tháng", en="place and date")),
    "type": (2, Words(vi="tên loại văn bản", en="the type of the document")),
    "subject": (12, Words(vi="trích yếu nội dung", en="the title")),
    "secrecy": (1, Words(vi="dấu chỉ độ mật", en="the mark of secrecy")),
    "urgency": (1, Words(vi="dấu chỉ mức độ khẩn", en="the mark of urgency")),
    "circulation": (1, Words(vi="dấu phạm vi phổ biến", en="the mark of circulation")),
    "circulation_media": (1, Words(vi="dấu phạm vi phổ biến", en="the mark of circulation")),
    "draft": (1, Words(vi="dấu dự thảo", en="the mark of a draft")),
    "signatory_body": (5, Words(vi="cơ quan của người ký", en="the body of a signatory")),
    "authority": (5, Words(vi="quyền hạn ký", en="the authority of a signatory")),
    "position": (5, Words(vi="chức vụ người ký", en="the office of a signatory")),
    "signature_note": (2, Words(vi="ghi chú chữ ký", en="the remark in a signature's place")),
    "name": (1, Words(vi="họ tên người ký", en="the name of a signatory")),
    "drafter": (1, Words(vi="ký hiệu người soạn thảo", en="the drafter's mark")),
    "contact": (3, Words(vi="thông tin liên hệ", en="the contact")),
    "addressees_label": (6, Words(vi="nơi được kính gửi", en="an addressee")),
    "addressee": (6, Words(vi="nơi được kính gửi", en="an addressee")),
    "recipient": (12, Words(vi="nơi nhận", en="a recipient")),
    "retention": (6, Words(vi="nơi lưu", en="the archive line")),
    "appendix_label": (1, Words(vi="số của phụ lục", en="the label of an appendix")),
    "appendix_title": (12, Words(vi="tên phụ lục", en="the title of an appendix")),
    "appendix_reference": (6, Words(vi="dòng dẫn kèm theo", en="the reference of an appendix")),
}
_OF_APPENDIX: Final = ("appendix_label", "appendix_title", "appendix_reference")
#: Letters of a line that the table of widths takes for a little wider than they are.
_SLACK: Final = 1.02


def misfits(program: DirectiveProgram, blocks: Iterable[FlowBlock], width_mm: float) -> Iterator[Finding]:
    """Yield what of ``blocks``, the parts round the text, takes more lines than its place has."""
    if program.letterhead.issuer is None and sum(bool(one.authority) for one in program.signatories) > 1:
        yield loss(
            "no-lead-body",
            "letterhead.issuer",
            Words(
                vi="văn bản liên tịch không có cơ quan chủ trì: chỗ của tên cơ quan ban hành để trống",
                en="a joint document has no lead body: the place of the issuing body stays empty",
            ),
        )
    places: dict[tuple[str, str], list[str]] = {}
    for part, text, words in _too_long(blocks, width_mm):
        places = places or _places(program)
        here = places.get((part, text)) or [_path(part, text, program)]
        yield loss("too-long", here.pop(0) if len(here) > 1 else here[0], words, text)


def appendix_misfits(path: str, blocks: Iterable[FlowBlock], width_mm: float) -> Iterator[Finding]:
    """Yield what of the lines over an appendix, which stands at ``path``, takes more lines than its place has."""
    for part, text, words in _too_long(blocks, width_mm):
        if part in _OF_APPENDIX:
            yield loss("too-long", f"{path}.{part.removeprefix('appendix_')}", words, text)


def _too_long(blocks: Iterable[FlowBlock], width_mm: float) -> Iterator[tuple[str, str, Words]]:
    """Yield each part that is too long, its text, and what is said of it."""
    for part, paragraph, width in _parts(blocks, width_mm):
        most, name = _ROOM[part]
        lines = lines_of(paragraph, width, most)
        if lines > most:
            words = Words(
                vi=f"{name.vi} không vừa chỗ của nó: dài {lines} dòng, nhiều nhất là {most}",
                en=f"{name.en} does not fit its place: it takes {lines} lines, and {most} at most fit",
            )
            yield part, paragraph.text.replace(NO_BREAK, " "), words


def _parts(blocks: Iterable[FlowBlock], width_mm: float) -> Iterator[tuple[str, FlowParagraph, float]]:
    """Yield the paragraphs of parts that have a place of their own, and the widths of the columns they stand in."""
    for block in blocks:
        match block:
            case FlowParagraph() if (part := _part(block)) is not None:
                yield part, block, width_mm
            case FlowTable(bordered=False):
                for row in block.rows:
                    for cell, width in block.measured(row):
                        yield from _parts(cell.blocks, width)


def _part(paragraph: FlowParagraph) -> str | None:
    meaning = style_meaning(paragraph.style) if paragraph.style is not None else None
    return meaning if isinstance(meaning, str) and meaning in _ROOM else None


def lines_of(paragraph: FlowParagraph, width_mm: float, enough: int = 1) -> int:
    """Return how many lines a paragraph takes, or ``enough`` where that many are surely enough."""
    face = paragraph.runs[0].face
    if face is None or face.size_pt is None:
        return 1
    text = paragraph.text.upper() if face.caps else paragraph.text
    return line_count(text, face.size_pt, width_mm * _SLACK, bold=face.bold, enough=enough)


#: Where a part stands in the program if it does not stand there several times.
_PATHS: Final = {
    "banner": "letterhead.banner[0]",
    "motto": "letterhead.banner[1]",
    "superior": "letterhead.superior",
    "issuer": "letterhead.issuer",
    "number": "number",
    "letter_subject": "title.subject",
    "place_date": "place",
    "type": "title.type",
    "subject": "title.subject",
    "circulation_media": "marks.circulation",
    "addressees_label": "printed.addressees_label",
    "signatory_body": "signatories",
    "authority": "signatories",
} | {name: f"marks.{name}" for name in ("secrecy", "urgency", "circulation", "draft", "drafter", "contact")}


def _path(part: str, text: str, program: DirectiveProgram) -> str:
    listed = {
        "addressee": [("addressees", one.name) for one in program.addressees],
        "addressees_label": [("addressees", one.name) for one in program.addressees],
        "recipient": [("recipients", one.name) for one in program.recipients],
        "retention": [("retention", one) for one in program.retention],
    }
    for index, (field, name) in enumerate(listed.get(part, ())):
        if name in text:
            return f"{field}[{index}]"
    printed = f"printed.{part}"
    return printed if getattr(program.printed, part, None) is not None else _PATHS[part]


def _places(program: DirectiveProgram) -> dict[tuple[str, str], list[str]]:
    """Return where the words of signatories, of whom there may be several, stand in the program."""
    places: dict[tuple[str, str], list[str]] = {}
    for index, one in enumerate(program.signatories):
        here = f"signatories[{index}]"
        held = [
            ("signatory_body", one.body, f"{here}.body"),
            ("position", one.position, f"{here}.position"),
            ("signature_note", one.note, f"{here}.note"),
            ("name", one.name, f"{here}.name"),
        ]
        held += [
            ("authority", f"{authority.form} {authority.body}", f"{here}.authority[{number}]")
            for number, authority in enumerate(one.authority)
        ]
        for part, text, path in held:
            if text is not None:
                places.setdefault((part, text), []).append(path)
    return places
