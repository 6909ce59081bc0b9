"""From files of other programs to documents: each reader understands what it can, and tells what it took for what."""

from journeydesk.imports.imported import CannotImport, Imported
from journeydesk.imports.reading import ENDINGS, import_file, is_foreign, is_table

__all__ = ["ENDINGS", "CannotImport", "Imported", "import_file", "is_foreign", "is_table"]
