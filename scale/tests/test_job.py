"""The job, run as it is run on a cluster: by spark-submit, on two local cores."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from io import BytesIO
from pathlib import Path
from unittest import mock

import pandas
import pyarrow
import pyarrow.parquet
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from plainleaf import spark

from .pages import SENTENCES, page, seeds

SCALE = Path(__file__).parents[1]
BAD = {
    "nothing": None,
    "no-bytes": b"",
    "navigation": b"<title>x</title><nav><a href=/>Home</a></nav>",
    "deep": b"<div>" * 200_000,
}


def submit(pages: Path, articles: Path) -> str:
    """Runs the job; answers what it prints."""
    program = Path(sys.executable).with_name("spark-submit")
    command = [str(program), "--master", "local[2]", "--conf", "spark.ui.enabled=false"]
    done = subprocess.run(
        [*command, SCALE / "job.py", pages, articles],
        capture_output=True,
        text=True,
        env=os.environ | {"PYSPARK_PYTHON": sys.executable},
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


class Job(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def clean(self, pages: pandas.DataFrame) -> tuple[dict, str]:
        """Each page's row by its address, and what the job prints."""
        (self.folder / "pages").mkdir()
        for part in range(3):  # archives come in parts
            table = pyarrow.Table.from_pandas(pages[part::3], preserve_index=False)
            pyarrow.parquet.write_table(table, self.folder / f"pages/{part}.parquet")
        said = submit(self.folder / "pages", self.folder / "articles")
        rows = pyarrow.parquet.read_table(self.folder / "articles").to_pylist()
        return {row["url"]: row for row in rows}, said

    def test_articles_and_failures_are_rows(self):
        good = {name: html for name, html in seeds().items()}
        noise = bytes((n * n * 31) % 256 for n in range(9999))  # whatever it is taken for
        good |= {f"ship-{n}": page(f"Ship {n}").encode() for n in range(300)}
        pages = [(f"https://a.example/{name}", html) for name, html in (good | BAD | {"noise": noise}).items()]
        rows, said = self.clean(pandas.DataFrame(pages, columns=["url", "html"]))

        self.assertEqual(len(rows), len(pages))
        for name in good:
            row = rows[f"https://a.example/{name}"]
            self.assertIsNone(row["error_code"], row["error"])
            self.assertGreater(row["word_count"], 50)
            self.assertTrue(row["content"] and row["markdown"])
        self.assertEqual(rows["https://a.example/ship-7"]["title"], "Ship 7")
        self.assertTrue(rows["https://a.example/ship-7"]["text_content"].startswith(SENTENCES))
        codes = {name: rows[f"https://a.example/{name}"]["error_code"] for name in BAD}
        self.assertEqual(codes.pop("nothing"), "bad-input")
        self.assertEqual(set(codes.values()), {"nothing-readable"}, codes)
        self.assertIsNone(rows["https://a.example/nothing"]["content"])
        counts = Counter(row["error_code"] or "articles" for row in rows.values())
        for code, count in counts.items():
            self.assertIn(f"{count} {code}", said.splitlines())

    def test_pages_come_out_of_a_warc(self):
        with open(self.folder / "crawl.warc.gz", "wb") as file:
            writer = WARCWriter(file)
            for name in ("one", "two"):
                headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
                body = BytesIO(page(f"Ship {name}").encode())
                writer.write_record(writer.create_warc_record(f"https://a.example/{name}", "response", payload=body, http_headers=headers))
        snippet = re.search(r"```python\n(from warcio.*?)```", (SCALE / "README.md").read_text(), re.S)[1]
        given = {}
        exec(snippet, given)
        found = list(given["pages"](self.folder / "crawl.warc.gz"))
        self.assertEqual([url for url, _ in found], ["https://a.example/one", "https://a.example/two"])
        (batch,) = spark.articles()([pandas.DataFrame(found, columns=["url", "html"])])
        self.assertEqual(list(batch["title"]), ["Ship one", "Ship two"])


class Rows(unittest.TestCase):
    def test_whatever_a_page_causes_stays_in_its_row(self):
        pages = pandas.DataFrame({"url": ["a", "b"], "html": ["<p>", page("Ship")]})
        with mock.patch.object(spark, "clean", side_effect=[RuntimeError("no more"), {"title": "Ship"}]):
            (batch,) = spark.articles()([pages])
        self.assertEqual(list(batch["error_code"]), ["internal", None])
        self.assertEqual(list(batch["title"]), [None, "Ship"])
