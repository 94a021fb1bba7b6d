"""What is measured of the paper, the head of a page, its text and its signature."""

from __future__ import annotations

from measuring.exhibits import BASES
from measuring.finding import near
from measuring.printing import Piece
from measuring.rows import MM_PER_PT, TWINS, Rows, Samples, banner_of, find, letters, line_under, look, place, row

ROWS: Rows = {}


@row(ROWS, "paper")
def _paper(samples: Samples) -> str:
    sizes = {(round(width), round(height)) for width, height in samples["program"].printed.sizes}
    return "; ".join(f"{width} × {height} mm" for width, height in sorted(sizes))


@row(ROWS, "margins: top, bottom, left, right")
def _margins(samples: Samples) -> str:
    sample = samples["program"]
    upright = [number for number, (width, _) in enumerate(sample.printed.sizes, 1) if width < 250]
    text = [one for one in sample.printed.page(2) if not one.text.isdigit()]
    within = [one for number in upright for one in sample.printed.page(number) if one.bottom < 277.5]
    lowest = 297 - max(one.bottom for one in within)
    line = text[1].top - text[0].top
    # The last line of a full page ends above the margin, by less than a line and the space above it.
    bottom = 20 if -0.5 <= lowest - 20 < line + 6 * MM_PER_PT else lowest
    edges = (
        min(one.top for one in text),
        bottom,
        min(one.left for one in text),
        210 - max(one.right for one in text),
    )
    return ", ".join(f"{edge:.0f}" for edge in edges) + " mm"


@row(ROWS, "font")
def _font(samples: Samples) -> str:
    families = {one.font.split("-")[0] for sample in samples.values() for one in sample.printed.pieces}
    return "Times New Roman" if families <= TWINS else ", ".join(sorted(families))


@row(ROWS, "page number")
def _number(samples: Samples) -> str:
    sample = samples["program"]
    found = []
    for page in range(1, len(sample.printed.sizes) + 1):
        found += [one for one in sample.printed.page(page) if one.top < 15 and one.text.isdigit()]
    looks = {f"{letters(one)}, {place(one, sample)}, {one.top:.0f} mm from the edge" for one in found}
    first = "none on page 1" if found[0].page == 2 else "on page 1"  # the second page
    apart = len([one for one in found if one.text == "2"]) > 1
    return f"{'; '.join(sorted(looks))}; {first}; appendices {'counted apart' if apart else 'counted on'}"


@row(ROWS, "1 title lines")
def _title(samples: Samples) -> str:
    sample = samples["program"]
    return "; ".join(f"{letters(one)}, {place(one, sample)}, {line_under(sample, one)}" for one in banner_of(sample))


@row(ROWS, "2 superior body")
def _superior(samples: Samples) -> str:
    # A long name is broken before the place.
    return look(samples["program"], samples["program"].program.letterhead.superior.partition(" TỈNH")[0])


@row(ROWS, "2 issuing body")
def _issuer(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, sample.program.letterhead.issuer)
    star = any(one.text == "*" and near(piece.center, one.center) for one in sample.printed.page(1))
    return f"{look(sample, piece.text)}, {'* under it' if star else line_under(sample, piece)}"


@row(ROWS, "3 number")
def _serial(samples: Samples) -> str:
    sample = samples["program"]
    return f"{find(sample, 'Số').text}: {look(sample, 'Số')}"


@row(ROWS, "4 place and date")
def _dated(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "Sơn Hải")
    level = "on the number's line" if near(find(sample, "Số").bottom, piece.bottom) else "elsewhere"
    return f"{look(sample, piece.text)}, {level}"


@row(ROWS, "5 type")
def _type(samples: Samples) -> str:
    return look(samples["program"], "CHƯƠNG TRÌNH")


@row(ROWS, "5 subject")
def _subject(samples: Samples) -> str:
    sample = samples["program"]
    piece = find(sample, "công tác tháng")
    hyphens = [one for one in sample.printed.page(1) if one.text == "-----" and near(piece.center, one.center)]
    return f"{look(sample, piece.text)}, {'----- under it' if hyphens else line_under(sample, piece)}"


@row(ROWS, "5b subject of a letter")
def _letter(samples: Samples) -> str:
    sample = samples["letter"]
    piece = next(one for one in sample.printed.page(1) if "về việc" in one.text)
    gap = (piece.top - find(sample, "Số").bottom) / MM_PER_PT
    return f"{piece.text[:7]}: {look(sample, piece.text)}, {gap:.0f} pt below the number"


@row(ROWS, "6 body: letters, indent, space, pitch")
def _body(samples: Samples) -> str:
    sample = samples["program"]
    text = [one for one in sample.printed.page(2) if not one.text.isdigit()]
    indented = [index for index, one in enumerate(text) if index and one.left > 31]
    pitch = (text[indented[0] + 1].top - text[indented[0]].top) / MM_PER_PT
    space = (text[indented[0]].top - text[indented[0] - 1].top) / MM_PER_PT - pitch
    looks = (letters(text[0]), f"{text[indented[0]].left - 30:.0f} mm", f"{space:.0f} pt", f"{pitch:.0f} pt")
    return ", ".join(looks)


@row(ROWS, "6 chapter and its name")
def _chapter(samples: Samples) -> str:
    sample = samples["program"]
    return "; ".join(look(sample, text) for text in ("Chương I", "QUY ĐỊNH CHUNG"))


@row(ROWS, "6 basis (căn cứ)")
def _basis(samples: Samples) -> str:
    found = [one for one in samples["program"].printed.page(1) if BASES[0] in one.text]
    return f"{letters(found[0])}, begins {found[0].text[:2]!r}"


@row(ROWS, "7 authority")
def _authority(samples: Samples) -> str:
    piece = next(one for one in samples["letter"].printed.pieces if "BAN THƯỜNG VỤ" in one.text)
    return f"{letters(piece)}, {_beside(piece, samples)}"


@row(ROWS, "7 position")
def _position(samples: Samples) -> str:
    piece = find(samples["letter"], "PHÓ BÍ THƯ")
    return f"{letters(piece)}, {_beside(piece, samples)}"


@row(ROWS, "7 name")
def _name(samples: Samples) -> str:
    piece = find(samples["letter"], "Trần Hải Đăng")
    gap = (piece.top - find(samples["letter"], "PHÓ BÍ THƯ").bottom) / MM_PER_PT
    return f"{letters(piece)}, {_beside(piece, samples)}, {gap:.0f} pt below the position"


def _beside(piece: Piece, samples: Samples) -> str:
    label = find(samples["letter"], "Nơi nhận:")
    return "right of the recipients" if piece.center > 120 and piece.top > label.top - 1 else "elsewhere"
