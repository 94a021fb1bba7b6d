"""What a single line can be, told from its own words."""

from __future__ import annotations

import re

from directive_model.forms import BlockStyle
from directive_model.language import fold
from directive_model.language.naming import can_be_signed_for
from directive_model.language.patterns import late
from directive_model.recognize.kinds import is_type, paper_length, type_length
from directive_model.recognize.page.layout import ADDRESSED, SENT_TO, says_who_wires
from directive_model.recognize.page.line import Line

#: A type line may hold the beginning of the subject, too.
LONGEST_TYPE_LINE = 120
#: A line of fewer words is not of capitals where one of them is in small letters.
_FEWEST_CAPITALS = 4
#: "PHIẾU BIỂU QUYẾT", "VĂN BẢN ĐỀ NGHỊ": the words of a paper's name; a longer line holds a subject, too.
_LONGEST_PAPER = 4
_NOTE_NUMBER = late(r"\(\d\)")
#: Fewer dots are an ellipsis.
_SHORTEST_BLANK = 4
#: A longer row of strokes is a line to write on.
_LONGEST_RULE = 40
_DOTS = "….· "
#: What rules are typed of: dashes, dots, stars, the lines that boxes are drawn with, signs of the shape of a bar.
_OF_RULES = "-–—―_‾¯=~.·*•●…◊◆▪■▬⎯─━═"
#: "-----", "___", a lone "*", "--"; rings and zeros with or without such signs round them: "o0o", "---oOo---".
_RULE = late(
    rf"[{re.escape(_OF_RULES)}\s]{{3,}}$|\*{{1,3}}$|[-–—_]{{2}}$|_$|\+{{3,}}$|/{{3,}}$"
    rf"|(?=[^o]*o)[{re.escape(_OF_RULES)}\s]*(?:[o0][{re.escape(_OF_RULES)}\s]*){{3}}$",
    re.IGNORECASE,
)
_RULE_BEGINS = frozenset(_OF_RULES + "oO0+/")
_AUTHORITY = late(
    r"(?P<form>(?:T\s?/\s?M|K\s?/\s?T|T\s?/\s?L)\.?|T\s?/\s?U\.?\s?Q|T\s?/\s?U|TUQ\s?\.?|(?:TM|KT|TL)\s?\.|Q\s?\."
    r"|(?P<unusual>(?:T\.\s?M|K\.\s?T|T\.\s?L|(?:TM|KT|TL)/?)\.?(?=\s))|THAY\s+MẶT(?=\s|$))\s*(?P<body>\S.*)?$"
)
#: The one form that is no abbreviation, as agreements and old documents have it; speeches begin with it, too.
_UNABBREVIATED = "THAY MẶT"
_SPEAKS = late(r", ?(?:tôi|chúng tôi|xin)\b")
#: Forms that headings begin with, too.
_UNUSUAL = late(r"[TK]\.[MTL]|(?:TM|KT|TL)(?!\.)")
_BANNERS = {
    "đảng cộng sản việt nam": "party",
    "cộng hòa xã hội chủ nghĩa việt nam": "state",
    "cộng hòa xã hội chủ nghĩa việt nam độc lập - tự do - hạnh phúc": "state",
    "độc lập - tự do - hạnh phúc": "state",
    "đoàn tncs hồ chí minh": "other",
    "đoàn thanh niên cộng sản hồ chí minh": "other",
}
_BANNERS = {fold(banner): regime for banner, regime in _BANNERS.items()}
#: What may stand before a banner, and the two letters, small, that it then begins with; the eth of old fonts, too,
#: and those of one that is nearly the State's.  Most lines need no closer look.
_BEFORE_BANNER = " -\u2010\u2011\u2012–—―−_*."
_BANNER_BEGINS = frozenset(
    ("cô", "co", "ch", *(banner[:2].replace("đ", letter) for banner in _BANNERS for letter in "đð"))
)
_DASH = late(r"\s*-\s*")  # folded text has no other
#: The State's banner with a word left out or misspelt.
_NEARLY_BANNER = late(r"c[ộôo]ng h\wa (?:\w+ ){1,6}vi\wt nam|chxhcn vi\wt nam")
#: How an official letter says its subject, be it in quotes or brackets.
_LETTER_SUBJECT = late(r"[“\"(]?(?:v\s?/\s?v|vv\s?:)\s*[:.]?\s*")
_ABOUT = late(r"Về\s?:\s")
#: What closes the quotes or the bracket round it; quotes of both shapes are mixed.
_CLOSING = {"(": ")", "“": '”"', '"': '"”'}
_OPENED_BY = {")": "(", "”": "“"}
_RECIPIENTS = late(rf"{SENT_TO}\s*(?::\s*|$)")
_ADDRESSEES = late(rf"{ADDRESSED}\b")
#: No name, heading or sentence ends with one of these.
WANT_WORDS = (" và", " của", " về", " cho", " với", " các", " những")
#: Nor a name or a title with these, which sentences may end with: "nêu rõ lý do", "những tồn tại", "các việc".
_WANT_IN_NAMES = (" do", " tại", " việc", " theo", " đồng chí", ",", "-")
_APPENDIX_WORDS = ("phụ lục", "biểu mẫu", "mẫu", "biểu số")
_APPENDIX = late(
    r"(?P<label>phụ lục(?:\s+(?:số\s*)?(?:\d+(?:\.\d+)?[a-zđ]?|[ivxl]+))?|(?:biểu mẫu|mẫu biểu|mẫu|biểu) số \d+)"
    r"\s*(?:[:.\-–]|$|(?=\(|(?:ban hành )?kèm theo ))",
)


