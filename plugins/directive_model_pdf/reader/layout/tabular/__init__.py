"""Tables that lines draw."""

from directive_model_pdf.reader.layout.tabular.over_pages import go_on
from directive_model_pdf.reader.layout.tabular.ruled import Ruled, tables_of
from directive_model_pdf.reader.layout.tabular.tables import TableReader

__all__ = ["Ruled", "TableReader", "go_on", "tables_of"]
