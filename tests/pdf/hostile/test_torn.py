"""What is told of packed objects that are not whole: pdfium keeps what comes before the fault, so viewers use it."""

import sys
import types
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model_pdf.reader.guard import look_at_streams
from directive_model_pdf.reader.guard.looking.packed import torn

_engine = zlib.compressobj()
_SAYS_A_SCRIPT = zlib.compress(b"6 0 (%s)<</S/JavaScript>>" % building.FONT.read_bytes()[:9000].hex().encode())


@pytest.mark.parametrize(
    "packed",
    [
        _SAYS_A_SCRIPT[:-4] + b"\0\0\0\0",
        _SAYS_A_SCRIPT[:-4],
        # A block of a kind that there is none of behind the last one that is whole.
        _engine.compress(b"6 0 <</S/JavaScript>>") + _engine.flush(zlib.Z_FULL_FLUSH) + b"\xff" * 9,
    ],
    ids=["a wrong sum at its end", "cut off", "broken at its end"],
)
def test_a_script_is_told_of_though_what_packs_it_is_not_whole(packed):
    """pdfium keeps what comes before the fault, so viewers run it."""
    keys = b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode"

    assert "JavaScript" in look_at_streams(building.says(others={9: building.stream(packed, keys)})).names


class Engine:
    """One that inflates, and notes each piece that it was asked for."""

    def __init__(self, engine, pieces):
        self._engine, self._pieces = engine, pieces

    def copy(self):
        return Engine(self._engine.copy(), self._pieces)

    def decompress(self, packed, most):
        self._pieces.append(most)
        return self._engine.decompress(packed, most)

    def __getattr__(self, name):
        return getattr(self._engine, name)


@pytest.mark.parametrize("length", [0, 1, 2_048, 4_095, 4_096, 9_999])
def test_a_fault_is_come_near_to_in_few_pieces(length, monkeypatch):
    """Each byte before it had the engine copied: 200 packed objects in a file of 29 kB took 1.1 s."""
    pieces = []
    counting = types.SimpleNamespace(
        error=zlib.error, decompressobj=lambda bits: Engine(zlib.decompressobj(bits), pieces)
    )
    monkeypatch.setattr("directive_model_pdf.reader.guard.looking.packed.zlib", counting)
    engine, whole = zlib.compressobj(9), bytes(byte % 251 for byte in range(length))
    faulty = engine.compress(whole) + engine.flush(zlib.Z_FULL_FLUSH) + b"\xff" * 9

    # The byte that is made with the fault itself is lost.
    assert torn(faulty, 0, 2**24) in {whole, whole[:-1]}
    assert len(pieces) <= 40
