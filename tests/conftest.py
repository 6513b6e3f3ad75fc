"""What every test runs under: the same hypothesis cases each time, and the golden switch."""

import pytest
from hypothesis import settings

settings.register_profile("tetap", derandomize=True, database=None, deadline=None)
settings.load_profile("tetap")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--perbarui-emas",
        action="store_true",
        help="tulis ulang dokumen emas dengan keluaran sekarang; tinjau bedanya sebelum commit",
    )


@pytest.fixture
def perbarui_emas(request: pytest.FixtureRequest) -> bool:
    """Return whether golden documents are to be written instead of compared."""
    return bool(request.config.getoption("--perbarui-emas"))
