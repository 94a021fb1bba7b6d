"""Read mutants of each file that is named on the command line, so many of each, and say how: a line of JSON a mutant.

A process of its own: what a broken file does to pdfium may end it.
"""

import json
import random
import re
import sys
import zlib
from pathlib import Path

from directive_model import DirectiveError, Limits, PluginFault, check, read
from directive_model_pdf.reader.scan import found

_STREAM = re.compile(rb"stream\r?\n")
_NUMBER = re.compile(rb"\d+(?= \d+ R)|(?<=/Length )\d+|(?<=/Count )\d+|(?<=/Size )\d+|(?<=/Prev )\d+")


def bytes_changed(data, chance):
    for _ in range(chance.randint(1, 40)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def numbers_changed(data, chance):
    """Let references and lengths lead elsewhere."""
    places = [match.span() for match in _NUMBER.finditer(data)]
    for start, end in chance.choices(places, k=5):
        data[start:end] = bytes(chance.choice(b"0123456789") for _ in range(end - start))


def piece_left_out(data, chance):
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 3000)]


def piece_twice(data, chance):
    start = chance.randrange(len(data))
    data[start:start] = data[start : start + chance.randint(1, 3000)]


def stream_changed(data, chance):
    """Change what one stream inflates to."""
    match = chance.choice(list(_STREAM.finditer(data)))
    engine = zlib.decompressobj()
    try:
        inflated = bytearray(engine.decompress(bytes(data[match.end() :])))
    except zlib.error:
        bytes_changed(data, chance)
        return
    for _ in range(chance.randint(1, 30)):
        inflated[chance.randrange(len(inflated))] = chance.randrange(256)
    end = len(data) - len(engine.unused_data)
    data[match.end() : end] = zlib.compress(bytes(inflated))


WAYS = (bytes_changed, numbers_changed, piece_left_out, piece_twice, stream_changed)


def outcome(data):
    """Return "read", the code of the refusal, or the name of an exception that should not have come out."""
    try:
        check(read(data, limits=Limits(seconds=10)))
    except PluginFault as fault:
        return f"foreign {fault.original!r}"
    except DirectiveError as refusal:
        return refusal.code
    except Exception as error:  # noqa: BLE001  # this is what is looked for
        return f"foreign {error!r}"
    return "read"


def main(times, paths):
    # A page whose layer is broken would be recognized from its picture, and take seconds.
    found.installed = lambda: None
    for path in paths:
        for way in WAYS:
            for number in range(times):
                data = bytearray(Path(path).read_bytes())
                way(data, random.Random(f"{Path(path).name} {way.__name__} {number}"))  # noqa: S311  # no secret
                print(json.dumps([way.__name__, number, outcome(bytes(data))]), flush=True)  # noqa: T201  # its answer


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
