"""What is measured for the cells of the table of the rules, in words: "14 pt bold, capitals, centred"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from measuring.exhibits import BASES, MEDIA, NAMES
from measuring.finding import near
from measuring.printing import Piece, drawn_lines

#: The samples of one form and format, by the name of the document.
Samples: TypeAlias = dict[str, Any]
_MM_PER_PT = 25.4 / 72
#: The families that are as wide as Times New Roman, one of LibreOffice's and our own.
_TWINS = {"LiberationSerif", "DirectiveSerif"}
_ROW = Callable[[Samples], str]
ROWS: dict[str, _ROW] = {}


def row(name: str) -> Callable[[_ROW], _ROW]:
    """Add a function as the row of a name."""

    def added(function: _ROW) -> _ROW:
        ROWS[name] = function
        return function

    return added


def find(sample: Any, text: str) -> Piece:
    """Return the first piece with these letters, small or capital."""
    return next(one for one in sample.printed.pieces if one.text.casefold().startswith(text.casefold()))


def letters(piece: Piece) -> str:
    """Return size, weight, slant and case of letters."""
    size = round(piece.size_pt * 2) / 2
    looks = [name for name, on in (("bold", piece.bold), ("italic", piece.italic)) if on]
    return " ".join([f"{size:g} pt", *looks]) + (", capitals" if piece.text.isupper() else "")


def place(piece: Piece, sample: Any) -> str:
    """Return where letters stand across the page: at an edge of the text, or in the middle of it or of a column."""
    width, _ = sample.printed.sizes[piece.page - 1]
    left, right = (30, width - 15) if width < 250 else (20, width - 20)
    issuer = find(sample, "SỞ" if "SỞ NỘI VỤ" in sample.program.letterhead.issuer else "ĐẢNG ỦY")
    if near((left + right) / 2, piece.center):
        return "centred"
    for name, middle in (("top left", issuer.center), ("top right", _banner(sample)[-1].center)):
        if near(middle, piece.center):
            return name
    return "at the left" if near(left, piece.left) else "at the right" if near(right, piece.right) else "somewhere"


def _banner(sample: Any) -> list[Piece]:
    return [find(sample, line) for line in sample.program.letterhead.banner]


def look(sample: Any, text: str) -> str:
    """Return how the letters that begin so look, and where they stand."""
    piece = find(sample, text)
    return f"{letters(piece)}, {place(piece, sample)}"


def line_under(sample: Any, piece: Piece) -> str:
    """Return how long the line under letters is, as a share of them."""
    area = (piece.bottom - 1, piece.bottom + 2, piece.left - 5, piece.right + 5, piece.page)
    found = drawn_lines(sample.printed.pdf, *area)
    if not found:
        return "no line"
    return f"line of {max(length for _, length in found) / (piece.right - piece.left):.1f}"


def box_round(sample: Any, piece: Piece) -> str:
    """Return width and height of the box round letters."""
    area = (piece.top - 3, piece.bottom + 3, piece.left - 12, min(piece.right + 12, 209), piece.page)
    found = drawn_lines(sample.printed.pdf, *area)
    wide = [(at, length) for at, length in found if length > piece.right - piece.left]
    if len(wide) < 2:  # a box has a line above and one below
        return "no box"
    return f"box of {wide[0][1]:.0f} × {wide[-1][0] - wide[0][0]:.0f} mm"


@row("paper")
def _paper(samples: Samples) -> str:
    sizes = {(round(width), round(height)) for width, height in samples["program"].printed.sizes}
    return "; ".join(f"{width} × {height} mm" for width, height in sorted(sizes))


@row("margins: top, bottom, left, right")
def _margins(samples: Samples) -> str:
    sample = samples["program"]
    upright = [number for number, (width, _) in enumerate(sample.printed.sizes, 1) if width < 250]
    text = [one for one in sample.printed.page(2) if not one.text.isdigit()]
    within = [one for number in upright for one in sample.printed.page(number) if one.bottom < 277.5]
    lowest = 297 - max(one.bottom for one in within)
    line = text[1].top - text[0].top
    # The last line of a full page ends above the margin, by less than a line and the space above it.
    bottom = 20 if -0.5 <= lowest - 20 < line + 6 * _MM_PER_PT else lowest
    edges = (
        min(one.top for one in text),
        bottom,
        min(one.left for one in text),
        210 - max(one.right for one in text),
    )
    return ", ".join(f"{edge:.0f}" for edge in edges) + " mm"


@row("font")
def _font(samples: Samples) -> str:
    families = {one.font.split("-")[0] for sample in samples.values() for one in sample.printed.pieces}
    return "Times New Roman" if families <= _TWINS else ", ".join(sorted(families))


@row("page number")
def _number(samples: Samples) -> str:
    sample = samples["program"]
    found = []
    for page in range(1, len(sample.printed.sizes) + 1):
        found += [one for one in sample.printed.page(page) if one.top < 15 and one.text.isdigit()]
    looks = {f"{letters(one)}, {place(one, sample)}, {one.top:.0f} mm from the edge" for one in found}
    first = "none on page 1" if found[0].page == 2 else "on page 1"  # the second page
    apart = len([one for one in found if one.text == "2"]) > 1
    return f"{'; '.join(sorted(looks))}; {first}; appendices {'counted apart' if apart else 'counted on'}"


@row("1 title lines")
def _title(samples: Samples) -> str:
    sample = samples["program"]
    return "; ".join(f"{letters(one)}, {place(one, sample)}, {line_under(sample, one)}" for one in _banner(sample))


@row("2 superior body")
def _superior(samples: Samples) -> str:
    # A long name is broken before the place.
    return look(samples["program"], samples["program"].program.letterhead.superior.partition(" TỈNH")[0])


@row("2 issuing body")
def _issuer(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, sample.program.letterhead.issuer)
    star = any(one.text == "*" and near(piece.center, one.center) for one in sample.printed.page(1))
    return f"{look(sample, piece.text)}, {'* under it' if star else line_under(sample, piece)}"


@row("3 number")
def _serial(samples: Samples) -> str:
    sample = samples["program"]
    return f"{find(sample, 'Số').text}: {look(sample, 'Số')}"


@row("4 place and date")
def _dated(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "Sơn Hải")
    level = "on the number's line" if near(find(sample, "Số").bottom, piece.bottom) else "elsewhere"
    return f"{look(sample, piece.text)}, {level}"


@row("5 type")
def _type(samples: Samples) -> str:
    return look(samples["program"], "CHƯƠNG TRÌNH")


@row("5 abstract")
def _abstract(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "công tác tháng")
    hyphens = [one for one in sample.printed.page(1) if one.text == "-----" and near(piece.center, one.center)]
    return f"{look(sample, piece.text)}, {'----- under it' if hyphens else line_under(sample, piece)}"


@row("5b abstract of a letter")
def _letter(samples: Samples) -> str:
    sample = samples["letter"]
    piece = next(one for one in sample.printed.page(1) if "về việc" in one.text)
    gap = (piece.top - find(sample, "Số").bottom) / _MM_PER_PT
    return f"{piece.text[:7]}: {look(sample, piece.text)}, {gap:.0f} pt below the number"


@row("6 body: letters, indent, space, pitch")
def _body(samples: Samples) -> str:
    sample = samples["program"]
    text = [one for one in sample.printed.page(2) if not one.text.isdigit()]
    indented = [index for index, one in enumerate(text) if index and one.left > 31]
    pitch = (text[indented[0] + 1].top - text[indented[0]].top) / _MM_PER_PT
    space = (text[indented[0]].top - text[indented[0] - 1].top) / _MM_PER_PT - pitch
    looks = (letters(text[0]), f"{text[indented[0]].left - 30:.0f} mm", f"{space:.0f} pt", f"{pitch:.0f} pt")
    return ", ".join(looks)


@row("6 chapter and its name")
def _chapter(samples: Samples) -> str:
    sample = samples["program"]
    return "; ".join(look(sample, text) for text in ("Chương I", "QUY ĐỊNH CHUNG"))


@row("6 basis (căn cứ)")
def _basis(samples: Samples) -> str:
    found = [one for one in samples["program"].printed.page(1) if BASES[0] in one.text]
    return f"{letters(found[0])}, begins {found[0].text[:2]!r}"


@row("7 authority")
def _authority(samples: Samples) -> str:
    piece = next(one for one in samples["letter"].printed.pieces if "BAN THƯỜNG VỤ" in one.text)
    return f"{letters(piece)}, {_beside(piece, samples)}"


@row("7 position")
def _position(samples: Samples) -> str:
    piece = find(samples["letter"], "PHÓ BÍ THƯ")
    return f"{letters(piece)}, {_beside(piece, samples)}"


@row("7 name")
def _name(samples: Samples) -> str:
    piece = find(samples["letter"], "Trần Hải Đăng")
    gap = (piece.top - find(samples["letter"], "PHÓ BÍ THƯ").bottom) / _MM_PER_PT
    return f"{letters(piece)}, {_beside(piece, samples)}, {gap:.0f} pt below the position"


def _beside(piece: Piece, samples: Samples) -> str:
    label = find(samples["letter"], "Nơi nhận:")
    return "right of the recipients" if piece.center > 120 and piece.top > label.top - 1 else "elsewhere"


@row("9 label of the recipients")
def _label(samples: Samples) -> str:
    sample = samples["letter"]
    piece = find(sample, "Nơi nhận:")
    return f"{look(sample, piece.text)}, {line_under(sample, piece)}"


@row("9 recipients")
def _recipients(samples: Samples) -> str:
    sample = samples["letter"]
    entries = [find(sample, text) for text in ("- Như trên", "- Ban Bí thư (", "- Lưu")]
    looks = "; ".join(sorted({look(sample, one.text) for one in entries}))
    return f"{looks}, end {' '.join(one.text[-1] for one in entries)}"


@row("9 addressees")
def _addressees(samples: Samples) -> str:
    sample = samples["letter"]
    label, name = find(sample, "Kính"), find(sample, f"- {NAMES[1]}")
    return f"{label.text} {letters(label)}; names {letters(name)}"


@row("9 addressees of a submission")
def _submission(samples: Samples) -> str:
    return find(samples["submission"], "Kính").text.split(":")[0]


@row("10 urgency")
def _urgency(samples: Samples) -> str:
    return "; ".join(
        f"{_under(samples[name])}, {_marked(samples[name], 'HỎA TỐC')}" for name in ("program", "letter")
    )


def _under(sample: Any) -> str:
    mark = find(sample, "HỎA TỐC")
    over = [one for one in sample.printed.page(1) if near(mark.center, one.center) and one.bottom < mark.top + 1]
    names = {"MẬT": "mark of secrecy", "về": "abstract", "V/v": "abstract", "Số": "number", "Số:": "number"}
    return f"under the {names.get(over[-1].text.split()[0], over[-1].text)}"


def _marked(sample: Any, text: str) -> str:
    piece = find(sample, text)
    return f"{look(sample, text)}, {box_round(sample, piece)}"


@row("11 circulation")
def _circulation(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "LƯU HÀNH NỘI BỘ")
    side = "right" if piece.right > 190 else "elsewhere"
    boxed = box_round(sample, piece).split(" of ")[0]
    return f"{letters(piece)}, {side}, {piece.top:.0f} mm from the edge, {boxed}"


@row("11 not for the media")
def _media(samples: Samples) -> str:
    sample = samples["submission"]
    if "circulation_media" not in sample.form.parts:
        return "–"
    piece = find(sample, MEDIA)
    foot = 297 - piece.bottom
    return f"{letters(piece)}, {place(piece, sample)}" + (f", foot {foot:.0f} mm from the edge" if foot < 20 else "")


@row("11b draft")
def _draft(samples: Samples) -> str:
    return look(samples["letter"], "Dự thảo")


@row("12 drafter and copies")
def _drafter(samples: Samples) -> str:
    return f"{find(samples['program'], 'NguyenVanSon').text}: {look(samples['program'], 'NguyenVanSon')}"


@row("13 contact")
def _contact(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "Điện thoại")
    (_, length), *_ = drawn_lines(sample.printed.pdf, piece.top - 2, piece.top + 0.5, 20, 205, piece.page)
    last = find(sample, "Trần Hải Đăng").page
    page = "first page" if piece.page == 1 else "last page" if piece.page == last else "elsewhere"
    return f"{letters(piece)}, {place(piece, sample)}, {page}, below the text, under a line of {length:.0f} mm"


@row("appendix: label, title, reference")
def _appendix(samples: Samples) -> str:
    sample = samples["program"]
    return "; ".join(look(sample, text) for text in ("Phụ lục", "DANH MỤC", "(Kèm theo"))


def table(samples: Callable[[str], Samples], forms: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of the table, a column a form."""
    yield f"| what a page shows | {' | '.join(forms)} |"
    yield f"| --- | {' | '.join('---' for _ in forms)} |"
    for name, cell in ROWS.items():
        yield f"| {name} | {' | '.join(cell(samples(form)) for form in forms)} |"