def is_typed_rule(line: Line) -> bool:
    """Whether the line is a rule that was typed: "-----", "____", a lone "*"."""
    text = line.text
    return 0 < len(text) < 200 and text[0] in _RULE_BEGINS and _RULE.match(text) is not None  # noqa: PLR2004  # a long row of dots is a blank to fill in


def is_blank(text: str) -> bool:
    """Whether a line is dots to fill in, with the number of a note to the form perhaps."""
    return len(text) >= _SHORTEST_BLANK and text[0] in "….·_" and not _NOTE_NUMBER.sub("", text).strip("….·_ ")


def closes_title(line: Line, below: Line | None = None) -> bool:
    """Whether a line under a title is the rule that HD36 II.1.5 wants there; dots and rows of strokes are a blank.

    What has the style of a block is one, whatever its signs are.
    """
    text = line.text
    if not is_typed_rule(line) or not text.strip(_DOTS) or isinstance(line.meaning, BlockStyle):
        return False
    written_on = len(text) > _LONGEST_RULE or (below is not None and below.table is None and is_blank(below.text))
    return not (written_on and is_blank(text))


def banner_of(line: Line) -> str | None:
    """Return the regime whose banner the line is part of: "party", "state", "other"; None for other lines."""
    text = line.text
    if len(text) > 80 or text.lstrip(_BEFORE_BANNER)[:2].lower() not in _BANNER_BEGINS:  # noqa: PLR2004  # both State lines together
        return None
    folded = _DASH.sub(" - ", fold(text).strip(" -–_*."))
    known = _BANNERS.get(folded)
    if known is None and folded.endswith(" nam") and text.isupper() and _NEARLY_BANNER.fullmatch(folded):
        return "state"
    return known


def is_recipients_label(line: Line) -> bool:
    """Whether the line is, or begins with, "Nơi nhận"; or is "Nơi gửi" alone, before an entry, or beside a signature.

    "Nơi gửi: Bưu điện tỉnh." says where something is sent from.
    """
    text = line.text
    if text[:1] not in "NnƠơ*":
        return False
    text = text.removeprefix("* ")
    if (match := _RECIPIENTS.match(fold(text[:24]))) is None:
        return False
    rest = text[match.end() :]
    if text is not line.text and rest:
        return False  # "* Nơi nhận: Bộ phận một cửa." is one of a list
    return "gửi" not in match[0] or not rest or rest[0] in "-–+" or rest.isupper() or line.cell is not None


def letter_subject_of(text: str) -> str | None:
    """Return what stands behind "V/v", without quotes or brackets round all; None where a line begins otherwise.

    No form prints "Về:", so that it stays before the subject, as "Về việc" does.
    """
    if text[:2] == "Về" and _ABOUT.match(text):
        return text
    if text[:1] not in 'Vv“"(' or (match := _LETTER_SUBJECT.match(fold(text[:16]))) is None:
        return None
    subject = text[match.end() :].strip()
    return subject[:-1].rstrip() if _closes(subject, _CLOSING.get(text[0], "")) else subject


def _closes(subject: str, signs: str) -> bool:
    """Whether a subject ends in one of these closing signs that nothing in the subject itself has opened."""
    last = subject[-1:]
    if not last or last not in signs:
        return False
    return subject.count('"') % 2 == 1 if last == '"' else subject.count(last) > subject.count(_OPENED_BY[last])


def is_addressees_label(line: Line) -> bool:
    """Whether the line begins with "Kính gửi", which the South writes "Kính gởi", "Kính trình", or "Kính mời:"."""
    return line.text[:1] in "Kk" and _ADDRESSEES.match(fold(line.text[:24])) is not None


