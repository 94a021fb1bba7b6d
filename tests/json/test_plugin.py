"""The hooks: what the format says of itself, and which files it knows."""

from __future__ import annotations

import subprocess
import sys

import pytest

import directive_model_json
from directive_model.plugin import INTERFACE


def test_the_format_carries_everything():
    (form,) = directive_model_json.directive_formats()

    assert ("json", (".json",), ()) == (form.name, form.suffixes, form.loses)
    assert directive_model_json.DIRECTIVE_INTERFACE == INTERFACE


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (b'{"schema": "directive-program/1"', "json"),
        (b'\xef\xbb\xbf \r\n{\n  "schema" : "directive-program/1"', "json"),
        (b'{"schema": "directive-report/1"', None),
        (b'["directive-program/1"', None),
        (b"", None),
        (b"<directive-program/>", None),
    ],
)
def test_a_file_is_known_by_its_schema(head, known):
    assert directive_model_json.directive_identify(head, "a") == known


def test_reading_a_sound_file_imports_no_validator():
    script = (
        "import sys, directive_model_json as j; from directive_model.plugin import Source;"
        "heavy = {'lxml', 'cattrs', 'jsonschema', 'jsonschema_rs', 'directive_model_schemas'};"
        'j.directive_formats()[0].read(Source(data=b\'{"schema": "directive-program/1"}\'));'
        "print(sorted(heavy & set(sys.modules)))"
    )
    output = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout

    assert output == "[]\n"
