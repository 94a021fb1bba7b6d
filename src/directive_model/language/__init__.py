"""Vietnamese text: normal forms, dates, deadlines, document codes, labels, sentences."""

from directive_model.language.codes import (
    Code,
    CodeKind,
    FoundCode,
    find_codes,
    is_party_body,
    is_party_type,
    parse_code,
    type_code,
)
from directive_model.language.dates import (
    FoundDate,
    PlaceDate,
    find_dates,
    parse_place_date,
    print_place_date,
    short_date,
)
from directive_model.language.deadlines import find_deadline, may_set_deadline
from directive_model.language.labels import Label, parse_known_label, parse_label
from directive_model.language.normal import fold, fold_tone, has_tone, is_upper, nfc, nfd, strip_marks
from directive_model.language.number_lines import (
    NumberLine,
    parse_bare_number,
    parse_number_line,
    print_number,
    with_room,
)
from directive_model.language.numerals import roman_value
from directive_model.language.sentences import split_sentences

__all__ = [
    "Code",
    "CodeKind",
    "FoundCode",
    "FoundDate",
    "Label",
    "NumberLine",
    "PlaceDate",
    "find_codes",
    "find_dates",
    "find_deadline",
    "fold",
    "fold_tone",
    "has_tone",
    "is_party_body",
    "is_party_type",
    "is_upper",
    "may_set_deadline",
    "nfc",
    "nfd",
    "parse_bare_number",
    "parse_code",
    "parse_known_label",
    "parse_label",
    "parse_number_line",
    "parse_place_date",
    "print_number",
    "print_place_date",
    "roman_value",
    "short_date",
    "split_sentences",
    "strip_marks",
    "type_code",
    "with_room",
]
