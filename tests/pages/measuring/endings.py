"""What is measured of what stands beside and below the signature, of marks and of appendices."""

from __future__ import annotations

from typing import Any

from measuring.exhibits import MEDIA, NAMES
from measuring.finding import near
from measuring.printing import drawn_lines
from measuring.rows import Rows, Samples, box_round, find, letters, line_under, look, place, row

ROWS: Rows = {}


@row(ROWS, "9 label of the recipients")
def _label(samples: Samples) -> str:
    sample = samples["letter"]
    piece = find(sample, "Nơi nhận:")
    return f"{look(sample, piece.text)}, {line_under(sample, piece)}"


@row(ROWS, "9 recipients")
def _recipients(samples: Samples) -> str:
    sample = samples["letter"]
    entries = [find(sample, text) for text in ("- Như trên", "- Ban Bí thư (", "- Lưu")]
    looks = "; ".join(sorted({look(sample, one.text) for one in entries}))
    return f"{looks}, end {' '.join(one.text[-1] for one in entries)}"


@row(ROWS, "9 addressees")
def _addressees(samples: Samples) -> str:
    sample = samples["letter"]
    label, name = find(sample, "Kính"), find(sample, f"- {NAMES[1]}")
    return f"{label.text} {letters(label)}; names {letters(name)}"


@row(ROWS, "9 addressees of a submission")
def _submission(samples: Samples) -> str:
    return find(samples["submission"], "Kính").text.split(":")[0]


@row(ROWS, "10 urgency")
def _urgency(samples: Samples) -> str:
    return "; ".join(
        f"{_under(samples[name])}, {_marked(samples[name], 'HỎA TỐC')}" for name in ("program", "letter")
    )


def _under(sample: Any) -> str:
    mark = find(sample, "HỎA TỐC")
    over = [one for one in sample.printed.page(1) if near(mark.center, one.center) and one.bottom < mark.top + 1]
    names = {"MẬT": "mark of secrecy", "về": "subject", "V/v": "subject", "Số": "number", "Số:": "number"}
    return f"under the {names.get(over[-1].text.split()[0], over[-1].text)}"


def _marked(sample: Any, text: str) -> str:
    piece = find(sample, text)
    return f"{look(sample, text)}, {box_round(sample, piece)}"


@row(ROWS, "11 circulation")
def _circulation(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "LƯU HÀNH NỘI BỘ")
    side = "right" if piece.right > 190 else "elsewhere"
    boxed = box_round(sample, piece).split(" of ")[0]
    return f"{letters(piece)}, {side}, {piece.top:.0f} mm from the edge, {boxed}"


@row(ROWS, "11 not for the media")
def _media(samples: Samples) -> str:
    sample = samples["submission"]
    if "circulation_media" not in sample.form.parts:
        return "–"
    piece = find(sample, MEDIA)
    foot = 297 - piece.bottom
    return f"{letters(piece)}, {place(piece, sample)}" + (f", foot {foot:.0f} mm from the edge" if foot < 20 else "")


@row(ROWS, "11b draft")
def _draft(samples: Samples) -> str:
    return look(samples["letter"], "Dự thảo")


@row(ROWS, "12 drafter and copies")
def _drafter(samples: Samples) -> str:
    return f"{find(samples['program'], 'NguyenVanSon').text}: {look(samples['program'], 'NguyenVanSon')}"


@row(ROWS, "13 contact")
def _contact(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "Điện thoại")
    (_, length), *_ = drawn_lines(sample.printed.pdf, piece.top - 2, piece.top + 0.5, 20, 205, piece.page)
    last = find(sample, "Trần Hải Đăng").page
    page = "first page" if piece.page == 1 else "last page" if piece.page == last else "elsewhere"
    return f"{letters(piece)}, {place(piece, sample)}, {page}, below the text, under a line of {length:.0f} mm"


@row(ROWS, "appendix: label, title, reference")
def _appendix(samples: Samples) -> str:
    sample = samples["program"]
    return "; ".join(look(sample, text) for text in ("Phụ lục", "DANH MỤC", "(Kèm theo"))
