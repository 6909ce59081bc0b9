"""Small values that are made by the thousand at every step of a hand.

To the type checker a record is a frozen dataclass. At run time nothing holds a hand back from setting a field: a frozen
dataclass sets each of its own through a call, which takes three times as long to make one.
"""

from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, **options: Any) -> Any:
        """Return a decorator that makes a dataclass whose values count as frozen, and can be hashed."""
        assert frozen
        return dataclass(unsafe_hash=options.get("eq", True), **options)
