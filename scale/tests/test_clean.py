"""The Python module, as it is installed."""

import pickle
import unittest
from concurrent.futures import ThreadPoolExecutor

from plainleaf import PlainleafError, clean

from .pages import SENTENCES, page

RUSSIAN = "Утром она ушла в море, и никто на длинной серой набережной её больше не видел."


class Clean(unittest.TestCase):
    def failure(self, *args, **options) -> PlainleafError:
        with self.assertRaises(PlainleafError) as caught:
            clean(*args, **options)
        return caught.exception

    def test_text_and_bytes_give_the_article(self):
        for given in (page("A ship"), page("A ship").encode(), bytearray(page("A ship").encode())):
            article = clean(given, url="https://harbour.example/ship", markdown=True)
            self.assertEqual(article["title"], "A ship")
            self.assertEqual(article["text_content"].split("\n\n")[0], SENTENCES)
            self.assertIn(SENTENCES, article["markdown"])
            self.assertNotIn("Home", article["content"])

    def test_bytes_are_read_by_their_label_and_text_is_not(self):
        labelled = page("Корабль", RUSSIAN, '<meta charset="windows-1251">')
        for given in (labelled, labelled.encode("windows-1251")):
            article = clean(given)
            self.assertEqual(article["title"], "Корабль")
            self.assertIn("набережной", article["text_content"])

    def test_names_are_spelt_as_python_does(self):
        article = clean(page("A ship"), trace=True, max_elements=500)
        self.assertIn("word_count", article)
        self.assertIn("text_preview", article["trace"][0])

    def test_what_is_no_article_says_why(self):
        error = self.failure("<title>x</title><nav><a href=/>Home</a></nav>")
        self.assertEqual(error.code, "nothing-readable")
        self.assertTrue(str(error).startswith("nothing readable: "), error)
        self.assertEqual(pickle.loads(pickle.dumps(error)).code, error.code)

    def test_wrong_calls_are_refused_by_name(self):
        for given in (None, 7, ["<p>"]):
            self.assertEqual(self.failure(given).code, "bad-input")
        error = self.failure("", markdwon=True)
        self.assertEqual(error.code, "bad-options")
        self.assertIn("markdwon", str(error))
        self.assertEqual(self.failure("", time_budget_ms="soon").code, "bad-options")

    def test_threads_clean_at_once(self):
        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda n: clean(page(f"Ship {n}"))["title"], range(40)))
        self.assertEqual(found, [f"Ship {n}" for n in range(40)])