def is_invited_label(line: Line) -> bool:
    """Whether the line begins with the label of the addressees that only an invitation has: "Kính mời:"."""
    return is_addressees_label(line) and fold(line.text[:8]) == "kính mời"


def is_telegram_label(line: Line) -> bool:
    """Whether the line begins with the label of those a telegram goes to: "Chủ tịch Ủy ban nhân dân tỉnh … điện:"."""
    return says_who_wires(line.text) is not None


def authority_of(line: Line) -> tuple[str, str | None] | None:
    """Return form and body of an authority line: ("T/M", "BAN THƯỜNG VỤ"); None for other lines."""
    return authority_in(line.text)


def authority_in(text: str) -> tuple[str, str | None] | None:
    """Return form and body of the words of an authority line; None for other words."""
    if text[:1] not in "TKQ" or len(text) > 160:  # noqa: PLR2004  # a body's name over several lines
        return None
    match = _AUTHORITY.match(text)
    if match is None:
        return None
    body = match["body"]
    # Forms of other signs, or of none, are forms only before a body or an office: "KT XH" is something else.
    if match["unusual"] and not can_be_signed_for(fold(body or "")):
        return None
    if body is not None and sum(map(str.islower, body)) > sum(map(str.isupper, body)):
        return None
    form = re.sub(r"\s", "", match["form"])
    if form != _UNABBREVIATED.replace(" ", ""):
        return form, body
    return None if body is not None and _SPEAKS.search(fold(body)) else (_UNABBREVIATED, body)


def can_be_heading(form: str) -> bool:
    """Whether a heading may begin as an authority line of this form does, so that only what stands below tells."""
    return form == _UNABBREVIATED or _UNUSUAL.match(form) is not None


def type_of(line: Line) -> str | None:
    """Return the type that the line names, as printed, if the line can be a type line; None for other lines.

    A line of capitals may say more than the type ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "BÁO CÁO KẾT QUẢ"): only the type
    comes back.  A line of small letters must be the type and nothing else, and stand in bold or in the middle;
    so must one of capitals of which OCR has read a word in small ones ("HIỆP ĐỊNH VẬN TẢI ĐƯỜNG Bộ").
    """
    text = line.text
    if len(text) > LONGEST_TYPE_LINE:
        return None
    if not text.isupper():
        if not line.bold and not line.centered:
            return None
        if is_type(text):
            return text
        if not _is_nearly_upper(text):
            return None
    length = type_length(text)
    return text[:length] if length else None


def _is_nearly_upper(text: str) -> bool:
    """Whether all words of a line are of capitals but one, which is not the first and begins with one."""
    first, *others = text.split()
    small = [word for word in others if not word.isupper() and any(map(str.isalpha, word))]
    return first.isupper() and len(others) >= _FEWEST_CAPITALS and len(small) == 1 and small[0][0].isupper()


def paper_of(line: Line) -> str | None:
    """Return the name of the paper that a line of capitals begins with, e.g. "PHIẾU BIỂU QUYẾT"; None for others."""
    text = line.text
    if len(text) > LONGEST_TYPE_LINE or not text.isupper() or not (length := paper_length(text)):
        return None
    return text if len(text.split()) <= _LONGEST_PAPER else text[:length]


def is_type_alone(line: Line) -> bool:
    """Whether the line is a type and nothing more."""
    return is_type(line.text)


def appendix_label_of(line: Line) -> str | None:
    """Return the label of an appendix that the line begins with ("Phụ lục 1"), as printed; None for other lines."""
    text = line.text
    if text[:1] not in "PpMmBb" or len(text) > 200:  # noqa: PLR2004  # a label with its title
        return None
    folded = fold(text)
    match = _APPENDIX.match(folded) if folded.startswith(_APPENDIX_WORDS) else None
    return text[: match.end("label")] if match else None


def wants_more(text: str) -> bool:
    """Whether a line of a name or a title ends in a word or a sign that wants another after it."""
    return fold(text).endswith((*WANT_WORDS, *_WANT_IN_NAMES))


def is_head_free(text: str) -> bool:
    """Whether a line can stand inside a list of recipients: no stamp, no date, no rule."""
    return not re.match(r"[\d+:.\s-]+$|người ký|thời gian ký|email|cơ quan:", fold(text[:40]))


def is_of_a_row_below(line: Line, first: Line) -> bool:
    """Whether a line whose style tells its part stands in a lower row of its table than the block of ``first``."""
    if line.meaning is None or line.cell is None or first.cell is None or line.cell[0] != first.cell[0]:
        return False
    return line.cell[1] > first.cell[1]
