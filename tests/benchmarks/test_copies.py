"""Copies of documents: what is wrapped keeps its words, and a field counts only where the copy still says it."""

from __future__ import annotations

import io
import zipfile

from copies import is_kept, letters_of
from gold import bare
from ways import WAYS, wrap


def test_wrapped_text_keeps_its_words_and_its_blank_lines():
    text = "Điều 1. " + "Sở Cây xanh trồng cây. " * 20 + "\n\nĐiều 2. Hết.\n"
    wrapped = wrap(text)

    assert text.split() == wrapped.split()
    assert max(map(len, wrapped.splitlines())) <= 72
    assert ["", "Điều 2. Hết."] == wrapped.splitlines()[-2:]


def test_a_way_takes_what_another_before_it_has_made():
    names = [way.name for way in WAYS]

    assert len(names) == len(set(names))
    assert all(way.of is None or names.index(way.of) < names.index(way.name) for way in WAYS)


def test_the_letters_of_a_copy_are_found_between_the_tags_of_its_parts(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("word/document.xml", "<w:t>Sở Cây </w:t><w:t>xanh &amp; Tàu</w:t>")
    (tmp_path / "a.docx").write_bytes(packed.getvalue())
    (tmp_path / "a.html").write_text("<p>Sở <b>Cây</b> xanh</p>", encoding="utf-8")
    (tmp_path / "a.rtf").write_text("{\\rtf1}", encoding="utf-8")

    letters = [letters_of(tmp_path / f"a.{kind}") for kind in ("docx", "html", "rtf")]

    assert [bare("Sở Cây xanh & Tàu"), bare("Sở Cây xanh"), None] == letters


def test_a_field_counts_where_the_copy_still_says_it():
    assert is_kept("issuer", "SỞ CÂY XANH", bare("Sở Cây xanh ..."))
    assert not is_kept("recipients", ["Như trên", "Lưu: VT"], bare("Như trên"))
    assert is_kept("top_labels", ["I"], "")  # numbers that a list counts are no letters
    assert is_kept("place", "Sông Trăng", None)
