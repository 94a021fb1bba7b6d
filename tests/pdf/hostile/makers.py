"""Hostile and broken PDF, built by hand: a function a kind, by the name that tests/torture/pdf.toml has for it."""

import io
import sys
import zlib
from pathlib import Path

import pikepdf

sys.path.insert(0, str(Path(__file__).parent))

from building import (
    CATALOG,
    FONT,
    HIDDEN,
    NAMED_FONT,
    PAGES,
    WORDS,
    bomb,
    file_of,
    form_of,
    megabytes_of,
    packed,
    page,
    page_of,
    says,
    stream,
)


def _saved(change, **options):
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(says())) as document:
        change(document)
        document.save(output, **options)
    return output.getvalue()


def invisible_letters():
    return says(f"{WORDS} BT 3 Tr /F 12 Tf 60 600 Td ({HIDDEN}) Tj ET")


def white_letters():
    return says(f"{WORDS} BT 1 1 1 rg /F 12 Tf 60 600 Td ({HIDDEN}) Tj ET")


def letters_outside():
    return says(f"{WORDS} BT /F 12 Tf 60 900 Td ({HIDDEN}) Tj ET")


def tiny_letters():
    return says(f"{WORDS} BT /F 1 Tf 60 600 Td ({HIDDEN}) Tj ET")


def user_password():
    return _saved(lambda _: None, encryption=pikepdf.Encryption(user="u", owner="o"))


def owner_password():
    return _saved(lambda _: None, encryption=pikepdf.Encryption(user="", owner="o"))


def broken_reference():
    return says().replace(b"xref\n0", b"xrex\n9")


def cut_off():
    data = says()
    return data[: data.index(b"4 0 obj")]


def no_objects():
    return b"%PDF-1.7\n%%EOF\n"


def previous_is_itself():
    data = says()
    start = data.rindex(b"xref\n0")
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)


