"""``explain``: a rule in the words of its author."""

from directive_model.validation import all_rules, series_rules
from directive_model.validation.notices import notices


def test_a_rule_is_explained_in_the_chosen_language(run):
    english, vietnamese = run("explain", "number-shape").out, run("explain", "number-shape", "--lang", "vi").out

    assert english.startswith("number-shape: error\n\nNumber and symbol are written with the right marks")
    assert "HD36 II.1.3" in english
    assert "can be mended safely" in english
    assert "  -Số 07-CTr/TU\n  +Số: 07-CTr/TU\n" in english
    assert '\nExamples are what differs from a right document: "-" a line that goes, "+" one that comes' in english
    assert vietnamese.startswith("number-shape: lỗi\n\nSố và ký hiệu được viết đúng dấu")


def test_an_example_that_is_told_in_words_needs_no_legend(run):
    assert "differs from a right document" not in run("explain", "wrong-margins").out


def test_every_rule_can_be_explained(run):
    rules = (*all_rules(), *series_rules())

    assert [0] * len(rules) == [run("explain", rule.id).code for rule in rules]


def test_a_rule_that_there_is_not_is_wrong_use_and_the_nearest_are_named(run):
    result = run("explain", "number-shap")

    assert 2 == result.code
    assert "perhaps you mean: number-shape" in result.err


def test_an_example_of_several_documents_is_shown_document_by_document(run):
    told = run("explain", "number-twice").out

    assert "The document as it is, and:\n" in told
    assert "+Sơn Hải, ngày 29 tháng 7 năm 2022\n" in told


def test_a_code_that_is_no_rule_is_explained_in_the_chosen_language(run):
    english, vietnamese = run("explain", "cut-off").out, run("explain", "cut-off", "--lang", "vi").out

    assert english.startswith("cut-off: warning\n\nan RTF file ends inside of its groups")
    assert "what to do: get the file again" in english
    assert vietnamese.startswith("cut-off: cảnh báo\n\ntệp RTF kết thúc dở dang")
    assert "cần làm: lấy lại tệp" in vietnamese


def test_a_code_with_two_meanings_is_explained_in_both(run):
    told = run("explain", "not-text").out

    assert "the bytes are no text" in told
    assert "handwriting or dirt on a scan" in told


def test_every_code_that_is_no_rule_can_be_explained(run):
    codes = dict.fromkeys(one.code for one in notices())

    assert [0] * len(codes) == [run("explain", code).code for code in codes]


def test_a_name_that_is_like_none_is_answered_with_the_command_that_lists_all_and_not_with_all(run):
    result = run("explain", "nope", "--lang", "en")

    assert result.code == 2
    assert result.err.startswith(
        "directive-model: error: there is no rule or code 'nope'; to list them all: directive-model rules\n"
    )


def test_a_code_in_capitals_is_near_the_one_that_is_meant(run):
    assert (
        "there is no rule or code 'NUMBER-SHAPE'; perhaps you mean: number-shape"
        in run("explain", "NUMBER-SHAPE").err
    )
