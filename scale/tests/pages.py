"""Pages of our own, good and bad."""

from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "tests/fixtures"
SENTENCES = "She sailed in the morning, and nobody on the long grey quay saw her again."


def page(title: str, text: str = SENTENCES, head: str = "") -> str:
    return f"<head>{head}<title>{title}</title></head><nav><a href=/>Home</a></nav><h1>{title}</h1>" + f"<p>{text}</p>" * 8


def seeds() -> dict[str, bytes]:
    """One article in many shapes, by the shape's name."""
    return {folder.name: (folder / "page.html").read_bytes() for folder in sorted(FIXTURES.glob("seed--*"))}