def tree_in_itself():
    return file_of({1: CATALOG % b"", 2: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"})


def one_broken_page():
    return says().replace(b"/Kids[3 0 R]/Count 1", b"/Kids[3 0 R 2 0 R]/Count 2")


def parent_is_its_child():
    objects = {1: CATALOG % b"", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>"}
    return file_of(objects | {3: b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>"})


def deep_tree():
    depth = 20_000
    objects = {1: CATALOG % b"", depth + 2: b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]>>" % (depth + 1)}
    for number in range(2, depth + 2):
        objects[number] = b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (number + 1, number - 1)
    return file_of(dict(sorted(objects.items())))


def deep_arrays():
    return says(catalog=b"/X " + b"[" * 100_000 + b"]" * 100_000)


def false_count():
    return says().replace(b"/Count 1", b"/Count 2000000000")


def many_pages():
    objects = {1: CATALOG % b"", 2: b"<</Type/Pages/Kids[" + b"3 0 R " * 10_000 + b"]/Count 10000>>"}
    return file_of(objects | {3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"})


def script():
    return says(catalog=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")


def script_by_another_name():
    return says(catalog=b"/OpenAction<</S/Java#53cript/JS(app.alert\\(1\\))>>")


def launch():
    action = b"/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)>>>>]"
    return says(more=action)


def attached():
    def attach(document):
        document.attachments["bang-tinh.xlsx"] = pikepdf.AttachedFileSpec(document, b"PK", filename="bang-tinh.xlsx")

    return _saved(attach)


def dynamic_form():
    return says(catalog=b"/AcroForm<</Fields[]/XFA 5 0 R>>", others={5: stream(b"<xdp:xdp/>")})


def bomb_of_a_page():
    return page(stream(bomb(500), b"/Filter/FlateDecode"))


def bomb_in_a_bomb():
    return page(stream(zlib.compress(bomb(500), 9), b"/Filter[/FlateDecode/FlateDecode]"))


def bomb_in_digits():
    return page(stream(bomb(500).hex().encode(), b"/Filter[/ASCIIHexDecode/FlateDecode]"))


def bomb_by_another_name():
    return page(stream(zlib.compress(bomb(500), 9), b"/F#69lter[/FlateDecode/FlateDecode]"))


def bomb_called_a_picture():
    return page(stream(bomb(500), b"/Subtype/Image/Width 22000/Height 22000/Filter/FlateDecode"))


def bomb_of_objects():
    return page(stream(bomb(500), b"/Filter/FlateDecode"), others={5: stream(bomb(500), b"/Type/ObjStm/N 9/First 9")})


def locked_bomb():
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(bomb_of_glyphs())) as document:
        document.save(output, encryption=pikepdf.Encryption(user="", owner="o"))
    return output.getvalue()


def bomb_of_glyphs():
    return page(packed(b"BT /F 12 Tf " + b"(%s) Tj " % (b"a" * 80) * 60_000 + b"ET"))


def bomb_of_shapes():
    return page(packed(b"0 0 1 1 re f " * 1_500_000))


def same_contents_again():
    objects = {1: CATALOG % b"", 2: PAGES, 4: packed(b"BT /F 12 Tf " + b"(aaaa) Tj " * 50_000 + b"ET")}
    contents = b"[" + b"4 0 R " * 5_000 + b"]"
    kept = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %s/Resources<<%s>>>>" % (contents, NAMED_FONT)
    return file_of(objects | {3: kept})


def many_large_contents():
    """A page of 90 streams that are all others, each as large as a page may be."""
    contents = b"[" + b" ".join(b"%d 0 R" % number for number in range(10, 100)) + b"]"
    return page_of(contents, {number: packed(megabytes_of(b"0 0 m 1 1 l S ")) for number in range(10, 100)})


def comments_among_operators():
    """A page of 24 megabytes, of which the most are bytes that are in no text."""
    return page(packed(megabytes_of(b"0 0 m 1 1 l S %\xff\xff\xff\xff\xff\xff\n", 24)))


def field_shown_often():
    """A field without a kind of its own that one list names 90 times."""
    shown = packed(megabytes_of(b"0 0 m 1 1 l S "), b"/BBox[0 0 99 99]")
    field = b"<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/AP<</N 6 0 R>>>>"
    return says(more=b"/Annots[%s]" % (b"5 0 R " * 90), others={5: field, 6: shown})


def field_shown_between_nothings():
    """A form of 5,000 lines that a list of what is laid over the page names 400 times, with nothings between."""
    form = packed(b"0 0 m 1 1 l S " * 5000, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    field = b"<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/AP<</N 6 0 R>>>>"
    return says(more=b"/Annots[%s]" % (b"5 0 R null " * 400), others={5: field, 6: form})


def marks_in_marks():
    return page(packed(megabytes_of(b"/A BMC ")))


def functions_of_functions():
    """Colours that are told by two functions, which are told by two functions, 24 times."""
    others = {
        number: b"<</FunctionType 3/Domain[0 1]/Functions[%d 0 R %d 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"
        % (number + 1, number + 1)
        for number in range(5, 29)
    }
    others[29] = b"<</FunctionType 2/Domain[0 1]/N 1/C0[0]/C1[1]>>"
    return page(stream(b"/S cs"), b"/ColorSpace<</S[/Separation/X/DeviceGray 5 0 R]>>", others=others)


def picture_among_operators():
    """A bomb of 900 MB that is a picture within the page's own stream."""
    return page(packed(b"BI /W 30000/H 30000/BPC 8/CS/G/F/Fl ID " + bomb(900) + b" EI"))


def differences_of_operators():
    """A page whose bytes say how they differ from the bytes before them, so that no operator is seen."""
    line = (b"/F Do " * 200)[:1000]
    row = b"\1" + bytes((line[at] - (line[at - 1] if at else 0)) % 256 for at in range(1000))
    form = packed(b"0 0 m 1 1 l S " * 5000, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    drawn = packed(row * 900, b"/DecodeParms<</Predictor 12/Columns 1000>>")
    return page_of(b"4 0 R", {4: drawn, 5: form}, b"/XObject<</F 5 0 R>>")


def font_in_ten_thousand():
    """So many fonts made of one file, each loaded by itself."""
    count = 10_000
    named = b" ".join(b"/A%d %d 0 R" % (number, number + 100) for number in range(count))
    fonts = {
        number + 100: b"<</Type/Font/Subtype/TrueType/BaseFont/Z/FontDescriptor 5 0 R>>" for number in range(count)
    }
    descriptor = b"<</Type/FontDescriptor/FontName/Z/Flags 4/FontBBox[0 0 1 1]/FontFile2 6 0 R>>"
    shown = packed(b"BT " + b"".join(b"/A%d 9 Tf (a)Tj " % number for number in range(count)) + b"ET")
    others = {4: shown, 5: descriptor, 6: packed(FONT.read_bytes())}
    return page_of(b"4 0 R", others | fonts, b"/Font<<%s>>" % named)


def forms_in_forms():
    others = {n: form_of(b"/X Do " * 10, b"/XObject<</X %d 0 R>>" % (n + 1)) for n in range(5, 25)}
    others[25] = form_of(WORDS.encode(), NAMED_FONT)
    return page(stream(b"/X Do"), b"/XObject<</X 5 0 R>>", others=others)


def field_of_forms():
    """The page is plain; what is laid over it draws forms that draw forms."""
    others = {n: form_of(b"/X Do " * 10, b"/XObject<</X %d 0 R>>" % (n + 1)) for n in range(6, 25)}
    others[25] = form_of(WORDS.encode(), NAMED_FONT)
    others[5] = b"<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/AP<</N 6 0 R>>>>"
    return says(more=b"/Annots[5 0 R]", others=others)


def form_in_itself():
    itself = b"/XObject<</X 5 0 R>>"
    return page(stream(b"/X Do"), itself, others={5: form_of(b"/X Do /X Do", itself)})


def form_drawn_often():
    big = packed(WORDS.encode() * 2_000, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>" % NAMED_FONT)
    return page(packed(b"/X Do " * 100_000), b"/XObject<</X 5 0 R>>", others={5: big})


def huge_picture():
    keys = b"/Type/XObject/Subtype/Image/Width 22000/Height 22000/BitsPerComponent 8/ColorSpace/DeviceGray"
    picture = stream(bomb(500), keys + b"/Filter/FlateDecode")
    drawn = f"{WORDS} q 500 0 0 500 0 0 cm /X Do Q"
    return page(stream(drawn.encode()), b"/XObject<</X 5 0 R>>", others={5: picture})


def huge_page():
    return says(box=b"0 0 1e9 1e9")


def page_without_size():
    return says(box=b"0 0 0 0")


def turned_page():
    return says(more=b"/Rotate 270")


def many_letters():
    return page(packed(b"BT /F 1 Tf " + b"(%s) Tj " % (b"a " * 200) * 2_400 + b"ET"))
