"""Work that rules share: done once for a report, forgotten together with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from akuntabel.reviu.bacaan import Bacaan

T = TypeVar("T")


def sekali(fungsi: Callable[[Bacaan], T]) -> Callable[[Bacaan], T]:
    """Return the function worked out once per report.

    Its result may not hold the Bacaan itself: that would keep the report in memory for ever.
    """
    ada: WeakKeyDictionary[Bacaan, T] = WeakKeyDictionary()

    @wraps(fungsi)
    def ambil(bacaan: Bacaan) -> T:
        if bacaan not in ada:
            ada[bacaan] = fungsi(bacaan)
        return ada[bacaan]

    return ambil
