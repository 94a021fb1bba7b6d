"""The page of the example as somebody writes it for typst by hand, who knows typst and wants the same page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import directive_model as dm

#: Margins, pitch and sizes of HD36; tagged, and valid by both standards, as the compiler is told.
_PREAMBLE = """\
#set document(title: "{title}", date: datetime(year: 1970, month: 1, day: 1))
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header-ascent: 0pt,
  header: align(top, context if counter(page).get().first() > 1 {{
    v(10mm)
    align(center, counter(page).display())
  }}),
)
#set text(
  font: "Directive Serif", size: 14pt, lang: "vi", region: "VN", hyphenate: false, overhang: false,
  top-edge: 14.4pt, bottom-edge: -3.6pt,
)
#set par(justify: true, linebreaks: "simple", leading: 0pt, spacing: 6pt)
#set par(first-line-indent: (amount: 10mm, all: true))
#set grid(align: center)
#let single(body) = {{
  set text(top-edge: 0.933em, bottom-edge: -0.216em)
  set par(justify: false, first-line-indent: 0pt, spacing: 0pt)
  body
}}
#show heading.where(level: 1): it => single(align(center, text(size: 15pt, it.body)))
#show heading.where(level: 2): it => block(sticky: true, above: 6pt, below: 6pt, {{
  h(10mm)
  text(size: 14pt, it.body)
}})
#set list(marker: none, body-indent: 0pt)
"""
_HEAD = """
#single(grid(
  columns: (75mm, 90mm),
  [*{issuer}* \\ \\*],
  [#text(size: 15pt)[*{banner}*] #block(above: 2pt, below: 2pt, line(length: 72.9mm, stroke: 0.75pt))],
  [{number}], emph[{place}, {date}],
))
#v(12pt)
= {type}
#single(align(center)[*{subject}* \\ \\-\\-\\-\\-\\-])

"""
_ENDING = """
#v(12pt)
#block(breakable: false, single(grid(
  columns: (80mm, 85mm),
  align(left)[
    #underline[Nơi nhận:]
    #set text(size: 12pt)
{recipients}
  ],
  [*{authority}* \\ {position} #v(72pt) *{name}*],
)))
"""
_MARKUP = re.compile(r"([\\#*_`$<>@=\-+/~\"'\[\]])")


def source(program: dm.DirectiveProgram) -> str:
    """Return the source in typst's markup."""
    head, signatory, number = program.letterhead, program.signatories[0], program.number
    title = f"{program.title.type} {program.title.subject}"
    date = program.date
    if head is None or number is None or date is None:
        raise ValueError("the page of the example is meant")
    said = {
        "issuer": head.issuer,
        "banner": head.banner[0],
        "number": f"Số {number.serial}-{number.symbol}",
        "place": program.place,
        "date": f"ngày {date.day} tháng {date.month} năm {date.year}",
        "type": program.title.type,
        "subject": program.title.subject,
    }
    lines = [f"- {one.name}{f' ({one.note})' if one.note else ''}," for one in program.recipients] + [
        f"- {one}." for one in program.retention
    ]
    ending = {
        "recipients": "\n".join(f"    - {_words(line)}" for line in lines),
        "authority": " ".join(f"{one.form} {one.body}" for one in signatory.authority),
        "position": signatory.position,
        "name": signatory.name,
    }
    return "\n\n".join(
        (_PREAMBLE.format(title=title), _HEAD.format(**said), *_body(program), _ENDING.format(**ending))
    )


def printed(source: str) -> bytes:
    """Return its PDF as the library has it printed: the same fonts, the same standards, no clock."""
    import typst

    from directive_model_pdf.fonts import fonts

    return typst.compile(
        source.encode(),
        font_paths=fonts(everything=False),
        ignore_system_fonts=True,
        pdf_standards=["a-2a", "ua-1"],
        timestamp=0,
    )


def _body(program: dm.DirectiveProgram) -> Iterator[str]:
    label = None
    for block in (*program.preamble, *program.body, *program.closing):
        for _, node in dm.walk(block):
            if isinstance(node, dm.Section) and node.heading:
                yield f"== {_words(node.label)} {_words(node.heading)}"
            elif isinstance(node, dm.Section):
                label = node.label
            elif isinstance(node, dm.Paragraph):
                yield _words(" ".join(filter(None, (label, node.label, node.text))))
                label = None


def _words(text: str | None) -> str:
    pieces = re.split(r"(\d+-[\w/]+)", text or "")
    return "".join(
        f"#box[{_escaped(piece)}]" if number % 2 else _escaped(piece) for number, piece in enumerate(pieces)
    )


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
