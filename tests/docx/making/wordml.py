"""What bodies of Word documents are made of: runs, paragraphs, cells, drawings."""

from __future__ import annotations


def r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def p(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def dressed(ppr: str = "", rpr: str = "", text: str = "x") -> str:
    """Return a paragraph of one run, both with properties of their own."""
    return f"<w:p><w:pPr>{ppr}</w:pPr><w:r><w:rPr>{rpr}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{dressed(text=text) if text else '<w:p/>'}</w:tc>"


def drawing(data: str) -> str:
    data = f'<a:graphicData uri="x/wordprocessingShape">{data}</a:graphicData>'
    return f"<w:drawing><wp:anchor><a:graphic>{data}</a:graphic></wp:anchor></w:drawing>"


TEXT_BOX = f"<wps:wsp><wps:txbx><w:txbxContent>{p(r('Trong hộp'))}</w:txbxContent></wps:txbx></wps:wsp>"


def level(index, fmt, text, start=1, more="", ppr=""):
    """Return a level of a list."""
    properties = f"<w:pPr>{ppr}</w:pPr>" if ppr else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/>{properties}</w:lvl>'
    )


def item(num, ilvl, text="x"):
    """Return a paragraph that is an item of a list."""
    numbered = f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbered}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
