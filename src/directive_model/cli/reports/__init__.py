"""The report of ``check`` in its formats: for people, for programs, for services that show findings."""

from directive_model.cli.reports.formats import FORMATS, writer_of

__all__ = ["FORMATS", "writer_of"]
