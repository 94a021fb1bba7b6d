"""Write the schemas from the model, beside this file: ``python -m directive_model_schemas.generate [--check]``."""

from __future__ import annotations

import json
import sys
from typing import Any

from directive_model_schemas.catalogue import FILES, HERE
from directive_model_schemas.json_schema import program_schema
from directive_model_schemas.report import report_schema
from directive_model_schemas.xsd import program_xsd


def generated() -> dict[str, str]:
    """Return the text of every schema by its name, as the model has it now."""
    return {
        "directive-program": _json(program_schema()),
        "directive-program.xsd": program_xsd(),
        "directive-report": _json(report_schema()),
    }


def main(arguments: list[str]) -> int:
    """Write what is not current; with ``--check`` only name it, and return 1 where there is any."""
    checking = arguments == ["--check"]
    if arguments and not checking:
        sys.stderr.write("usage: python -m directive_model_schemas.generate [--check]\n")
        return 2
    stale = [(name, text) for name, text in generated().items() if _present(name) != text]
    for name, text in stale:
        if not checking:
            (HERE / FILES[name]).write_text(text, "utf-8", newline="\n")
        sys.stderr.write(f"{FILES[name]}: {'not current' if checking else 'written'}\n")
    return int(checking and bool(stale))


def _present(name: str) -> str | None:
    file = HERE / FILES[name]
    return file.read_text("utf-8") if file.is_file() else None


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
