"""The same bytes, findings and readings wherever they are made.

In processes with other hash seeds: sets and dictionaries are in no order.  In threads: they share what is remembered.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from threading import Barrier

from hypothesis import given, settings

from directive_model.host import Host, write_bytes
from directive_model.testing import programs

#: So many programs are written in each format in each process.
FEW = settings(settings.get_profile("laws"), max_examples=8)


def drawn():
    found = []

    @FEW
    @given(program=programs())
    def draw(program):
        found.append(program)

    draw()
    return found


def elsewhere(work: bytes, seed: str) -> list[str]:
    command = [sys.executable, str(Path(__file__).with_name("elsewhere.py"))]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, input=work, env=environment, capture_output=True, check=True).stdout.splitlines()


def test_every_format_gives_the_same_bytes_and_readings_whatever_the_hash_seed():
    work = pickle.dumps(drawn())
    one, other = (elsewhere(work, seed) for seed in ("1", "2"))

    assert [name for name, it in Host().formats.items() if it.write] == [line.split()[0].decode() for line in one]
    assert [] == [(here, there) for here, there in zip(one, other, strict=True) if here != there]


def test_threads_that_write_side_by_side_write_what_each_writes_alone():
    host, threads = Host(), 4
    jobs = list(product(("docx", "odt", "pdf"), drawn()[-2:])) * threads
    together = Barrier(threads)

    def write(job):
        name, program = job
        return write_bytes(host, program, host.offer(name))

    with ThreadPoolExecutor(threads, initializer=together.wait) as pool:
        written = list(pool.map(write, jobs))

    assert [write(job) for job in jobs] == written
