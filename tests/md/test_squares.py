"""Tables of more squares than anybody looks at, which few letters of a source can ask for."""

from __future__ import annotations

import tracemalloc

from directive_model import Cell, DirectiveProgram, Row, Table, Title
from directive_model.host import default_host
from directive_model.host.writing import write_bytes

SQUARES = 20_000


def _table(columns):
    wide = Table((Row((Cell(column_span=columns),)),))
    return DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây"), body=(wide,))


def test_a_square_takes_little_memory_to_write_and_to_look_at_again():
    host = default_host()
    offer = host.offer("md")
    write_bytes(host, _table(2), offer)  # what is imported and remembered is no square's

    tracemalloc.start()
    write_bytes(host, _table(SQUARES), offer)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    # A million, which the limits allow, stay below 750 MB.
    assert peak < 750 * SQUARES
