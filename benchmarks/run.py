"""Measure the library against its peers in one run, and print ratios.  See README.md beside this file."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import tables

HERE = Path(__file__).resolve().parent
PEERS = HERE.parent / ".venv-peers"
#: The library as its users have it: a wheel in an environment with what it needs and nothing else.
WHEEL = HERE.parent / ".venv-wheel"
SIZES = (1, 10, 100, 1000)
_MB_A_SECOND = 5
_QUIET = ("--quiet", "--disable-pip-version-check")
_TIMES_THE_MEMORY = 3


def main() -> None:
    """Run the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=1000, help="the largest document, in times of the reference")
    parser.add_argument("--only", choices=sorted(TABLES), action="append", help="this table only")
    told = parser.parse_args()
    _install_peers()
    sizes = [size for size in SIZES if size <= told.most]
    for name in told.only or TABLES:
        TABLES[name](sizes)


def _install_peers() -> None:
    """Install the peers beside the project, once, and make them importable here."""
    if not (PEERS / ".done").is_file():
        venv.create(PEERS, with_pip=True, system_site_packages=False)
        python = PEERS / "bin" / "python"
        command = [str(python), "-m", "pip", "install", "--quiet", "-r", str(HERE / "requirements.txt")]
        subprocess.run(command, check=True)
        (PEERS / ".done").touch()
    sys.path += [str(path) for path in sorted(PEERS.glob("lib/python*/site-packages"))]
    sys.path.insert(0, str(HERE))


