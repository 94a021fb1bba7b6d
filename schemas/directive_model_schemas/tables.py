"""The tables of the forms as the library reads them, beside the TOML that people write.

``python -m directive_model_schemas.tables [--check]`` writes them, or with ``--check`` names what is not current;
one whose TOML is gone goes too.
"""

from __future__ import annotations

import sys
from pathlib import Path

import directive_model.forms
from directive_model.forms.load import form_names, table_as_json
from directive_model.forms.own import file_table

FOLDER = Path(directive_model.forms.__file__).parent


def main(arguments: list[str]) -> int:
    """Write what is not current; with ``--check`` only name it, and return 1 where there is any."""
    checking = arguments == ["--check"]
    if arguments and not checking:
        sys.stderr.write("usage: python -m directive_model_schemas.tables [--check]\n")
        return 2
    stale = 0
    for name in form_names():
        file, text = FOLDER / f"{name}.json", table_as_json(file_table(name))
        if file.is_file() and file.read_text("utf-8") == text:
            continue
        stale += 1
        if not checking:
            file.write_text(text, "utf-8", newline="\n")
        sys.stderr.write(f"{file.name}: {'not current' if checking else 'written'}\n")
    for file in sorted(FOLDER.glob("*.json")):
        if file.stem in form_names():
            continue
        stale += 1
        if not checking:
            file.unlink()
        sys.stderr.write(f"{file.name}: {'of no form' if checking else 'removed'}\n")
    return int(checking and bool(stale))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
