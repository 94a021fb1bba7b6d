"""Lone syllables, lost blanks and stray marks: certain, or silent."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, Paragraph, Recipient, Statement
from directive_model.validation import all_rules
from directive_model.validation.rules.sample import appendix, sample

RULES = [rule for rule in all_rules() if rule.id in ("detached-mark", "lone-syllable", "lost-space", "stray-mark")]


def text(sentence: str) -> DirectiveProgram:
    return DirectiveProgram(body=(Paragraph(None, (Statement(sentence),)),))


def repaired(check_model, sentence: str) -> str:
    for finding in reversed(check_model(text(sentence), RULES).findings):
        (edit,) = finding.fix.edits
        sentence = sentence[: edit.start] + edit.text + sentence[edit.end :]
    return sentence


@pytest.mark.parametrize("marks", [" \u0323\u0301", " \u0323 \u0301", " \u0323\xa0\u0301"])
def test_no_letter_is_meant_where_several_tone_marks_stand_together_with_or_without_blanks(check_model, marks):
    """What was suggested without a blank between them deleted the second mark."""
    (found,) = check_model(text(f"Chỉ đạo cán bô{marks} tuyến tỉnh."), RULES).findings

    assert ("detached-mark", None, None) == (found.rule, found.expected, found.fix)
    assert found.message.en.startswith("several tone marks stand together")


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tinh và các huyện.", "tiêu cực tỉnh và"),
        ("báo cáo Ban Thường vụ Tinh ủy.", "Tỉnh ủy"),
        ("báo cáo Ban Thường vụ Tinh uỷ.", "Tỉnh uỷ"),
        ("trên địa bàn tinh.", "địa bàn tỉnh"),
        ("Tỉnh uy, Huyện uy", "Tỉnh ủy, Huyện ủy"),
        ("UY BAN NHÂN DÂN HUYỆN", "ỦY BAN NHÂN DÂN"),
        ("các huyên, thành phố", "các huyện"),
        ("Đang bộ tỉnh", "Đảng bộ"),
        ("Bộ Chính tri về công tác cán bộ", "Bộ Chính trị"),
        ("Nghi quyết số 13-NQ/TW", "Nghị quyết"),
        ("chi đạo thực hiện nhiêm vụ", "chỉ đạo thực hiện nhiệm vụ"),
    ],
)
def test_a_syllable_that_can_only_be_one_thing_is_suggested(check_model, scanned, meant):
    assert meant in repaired(check_model, scanned)


@pytest.mark.parametrize(
    "sentence",
    [
        "Công an tinh nhuệ, hiện đại; bộ máy tinh gọn.",
        "Thủ đoạn tham nhũng, tiêu cực tinh vi hơn.",
        "Phát huy tinh thần trách nhiệm trên địa bàn tinh hoa đất Việt.",
        "Vùng sâu, vùng xa; Đảng ủy xa nhà; đánh bắt xa bờ.",
        "Nâng cao uy tín; thành uy thế; uy quyền.",
        "Việc này đang bộ phận nào làm, đang ủy quyền cho ai?",
        "Chi bộ, chi hội, chi cục; tri thức, chính tri thức trẻ.",
        "Bệnh cấp tinh.",
        "Ông Huyên, bà Tinh.",
        "Ban Tổ chức - tinh, gọn.",
    ],
)
def test_where_the_words_allow_another_reading_nothing_is_said(check_model, sentence):
    assert () == check_model(text(sentence), RULES).findings


@pytest.mark.parametrize(
    ("glued", "meant"),
    [
        ("các đảng bộxã và", "các đảng bộ xã và"),
        ("nhiệm vụĐảng giao", "nhiệm vụ Đảng giao"),
        ("cơ sởChương trình", "cơ sở Chương trình"),
        ("báo cáo định kỳquý", "báo cáo định kỳ quý"),
        ("xây dựng hệthống", "xây dựng hệ thống"),
        ("Kểtừngày ký", "Kể từ ngày ký"),
        ("lần thứXIV", "lần thứ XIV"),
        ("nhiệm kỳ2025-2030", "nhiệm kỳ 2025-2030"),
        ("Chỉ thịsố38-CT/TW", "Chỉ thị số 38-CT/TW"),
        ("CÔNG NGHIỆPVÀ XÂY DỰNG", "CÔNG NGHIỆP VÀ XÂY DỰNG"),
    ],
)
def test_words_that_stick_together_are_parted(check_model, glued, meant):
    assert meant == repaired(check_model, glued)


@pytest.mark.parametrize(
    ("apart", "meant"),
    [
        ("cán bô \u0323Sinh viên", "cán bộ Sinh viên"),
        ("kê \u0301, hoạch", "kế, hoạch"),
        ("bo\u0302 \u0323phận", "bộ phận"),
    ],
)
def test_a_mark_behind_a_blank_goes_back_to_its_letter(check_model, apart, meant):
    assert meant == repaired(check_model, apart)


@pytest.mark.parametrize("sentence", ["tập trung \u0309nghỉ", "số 5 \u0301", "kế hoạch \u0323"])
def test_a_mark_that_fits_no_syllable_before_it_is_left_alone(check_model, sentence):
    assert () == check_model(text(sentence), RULES).findings


@pytest.mark.parametrize(
    "sentence",
    [
        "Báo Hànộimới, VNeID, eOffice, iPhone, Đắk Lắk, Đăk Tô, Êđê.",
        "Chú thích ở thực lực4 và khoáng sản3.",
        "Mã số HS2025A, QĐ1, Nghị định số 30/2020/NĐ-CP.",
        "Thư gửi vănthư@example.vn",
        "khoáng Ìý, duyệU",
    ],
)
def test_what_may_be_one_word_stays_one(check_model, sentence):
    assert () == check_model(text(sentence), RULES).findings


def test_recipients_are_read_too(check_model):
    program = DirectiveProgram(recipients=(Recipient("Ban Thường vụ Tinh ủy"),))

    assert ["recipients[0].name"] == [finding.path for finding in check_model(program, RULES).findings]


def test_a_stray_mark_is_shown_by_its_number_and_taken_out(check_model):
    (finding,) = check_model(text("Rà soát ☑quy hoạch."), RULES).findings

    assert "U+2611" in finding.message.vi
    assert "Rà soát quy hoạch." == repaired(check_model, "Rà soát ☑quy hoạch.")


def test_no_real_text_holds_a_syllable_that_is_taken_for_a_lost_one(check_model, shared):
    """Judged by eye on the whole collection: none of its bare syllables is a fault."""
    rules = [rule for rule in RULES if rule.id == "lone-syllable"]

    for file in _texts(shared):
        found = [finding.text for finding in check_model(_read(file), rules).findings]

        assert [] == found, file.name


def test_only_texts_taken_from_pdf_have_lost_many_blanks(check_model, shared):
    """Judged by eye on the whole collection: the few others are faults of typing and of scans."""
    rules = [rule for rule in RULES if rule.id == "lost-space"]
    found = {
        file.name: sum(len(one.fix.edits) for one in check_model(_read(file), rules).findings)
        for file in _texts(shared)
    }
    of_pdf = [count for name, count in found.items() if name.startswith("conghai__")]

    assert (True, True) == (min(of_pdf) > 20, sum(found.values()) - sum(of_pdf) < 10)


def _texts(shared):
    files = sorted(
        [*shared.glob("corpus/party/*.txt"), *shared.glob("corpus/party/*.md"), *shared.glob("corpus/text/*")]
    )
    assert files
    return files


def _read(file):
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return DirectiveProgram(body=tuple(Paragraph(None, (Statement(line),)) for line in lines))


def test_a_mark_that_stands_in_many_places_is_one_finding_that_takes_all_of_them_out(check_text):
    body = (
        "1. Rà soát \uf0ff quy hoạch.\n\n2. Khởi công \uf0ff cảng cá.\n\n3. Nạo vét luồng lạch \u2713 trước mùa bão."
    )

    found = [one for one in check_text(sample(body=body), RULES).findings if one.rule == "stray-mark"]

    assert [2, 1] == [len(one.fix.edits) for one in found]
    assert "2 places" in found[0].message.en


def test_the_forms_in_an_appendix_are_left_open_for_others(check_text):
    document = sample(closing="Mẫu báo cáo tại Phụ lục kèm theo Chương trình này.") + appendix()
    document = document.replace("1. Khởi công cảng cá.", "1. Họ và tên: ……………………")

    assert "template-left-over" not in {one.rule for one in check_text(document).findings}


def test_marks_side_by_side_are_told_one_by_one(check_text):
    body = "1. Triển khai \ue0a1\u2713 nhiệm vụ.\n\n2. Tổ chức Đại hội."
    (finding,) = [one for one in check_text(sample(body=body), RULES).findings if one.rule == "stray-mark"]

    assert "(U+E0A1 U+2713)" in finding.message.en
    assert "(U+E0A1 U+2713)" in finding.message.vi


def found_in(check_text, rule, **parts):
    return [one for one in check_text(sample(**parts)).findings if one.rule == rule]


def open_places(count):
    return "\n\n".join(f"{number}. Chỉ đạo triển khai […] trên địa bàn." for number in range(1, count + 1))


def test_places_left_open_are_told_one_by_one_and_of_many_how_many(check_text):
    some, many = (found_in(check_text, "template-left-over", body=open_places(count)) for count in (5, 6))

    assert ["body[0].text", "body[1].text"] == [one.path.replace(".blocks[0].sentences[0]", "") for one in some[:2]]
    assert (5, 'a place is still to be filled in: "[…]"') == (len(some), some[0].message.en)
    (whole,) = many
    assert "6 places are still to be filled in: this is a form, not yet a document" == whole.message.en
    assert "còn 6 chỗ để trống chưa điền: đây là một mẫu, chưa phải văn bản" == whole.message.vi
    assert ("[…]", "[…]", some[0].span, some[0].path) == (whole.found, whole.text, whole.span, whole.path)


@pytest.mark.parametrize(
    ("day", "label", "expected"),
    [
        ("28 tháng 6 năm 2022", "Kính trình", ["Kính gửi:"]),
        ("28 tháng 6 năm 2022", "Kính gửi", []),
        ("28 tháng 6 năm 2026", "Kính trình", []),
        ("28 tháng 6 năm 2026", "Kính gửi", ["Kính trình:"]),
    ],
)
def test_submissions_are_submitted_since_the_new_form(check_text, day, label, expected):
    found = found_in(
        check_text,
        "addressees-label",
        type="TỜ TRÌNH",
        number="Số 07-TTr/TU",
        place_date=f"Sơn Hải, ngày {day}",
        subject="về việc mở cảng cá Bến Thuyền\n-----",
        preamble=f"{label}: Ban Bí thư\n\nTỉnh ủy trình Ban Bí thư xem xét việc mở cảng cá Bến Thuyền.",
    )

    assert expected == [one.expected for one in found]


def stuck_together(count):
    return "\n\n".join(f"{number}. Chỉ đạo các đảng bộxã rà soát việc {number}." for number in range(1, count + 1))


def test_blanks_lost_are_told_place_by_place_and_of_many_how_many_with_one_fix_of_all(check_text):
    some, many = (found_in(check_text, "lost-space", body=stuck_together(count)) for count in (10, 11))

    assert [1] * 10 == [len(one.fix.edits) for one in some]
    (whole,) = many
    assert whole.message.en.startswith('"bộxã" lacks a blank')
    assert whole.message.en.endswith(" (11 places; this is the first)")
    assert whole.message.vi.endswith(" (11 chỗ, đây là chỗ đầu tiên)")
    assert (some[0].path, some[0].span, "suggested", 11) == (
        whole.path,
        whole.span,
        whole.fix.safety,
        len(whole.fix.edits),
    )


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("space-before-mark", "Chỉ đạo vụ lúa , vụ màu."),
        ("number-word-missing", "Triển khai Nghị quyết 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị."),
        ("comma-before-date", "Triển khai Nghị quyết số 13-NQ/TW ngày 02/4/2022 của Bộ Chính trị."),
        ("detached-mark", "Chỉ đạo cán bô \u0323sinh viên."),
    ],
)
def test_what_a_document_does_throughout_is_told_once(check_text, rule, sentence):
    (whole,) = found_in(check_text, rule, body="\n\n".join(f"{number}. {sentence}" for number in range(1, 13)))

    assert (12, "(12 places; this is the first)") == (len(whole.fix.edits), whole.message.en[-30:])


def test_of_several_quotation_marks_the_one_is_pointed_at_that_is_not_closed(check_text):
    words = "Thay cụm từ “huyện” thành “xã; thay cụm từ “quận” thành “phường” trong Chương trình."
    (found,) = found_in(check_text, "unclosed-quote", body=f"1. {words}\n\n2. Tổ chức Đại hội.")

    assert (words.index("“xã"), "“xã; thay") == (found.span.column - 4, found.text[:9])


def test_a_quotation_within_another_is_closed_by_the_mark_next_to_it(check_text):
    words = "Thực hiện “Đề án “Xã mới” giai đoạn 2” và “Đề án hai trong năm nay."
    (found,) = found_in(check_text, "unclosed-quote", body=f"1. {words}\n\n2. Tổ chức Đại hội.")

    assert "“Đề án hai trong năm nay." == found.text
