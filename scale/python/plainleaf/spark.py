"""For Spark: a function for `DataFrame.mapInPandas`, and what comes out of it.

    pages.mapInPandas(articles(markdown=True), ARTICLES)
"""

from collections.abc import Callable, Iterator

import pandas

from plainleaf import PlainleafError, clean

FIELDS = {
    "title": "string",
    "byline": "string",
    "site_name": "string",
    "published_time": "string",
    "lang": "string",
    "excerpt": "string",
    "page_kind": "string",
    "word_count": "long",
    "confidence": "double",
    "content": "string",
    "text_content": "string",
    "markdown": "string",
}
FAILURE = {"error_code": "string", "error": "string"}
COLUMNS = {"url": "string"} | FIELDS | FAILURE

#: One row for each page: the article, or why there is none.
ARTICLES = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())


def articles(**options) -> Callable[[Iterator[pandas.DataFrame]], Iterator[pandas.DataFrame]]:
    """Cleans pages, given as rows with `url` and `html` (bytes or text).

    The options are those of `plainleaf.clean`. A page that fails is a row with
    `error_code` and `error`; it never fails the job.
    """

    def cleaned(batches):
        for pages in batches:
            rows = [_row(url, html, options) for url, html in zip(pages["url"], pages["html"])]
            yield pandas.DataFrame(rows, columns=list(COLUMNS), dtype=object)

    return cleaned


def _row(url, html, options) -> dict:
    return dict.fromkeys(COLUMNS) | {"url": url} | _outcome(url, html, options)


def _outcome(url, html, options) -> dict:
    try:
        article = clean(html, url=url, **options)
    except PlainleafError as error:
        return {"error_code": error.code, "error": error.message}
    except Exception as error:  # whatever else a row may hold is its own failure
        return {"error_code": "internal", "error": repr(error)}
    return {name: article.get(name) for name in FIELDS}