def _install_wheel() -> str:
    """Build the wheel of this checkout, install it into an environment of its own, and return its command.

    A development environment would be measured instead: with thrice the distributions to look through for
    plugins, with paths added by hooks, and with modules compiled anew where no bytecode may be written.
    """
    python = str(WHEEL / "bin" / "python")
    if not Path(python).is_file():
        venv.create(WHEEL, with_pip=True, system_site_packages=False)
    with tempfile.TemporaryDirectory() as folder:
        build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, str(HERE.parent)]
        subprocess.run([sys.executable, "-m", "pip", *_QUIET, *build], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        constraints = str(HERE.parent / "constraints.txt")
        subprocess.run([python, "-m", "pip", *_QUIET, "install", "-c", constraints, str(wheel)], check=True)
        again = ["install", "--no-deps", "--force-reinstall", str(wheel)]
        subprocess.run([python, "-m", "pip", *_QUIET, *again], check=True)
    return str(WHEEL / "bin" / "directive-model")


def read(sizes: list[int]) -> None:
    """Read a DOCX to a full program, against peers that only walk or convert it.

    The page is measured as the library writes it, which is as small as a DOCX gets, and as python-docx
    writes it, with the styles that every file of an office program carries.
    """
    import documents

    for maker in ("directive-model", "python-docx"):
        slow: set[str] = set()
        for size in sizes:
            data = documents.written(size, "docx") if maker == "directive-model" else documents.peer_written(size)
            _read_one(f"Read a DOCX that {maker} wrote, {size} times the reference", data, slow, goals=size == 1)


def _read_one(title: str, data: bytes, slow: set[str], *, goals: bool) -> None:
    """Measure one file; the goals are for the reference document itself."""
    import documents
    import peers
    from timing import PATIENCE, once, race

    import directive_model as dm

    competitors: dict[str, Callable[[], object]] = {
        "directive-model": lambda: dm.read(data, limits=documents.LIMITS),
        "python-docx": lambda: peers.python_docx_walk(data),
        "docx2python": lambda: peers.docx2python_read(data),
        "mammoth": lambda: peers.mammoth_read(data),
        "pandoc": lambda: peers.pandoc_json(data),
    }
    best = race({name: run for name, run in competitors.items() if name not in slow})
    slow |= {name for name, seconds in best.items() if seconds * 10 > PATIENCE}
    ours = best["directive-model"]
    rows = [("to a full program", f"{ours * 1e3:.2f} ms", f"{len(data) / 1e3:,.0f} kB")]
    for name, goal in {"python-docx": 1.0, "docx2python": 3.0, "mammoth": 4.0, "pandoc": 8.0}.items():
        rows.append((f"against {name}", *tables.against(ours, best.get(name), goal if goals else None)))
    rows.append(("of which: page to program", f"{_recognition(data, once) / ours:.0%}", ""))
    tables.show(title, rows)


def _recognition(data: bytes, once: Callable[[Callable[[], object]], float]) -> float:
    from directive_model.host import default_host
    from directive_model.plugin import Source
    from directive_model.recognize import recognize

    reader: Callable[[Source], object] = default_host().formats["docx"].read  # type: ignore[assignment]  # a page format
    flow = reader(Source(data=data)).value  # type: ignore[attr-defined]  # a reading
    return min(once(lambda: recognize(flow)) for _ in range(5))


def json_(sizes: list[int]) -> None:
    """Dump and load JSON, against orjson on plain dictionaries."""
    import documents
    import orjson
    from timing import race

    import directive_model as dm

    for size in sizes:
        program = documents.program(size)
        data = documents.written(size, "json")
        plain = orjson.loads(data)
        best = race(
            {
                "dump": lambda program=program: dm.write(program, BytesIO(), format="json"),
                "orjson dump": lambda plain=plain: orjson.dumps(plain, option=orjson.OPT_INDENT_2),
                "load": lambda data=data: dm.read(data, format="json", limits=documents.LIMITS),
                "orjson load": lambda data=data: orjson.loads(data),
            }
        )
        rows = [("size", f"{len(data) / 1e3:,.0f} kB", "")]
        for what, goal in (("dump", 10.0), ("load", 5.0)):
            figure, wish = tables.against(best[what], best[f"orjson {what}"], goal, faster=False)
            rows.append((f"{what}: {best[what] * 1e3:.3f} ms, against orjson on dictionaries", figure, wish))
        tables.show(f"JSON, {size} times the reference", rows)


def recognition(sizes: list[int]) -> None:
    """Recognize plain text: MB a second, and how it grows."""
    import documents
    from timing import race

    from directive_model.host import default_host
    from directive_model.plugin import Source
    from directive_model.recognize import recognize

    reader: Callable[[Source], object] = default_host().formats["txt"].read  # type: ignore[assignment]  # a page format
    flows = {}
    letters = {}
    for size in sizes:
        data = documents.source().read_bytes() if size == 1 else documents.written(size, "txt")
        letters[size] = len(data)
        flows[size] = reader(Source(data=data)).value  # type: ignore[attr-defined]  # a reading
    best = {size: race({"": lambda flow=flow: recognize(flow)}, budget=4.0)[""] for size, flow in flows.items()}
    rows = []
    for size in sizes:
        speed = letters[size] / best[size] / 1e6
        goal = f"goal >= {_MB_A_SECOND} MB/s"
        rows.append(
            (
                f"{size} times: {best[size] * 1e3:,.1f} ms",
                f"{speed:.1f} MB/s",
                goal if speed >= _MB_A_SECOND else f"missed: {goal}",
            )
        )
    if sizes[-1] > 1:
        growth = best[sizes[-1]] / best[1] / (letters[sizes[-1]] / letters[1]) * sizes[-1]
        goal = f"goal <= {sizes[-1] * 1.1:,.0f}x"
        rows.append(
            (
                f"{sizes[-1]} times the document costs",
                f"{growth:,.0f}x the time",
                goal if growth <= sizes[-1] * 1.1 else f"missed: {goal}",
            )
        )
    tables.show("Recognition: text on the page to a program", rows)


def start(sizes: list[int]) -> None:  # noqa: ARG001  # every table is called alike
    """Whole processes: convert, and --version, of an installed wheel."""
    import documents
    import peers
    from timing import race

    command = _install_wheel()
    source = str(documents.source())
    with tempfile.TemporaryDirectory() as folder:
        target, told, script = (str(Path(folder) / name) for name in ("a.docx", "told.json", "script.py"))
        program = documents.program(1)
        recipients, signature = documents.ending(program)
        lines = {"lines": documents.lines(program), "recipients": recipients, "signature": signature}
        Path(told).write_text(json.dumps(lines), "utf-8")
        Path(script).write_text(peers.PYTHON_DOCX_SCRIPT, "utf-8")
        peer_python = str(PEERS / "bin" / "python")
        best = race(
            {
                "convert": lambda: _run(command, "convert", source, target),
                "pandoc": lambda: _run(peers.pandoc(), "-f", "markdown", source, "-o", target),
                "python-docx": lambda: _run(peer_python, script, str(HERE), told, target),
                "version": lambda: _run(command, "--version"),
                "pass": lambda: _run(sys.executable, "-c", "pass"),
            },
            budget=6.0,
        )
    rows = [("convert to DOCX, whole process", f"{best['convert'] * 1e3:.0f} ms", "")]
    rows.append(("against pandoc", *tables.against(best["convert"], best["pandoc"], 2.5, faster=False)))
    rows.append(("against a script with python-docx", *tables.against(best["convert"], best["python-docx"], 1.0)))
    rows.append(
        (
            f"--version: {best['version'] * 1e3:.0f} ms, against python -c pass",
            *tables.against(best["version"], best["pass"], 3.0, faster=False),
        )
    )
    tables.show("Whole processes, of an installed wheel", rows)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


_HOLD = {
    "directive-model": "import directive_model as dm; held = dm.read(sys.argv[1], limits=dm.Limits(letters=10**7))",
    "python-docx": "import docx; held = docx.Document(sys.argv[1]); texts = [p.text for p in held.paragraphs]",
}


def memory(sizes: list[int]) -> None:
    """Peak memory of a process that holds the document."""
    import documents

    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.docx"
            path.write_bytes(documents.written(size, "docx"))
            peak = {name: _peak(name, str(path)) for name in _HOLD}
        ratio = peak["directive-model"] / peak["python-docx"]
        goal = f"goal <= {_TIMES_THE_MEMORY}x at 1000 times"
        rows.append(
            (
                f"{size} times: {peak['directive-model']:.0f} MB, against python-docx holding it",
                f"{ratio:.2f}x",
                goal if ratio <= _TIMES_THE_MEMORY else f"missed: {goal}",
            )
        )
    tables.show("Peak memory of a whole process", rows)


def _peak(name: str, path: str) -> float:
    # Not getrusage: its peak is inherited from the process that forks.
    told = "next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))"
    code = f"import sys; {_HOLD[name]}; print({told}.split()[1])"
    python = sys.executable if name == "directive-model" else str(PEERS / "bin" / "python")
    run = subprocess.run([python, "-c", code, path], check=True, capture_output=True, text=True)
    return int(run.stdout) / 1024


def _later(name: str) -> Any:
    """Return a module of tables, which needs the peers to be importable."""
    return importlib.import_module(name)


TABLES: dict[str, Callable[[list[int]], None]] = {
    "read": read,
    "write": lambda sizes: _later("writing").write(sizes),
    "pdf": lambda sizes: _later("writing").write_pdf(sizes),
    "layers": lambda sizes: _later("layers").layers(sizes),
    "scans": lambda sizes: _later("scans").scans(sizes),
    "growth": lambda sizes: _later("growth").growth(sizes),
    "json": json_,
    "recognize": recognition,
    "start": start,
    "memory": memory,
}


if __name__ == "__main__":
    if importlib.util.find_spec("directive_model") is None:
        sys.exit("directive-model is not installed here; run: make bench")
    main()
