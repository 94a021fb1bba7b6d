"""RTF as LibreOffice writes it comes out as the DOCX that it was made from; any damage is read or refused."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model import DirectiveError, convert, read
from directive_model.host import default_host

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "chuong-trinh-thang-12-2025.txt"
SMALL = (
    rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\title a}}\trowd\cellx10\pard\intbl a\cell\row\pard{\b b\u7871 ?}"
    rb"{\field{\*\fldinst PAGE}{\fldrslt 1}}{\footnote c}{\header d}{\shp{\*\shpinst{\shptxt e\par}}}\sect f\par}"
)


@pytest.fixture(scope="module")
def example_rtf(tool, tmp_path_factory):
    program = tool("soffice")
    folder = tmp_path_factory.mktemp("rtf")
    convert(EXAMPLE, folder / "program.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "rtf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "program.docx")], check=True, capture_output=True, timeout=100)
    return folder / "program.rtf"


def test_the_example_comes_back_whole(example_rtf):
    assert read(EXAMPLE).value == read(example_rtf).value


@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a.txt", "<bytes>"])
def test_it_is_known_whatever_it_is_called(name):
    assert "rtf" == default_host().identify(SMALL, name)


@given(data=st.data())
def test_any_damage_is_read_or_refused(data):
    damaged = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from(
                (b"{", b"}", b"\\", b"\\cell ", b"\\row ", b"\\u-10240 ", b"\\'", b"\\itap3 ", b"\\bin9 ", b"-1")
            )
        )
    try:
        reading = read(bytes(damaged), format="rtf")
    except DirectiveError as error:
        assert "rtf-no-rtf" == error.code  # noqa: PT017  # all else is read
    else:
        assert "rtf" == reading.origin.format
