"""Letters of the fonts of signs, as Unicode has them: lists and symbols name them by a code in the private area."""

from __future__ import annotations

_FIRST = 0x21

#: Symbol, as Adobe's Symbol encoding has it, from 0x21 on; a blank where it has no letter.
_SYMBOL = (
    "!∀#∃%&∋()∗+,-./0123456789:;<=>?"
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ "
    "                                "
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
#: Wingdings from 0x21 on, the plainest letter of each likeness.
_WINGDINGS = (
    "🖉✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⏳🖮🖰🖲🖳🖴🖫🖬✇✍"
    "🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉"
    "♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□❐❑❒⬧⧫◆❖⬥⌧⍓⌘🏵🏶❝❞ "
    "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•"
    " ○🞆🞈◉◎🔿▪☐🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘"
    "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←"
    "→↑↓↖↗↙↘⮜➔⮝⮟↖↗↙↘⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂▭▫✗✓☒☑"
)
#: Of the two fonts that are rarer, what lists and forms use.
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x54: "☒", 0x97: "●", 0x98: "●", 0xA2: "■", 0xA3: "□"}
_WINGDINGS_3 = {0x7D: "▶", 0x7E: "▷", 0x84: "◀", 0x67: "▲", 0x68: "▼", 0x22: "→"}
_WEBDINGS = {0x34: "▶", 0x3C: "■", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x3D: "●"}

_FONTS: dict[str, dict[int, str]] = {
    "symbol": {_FIRST + at: letter for at, letter in enumerate(_SYMBOL) if letter != " "},
    "wingdings": {_FIRST + at: letter for at, letter in enumerate(_WINGDINGS) if letter != " "},
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}
#: Where Word keeps the letters of such fonts.
PRIVATE = range(0xF000, 0xF100)
_PRIVATE_AREA = range(0xE000, 0xF900)


def sign(code: int, font: str) -> str:
    """Return the letter that ``code`` shows in a font of signs; the code's own letter where that is not known."""
    letters = _FONTS.get(font.lower())
    if code in PRIVATE:
        # Where no font of signs is named, Wingdings is the likeliest.
        low = code - PRIVATE.start
        return (letters or _FONTS["wingdings"]).get(low, chr(code))
    return chr(code) if letters is None else letters.get(code, chr(code))


def is_sign_font(font: str) -> bool:
    """Whether a font's letters are signs that are known here."""
    return font.lower() in _FONTS


def bullet(text: str, font: str) -> str:
    """Return what a bullet shows; "-" where only its font would know."""
    if not font and text == "\uf0b7":
        # Word's own first bullet, whose font a careless producer has left out.
        font = "Symbol"
    text = "".join([sign(ord(letter), font) for letter in text]).strip()
    return "-" if any(ord(letter) in _PRIVATE_AREA for letter in text) else text
