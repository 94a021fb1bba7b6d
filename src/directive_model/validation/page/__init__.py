"""What a page shows of a program: the facts that rules of typography look at."""

from directive_model.validation.page.evidence import Basis, Evidence
from directive_model.validation.page.facts import page_facts
from directive_model.validation.page.prints import Print, prints_of

__all__ = ["Basis", "Evidence", "Print", "page_facts", "prints_of"]
