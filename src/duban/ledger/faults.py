"""Every fault that reading can report, as the reference page and the tests list them."""

from typing import Final

from duban.ledger.file_faults import FILE_FAULTS
from duban.ledger.strict.byte_faults import BYTE_FAULTS
from duban.ledger.strict.syntax_faults import SYNTAX_FAULTS
from duban.ledger.strict.yaml_faults import YAML_FAULTS
from duban.model.diagnostic import Fault

READING_FAULTS: Final[tuple[Fault, ...]] = (
    *FILE_FAULTS, *BYTE_FAULTS, *SYNTAX_FAULTS, *YAML_FAULTS,
)  # fmt: skip
