"""Tables that lines draw; those who sign side by side."""

from directive_model_pdf.reader.layout.tabular.open_table import OpenTable
from directive_model_pdf.reader.layout.tabular.over_pages import go_on, may_go_on
from directive_model_pdf.reader.layout.tabular.ruled import Ruled, tables_of
from directive_model_pdf.reader.layout.tabular.signed import Signed, signed_in
from directive_model_pdf.reader.layout.tabular.tables import TableReader

__all__ = ["OpenTable", "Ruled", "Signed", "TableReader", "go_on", "may_go_on", "signed_in", "tables_of"]
