"""Every fault of a file is named, each at its place, alike by both libraries that can say it."""

from __future__ import annotations

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directive_model import DirectiveError
from directive_model_json.faults.explain import _schema, explained
from directive_model_json.faults.pointer import Order
from directive_model_json.faults.problems import by_python, by_rust

pytestmark = pytest.mark.usefixtures("either_validator")

NEWER = (
    "the file is of directive-program/2, and what is installed reads directive-program/1 only; update directive-model"
)
NO_PROGRAM = "this is no program: its schema is {} and must be “directive-program/1”"
LABEL = "/body/0/blocks/0/label"
SECTION = {"kind": "section", "label": None, "heading": None}


class Counted(dict):
    """An object that knows how often its keys were gone through."""

    times = 0

    def __iter__(self):
        self.times += 1
        return super().__iter__()


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        ({"place": 5}, "/place", "must be a string or null, not an integer"),
        ({"title": []}, "/title", "must be an object, not a list"),
        ({"number": "12"}, "/number", "must be an object or null, not a string"),
        ({"number": {"year": True}}, "/number/year", "must be an integer or null, not true or false"),
        ({"number": {"year": "2022"}}, "/number/year", "must be an integer or null, not a string"),
        ({"number": {"year": 2022.5}}, "/number/year", "must be an integer or null, not a number"),
        ({"retention": "x"}, "/retention", "must be a list, not a string"),
        ({"retention": None}, "/retention", "must be a list, not null"),
        ({"retention": [7]}, "/retention/0", "must be a string, not an integer"),
        ({"regime": "army"}, "/regime", "“army” is none of: “party”, “state”, “other”"),
        ({"regime": {}}, "/regime", "{} is none of: “party”, “state”, “other”"),
        ({"date": 2022}, "/date", "must be a string or null, not an integer"),
        ({"titel": {}}, "/titel", "no field is called “titel”; is “title” meant?"),
        ({"xyzzy/~": 1}, "/xyzzy~1~0", "no field is called “xyzzy/~”"),
        ({"recipients": [{"note": "x"}]}, "/recipients/0", "the field “name” is missing"),
        ({"body": [3]}, "/body/0", "must be an object, not an integer"),
        ({"body": [{"label": None}]}, "/body/0", "the field “kind” is missing"),
        ({"body": [{"kind": "task"}]}, "/body/0/kind", "“task” is none of: “paragraph”, “section”, “table”"),
        ({"body": [{"kind": []}]}, "/body/0/kind", "[] is none of: “paragraph”, “section”, “table”"),
        ({"body": [SECTION | {"headin": "x"}]}, "/body/0/headin", "no field is called “headin”; is “heading” meant?"),
        ({"body": [SECTION | {"blocks": [SECTION | {"label": []}]}]}, LABEL, "must be a string or null, not a list"),
        ({"span": {"box": [1, 2]}}, "/span/box", "must have 4 items, not 2"),
        ({"span": {"box": [1, 2, 3, "4"]}}, "/span/box/3", "must be a number, not a string"),
        ({"schema": "directive-program/2"}, "/schema", NEWER),
        ({"schema": "directive-report/1"}, "/schema", NO_PROGRAM.format('"directive-report/1"')),
        ({"schema": None}, "/schema", NO_PROGRAM.format("null")),
    ],
)  # fmt: skip
def test_a_fault_is_named_at_its_place(plain, faults, change, place, words):
    assert faults(plain | change) == [(place, words)]


@pytest.mark.parametrize(
    "date", ["2022-02-30", "2022-13", "22-01-01", "2022-7-1", "2022-07-01T00", "", "2022\n", "--"]
)
def test_a_day_that_no_calendar_has_is_a_fault(plain, faults, date):
    assert [place for place, _ in faults(plain | {"date": date})] == ["/date"]
    assert "is no date of the calendar" in faults(plain | {"date": date})[0][1]


def test_a_cell_covers_at_least_one_column(plain, faults):
    plain["body"][0]["blocks"][1]["rows"][0]["cells"][0]["column_span"] = 0

    assert faults(plain) == [("/body/0/blocks/1/rows/0/cells/0/column_span", "must be at least 1, not 0")]


