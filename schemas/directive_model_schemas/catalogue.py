"""Which schemas there are, and in which file each stands."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent

FILES = {
    "directive-program": "directive-program-1.schema.json",
    "directive-program.xsd": "directive-program-1.xsd",
    "directive-report": "directive-report-1.schema.json",
}


def schema_names() -> tuple[str, ...]:
    """Return the names of all schemas: those of the JSON forms, and with ".xsd" that of the XML form."""
    return tuple(FILES)


def schema_text(name: str) -> str:
    """Return the text of the schema ``name``.  Raises KeyError for a name that is none of :func:`schema_names`."""
    return (HERE / FILES[name]).read_text("utf-8")
