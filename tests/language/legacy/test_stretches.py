"""The letters decide what is in an old encoding, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language.legacy import applied, find_stretches, may_be_old

SENTENCE = "Ban Thường vụ Huyện ủy yêu cầu các chi bộ thực hiện nghiêm túc kế hoạch này, báo cáo trước ngày 10/12"


def modern(text, known=(), *, mixed=True):
    stretches = find_stretches(text, known, mixed=mixed)
    return applied(text, [change for stretch in stretches for change in stretch.changes])


@pytest.mark.parametrize(
    "line", [SENTENCE, SENTENCE.lower(), "chương trình hành động", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"]
)
def test_a_line_is_known_by_itself(encoding, encode, line):
    if encoding == "tcvn3":
        line = line.lower()  # its capitals with a tone are a font's

    assert may_be_old(encode(line))
    assert line == modern(encode(line))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "có và là thì bé, cá, ghi nhé",
        "Số: 12-KH/TU",
        "Señor, el año pasado mañana por la mañana, niño; ¿qué? ¡olé!",
        "Die schöne Köchin hört für Herrn Müller böse Töne in Köln; Öl, Übung, weiß",
        "Là où l'été fut bébé, « né à Orléans », le thé, la forêt; dû, maïs, Noël",
        "São Paulo, até já; há pé, não, vê, cá, lá, está, avó, três",
        "Ångström, smörgåsbord, æble, rødgrød med fløde, blåbær",
        "naïve café über résumé, 5 µm thick, 3 µg, Word® and Acme©, §5 ¶2",
        "x = a^2 + o^n; data(i) += e^x; add(a); odd = dd(u+o)",
        "if (a^b) { foo(a+b); } // address: u+1F600, o'clock, we're, isn't it? do. go.",
        "https://example.org/a~b/do?e=o^2&u+i",
        "di\u00adrec\u00adtive soft hy\u00adphens",
        "uỷ ban Ðảng viên «Đảng bộ» – “số”",
        "XàHỘI, thịsố 4, vềtăng cường",
    ],
)
def test_other_text_stays_as_it_is(text):
    assert () == find_stretches(text)


def test_a_stretch_inside_unicode_reaches_as_far_as_its_letters(encoding, encode):
    if encoding == "viqr":
        pytest.skip("VIQR is ASCII: nothing inside a line tells where it ends")
    text = f"Căn cứ đề nghị của {encode('Đảng bộ cơ quan xã')} ngày 3 tháng 4"
    (stretch,) = find_stretches(text)

    assert "Căn cứ đề nghị của Đảng bộ cơ quan xã ngày 3 tháng 4" == applied(text, stretch.changes)


@pytest.mark.parametrize(
    ("line", "mixed", "known"),
    [("quản lý", "quản lý", "quản lý"), ("Chi bộ", None, "Chi bộ"), ("Số: 12/2024/NĐ-CP", None, "Số: 12/2024/NĐ-CP")],
)
def test_a_word_is_enough_where_the_document_is_known(encoders, line, mixed, known):
    old = encoders["tcvn3"](line)

    assert () == find_stretches(old)
    assert (mixed or old) == modern(old, {"tcvn3"})
    assert known == modern(old, {"tcvn3"}, mixed=False)


def test_unicode_in_a_document_with_old_letters_stays_unicode():
    for line in (SENTENCE, "có và là thì bé", "lý do, trình ký", "chú bé có quà"):
        assert line == modern(line, {"tcvn3", "vni"})


@given(st.text())
def test_changes_are_in_order_and_within_the_text(text):
    ends = [0]
    for stretch in find_stretches(text, {"tcvn3", "vni", "viqr"}, mixed=False):
        for start, end, _ in stretch.changes:
            assert ends[-1] <= start < end <= len(text)
            ends.append(end)