@pytest.mark.parametrize(
    ("data", "words"), [(b"[]", "a list"), (b"3", "an integer"), (b'"x"', "a string"), (b"null", "null")]
)
def test_what_is_no_object_is_no_program(faults, data, words):
    assert faults(data) == [("", f"must be an object, not {words}")]


def test_a_file_without_a_schema_lacks_it(plain, faults):
    del plain["schema"]

    assert faults(plain) == [("", "the field “schema” is missing")]


def test_every_fault_is_named_in_the_order_of_the_file(plain, faults):
    spoilt = plain["body"][0]["blocks"][0]["sentences"][0]
    del spoilt["text"], spoilt["citations"][0]["start"], spoilt["citations"][0]["end"]
    spoilt["emphasis"][0]["style"] = "loud"
    plain["place"], plain["signatories"][0]["authority"] = 1, {}

    assert [place for place, _ in faults(plain)] == [
        "/place",
        "/body/0/blocks/0/sentences/0",
        "/body/0/blocks/0/sentences/0/citations/0",
        "/body/0/blocks/0/sentences/0/citations/0",
        "/body/0/blocks/0/sentences/0/emphasis/0/style",
        "/signatories/0/authority",
    ]


def test_the_keys_of_an_object_are_gone_through_once_however_many_of_them_are_faults():
    keys = Counted((f"x{number}", number) for number in range(300))
    order = Order(keys)

    assert [(number,) for number in range(300)] == [order.of((f"x{number}",)) for number in range(300)]
    assert 1 == keys.times


def test_faults_are_said_in_vietnamese_too(plain, refusal):
    error = refusal(plain | {"place": 5, "titel": 1})

    assert "/place: phải là chuỗi ký tự hoặc null, không phải số nguyên" in error.words.vi
    assert "/titel: không có trường nào tên “titel”; có lẽ là “title”?" in error.words.vi
    assert error.words.vi.endswith("xem lược đồ: directive-model schema directive-program")


def test_a_long_value_is_shown_in_part(plain, faults):
    words = faults(plain | {"regime": "x" * 1000})[0][1]

    assert len(words) < 100


def _places(data, path=()):
    """Yield every place in plain data."""
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from _places(value, (*path, key))


def _spoilt(data, path, value):
    """Return a copy with ``value`` at ``path``; with no value the thing there is taken out."""
    if not path:
        return value
    changed = copy.deepcopy(data)
    *steps, last = path
    here = changed
    for step in steps:
        here = here[step]
    if value is ...:
        del here[last]
    else:
        here[last] = value
    return changed


PLAIN_VALUES = [None, True, 0, 1, -1, 2.5, 3.0, "", "x", "task", "2022-01", "bold"]
ODD = st.sampled_from([..., *PLAIN_VALUES, [], [1], {}, {"kind": "table"}])


def _is_read(read, data):
    try:
        read(data)
    except DirectiveError:
        return False
    return True


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=st.data())
def test_reader_and_schema_agree_on_what_is_right(plain, read, choice):
    path = choice.draw(st.sampled_from([path for path in _places(plain) if path]))
    spoilt = _spoilt(plain, path, choice.draw(ODD))
    complaints = [fault.reason.en for fault in explained(spoilt, "a.json").faults]
    sound = complaints == ["a value in it obeys the schema but cannot be read exactly"]

    assert sound == _is_read(read, spoilt)


def test_both_libraries_complain_of_the_same(plain, request):
    if request.node.callspec.params["either_validator"] == "jsonschema":
        pytest.skip("the other round asks both")
    spoilt = plain | {"place": 5, "body": [{"kind": "section", "x": 1}, 3, {"kind": "y"}], "date": "x", "regime": 1}
    found = [
        {
            (problem.path, problem.keyword, json.dumps(problem.found), len(problem.branches))
            for problem in ask(_schema(), spoilt)
        }
        for ask in (by_rust, by_python)
    ]

    assert found[0] == found[1]
    assert len(found[0]) == 6
